import Languages
import Translation

/// The state of translations for a terminal.
enum TranslationStatusTable {
  static func text(_ status: TranslationStatus, _ languages: [LanguageTag], namesFamilies: Bool) -> String {
    let header = ["", "pages", "whole", "parts", "missing", "old", "machine", "human", "reviewed"]
    var rows = [header]
    for language in languages {
      rows.append(row(language.identifier, status.total(language) { namesFamilies || !$0.isFamily }))
    }
    var text = table(rows)
    let unfinished = status.pages.filter { page in
      (namesFamilies || !page.isFamily) && languages.contains { page.cells[$0].map { !$0.isWhole } ?? false }
    }
    if !unfinished.isEmpty {
      text += "\nNot whole:\n"
      for page in unfinished {
        let cells = languages.compactMap { language in
          page.cells[language].flatMap { $0.isWhole ? nil : "\(language): \(words($0))" }
        }
        text += "  \(page.name)\n    \(cells.joined(separator: "; "))\n"
      }
      let holdsBack = unfinished.contains { page in languages.contains { page.cells[$0]?.isHeldBack ?? false } }
      if holdsBack { text += heldBack }
    }
    text += unconfirmed(status, languages, namesFamilies: namesFamilies)
    let hidden = status.pages.count { page in
      page.isFamily && languages.contains { page.cells[$0].map { !$0.isWhole } ?? false }
    }
    if !namesFamilies, hidden > 0 { text += "\nFamilies' pages that are not whole: \(hidden)\n" }
    return String(text.dropLast())
  }

  private static let heldBack = """
    Held back: there is a translation that is not shown, as nobody has read it over, a number differs, or it is old.
    Look at it, then say: homeward translate confirm PAGE --lang LANGUAGE --by NAME

    """

  /// Pages that nobody can be told of when their source changes.
  private static func unconfirmed(
    _ status: TranslationStatus, _ languages: [LanguageTag], namesFamilies: Bool
  ) -> String {
    let lines = status.pages.filter { namesFamilies || !$0.isFamily }.compactMap { page -> String? in
      let own = languages.filter { page.cells[$0]?.isUnconfirmed ?? false }.map(\.identifier)
      return own.isEmpty
        ? nil : "  homeward translate confirm \(page.name) --lang \(own.joined(separator: ",")) --by NAME\n"
    }
    guard !lines.isEmpty else { return "" }
    return "\nNever confirmed, so nobody is told when their source changes. Read them, and then say:\n" + lines.joined()
  }

  private static func row(_ name: String, _ total: TranslationStatus.Total) -> [String] {
    let cell = total.cell
    return [name]
      + [total.pages, total.whole, cell.parts, cell.missing, cell.stale, cell.machine, cell.human, cell.reviewed]
      .map { String($0) }
  }

  /// `2 missing, 1 old`.
  static func words(_ cell: TranslationStatus.Cell) -> String {
    if cell.missing == cell.parts { return "all missing" }
    var words: [String] = []
    if cell.missing > 0 { words.append("\(cell.missing) missing") }
    if cell.stale > 0 {
      words.append(cell.isAdapted ? "\(cell.stale) of \(cell.parts) changed since" : "\(cell.stale) old")
    }
    if cell.isHeldBack { words.append("some held back") }
    return words.joined(separator: ", ")
  }

  private static func table(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
