import Languages
import Markdown

/// What the tables for people share: their columns, and how a row becomes a unit.
enum SheetRows {
  /// The headings: the names of the two languages, each with its tag in brackets, by which the file is known again;
  /// and the portal.
  static func headings(_ file: ExchangeFile) -> [String] {
    [
      "id" + (file.portal.map { " (\($0))" } ?? ""), "source (\(file.sourceLanguage))",
      "translation (\(file.targetLanguage))",
      "comment",
    ]
  }

  /// What a translator should know of a unit, one thing a line.
  static func comment(_ unit: ExchangeUnit) -> String {
    var lines = unit.notes
    if let former = unit.former {
      if let source = former.source { lines.append(formerSource + BracedText.string(source)) }
      lines.append(formerTarget + BracedText.string(former.target))
    }
    if let known = unit.known { lines.append(sameWords + BracedText.string(known)) }
    return lines.joined(separator: "\n")
  }

  private static let formerSource = "Before: "
  private static let formerTarget = "It was translated: "
  private static let sameWords = "The same words elsewhere: "
  /// What a line begins with that says why a text was not taken.
  static let refusal = "Not taken: "

  /// What a translator wrote into a comment, without the lines that were there.
  static func remark(in comment: String, beside notes: UnitNotes) -> String {
    comment.split(whereSeparator: \.isNewline).map(\.trimmingWhiteSpace)
      .filter { line in
        !line.isEmpty && !notes.isNote(line)
          && ![formerSource, formerTarget, sameWords, refusal].contains { line.hasPrefix($0) }
      }.joined(separator: " ")
  }

  static func cells(_ unit: ExchangeUnit) -> [String] {
    [
      unit.id.description, BracedText.string(unit.source), unit.target.map { BracedText.string($0) } ?? "",
      comment(unit),
    ]
  }

  /// The places of the columns, by the headings.
  struct Columns {
    var id: Int
    var source: Int
    var target: Int
    var comment: Int?
    var piece: Int?
    var portal: String?
    var sourceLanguage: LanguageTag?
    var targetLanguage: LanguageTag?

    init?(_ headings: [String]) {
      let names = headings.map { $0.lowercased().trimmingWhiteSpace }
      guard let id = names.firstIndex(where: { $0 == "id" || $0.hasPrefix("id (") }),
        let source = names.firstIndex(where: { $0.hasPrefix("source") }),
        let target = names.firstIndex(where: { $0.hasPrefix("translation") })
      else { return nil }
      (self.id, self.source, self.target) = (id, source, target)
      comment = names.firstIndex(of: "comment")
      piece = names.firstIndex(of: "file")
      portal = Self.brackets(in: headings[id]).map(String.init)
      sourceLanguage = Self.brackets(in: headings[source]).flatMap { LanguageTag($0) }
      targetLanguage = Self.brackets(in: headings[target]).flatMap { LanguageTag($0) }
    }

    private static func brackets(in heading: String) -> Substring? {
      guard let open = heading.lastIndex(of: "("), let close = heading[open...].firstIndex(of: ")") else { return nil }
      return heading[heading.index(after: open)..<close]
    }
  }

  /// Nil where the row is no unit of ours.
  static func unit(_ cells: [String], _ columns: Columns, piece: String?) -> ReturnedUnit? {
    func cell(_ index: Int?) -> String { index.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }
    guard let id = UnitID(cell(columns.id).trimmingWhiteSpace) else { return nil }
    let source = BracedText.text(cell(columns.source), codes: [:])
    let target = cell(columns.target)
    let named = cell(columns.piece)
    return ReturnedUnit(
      id: id, piece: named.isEmpty ? piece : named, source: source,
      target: target.trimmingWhiteSpace.isEmpty ? nil : BracedText.text(target, codes: [:]),
      comment: cell(columns.comment))
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmingWhiteSpace: String {
    String(Substring(self).drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
