import Languages
import Readability

/// The status as lines for a terminal.
package struct StatusText {
  private let status: PortalStatus
  private let showsNames: Bool

  /// - Parameter showsNames: whether a person looks at it; else people's names, numbers and titles are left out.
  package init(_ status: PortalStatus, showsNames: Bool) {
    self.status = status
    self.showsNames = showsNames
  }

  package var lines: [String] {
    var lines = ["To do, as of \(status.today)"]
    let open = status.families.filter { !$0.isDone }
    lines += open.flatMap(self.lines)
    if open.isEmpty { lines.append("  Nothing for any family.") }
    lines += ["", "For everyone"]
    lines += status.items.isEmpty ? ["  Nothing."] : status.items.map { "  \($0.text)" }
    lines += ["", "Translations of the pages for everyone"]
    lines += status.translations.filter { !$0.isWhole }.map { "  \(Self.text($0))" }
    if status.translations.allSatisfy(\.isWhole) { lines.append("  All are whole.") }
    lines += ["", "Reading"]
    lines += ReadingSummary.all(of: status.readings, aim: status.grade).map(Self.text)
    return lines
  }

  private func lines(of family: FamilyStatus) -> [String] {
    var lines = [family.folder]
    if family.hasErrors { lines.append("  Its files have errors: run \"homeward check\".") }
    lines += family.items.map { "  \(text($0))" }
    for home in family.homes where !home.isDone {
      lines.append("  \(home.id)")
      lines += home.calls.map { "    \(text($0))" }
      lines += home.items.map { "    \(text($0))" }
    }
    return lines
  }

  private func text(_ item: StatusItem) -> String {
    let late = item.isLate ? "Late: " : ""
    guard !showsNames else { return late + item.text }
    return late + item.kind.words + (item.due.map { ", by \($0)" } ?? "")
  }

  private func text(_ call: DueCall) -> String {
    let count = call.unread.count == 1 ? "1 piece" : "\(call.unread.count) pieces"
    guard showsNames else { return "call: read out \(count)" }
    let titles = call.unread.prefix(3).map { "\($0.title) (\($0.date))" }
    let more = call.unread.count > 3 ? [String("and \(call.unread.count - 3) more")] : []
    return "Call \(call.who) and read out \(count): \((titles + more).joined(separator: "; "))."
  }

  private static func text(_ count: TranslationCount) -> String {
    let parts = [
      (count.missing, "with parts missing"), (count.stale, "out of date"), (count.machine, "by a machine or unknown"),
    ]
    return "\(count.language.englishName): "
      + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + " (of \(count.pieces))"
  }

  private static func text(_ summary: ReadingSummary) -> String {
    let level = ReadingWords.level(summary.level, in: summary.language)
    let hard = summary.hard == 0 ? "none hard" : "\(summary.hard) hard"
    return "  \(summary.language.englishName): \(level); \(summary.texts) texts, \(hard)"
  }
}

extension DueCall {
  /// `Rosa Álvarez (mother), +1 718 555 0134, after 5 pm, Spanish, with an interpreter`.
  var who: String {
    let facts = [phone, bestTimes, language, needsInterpreter ? "with an interpreter" : nil].compactMap { $0 }
    return ([name + (relation.map { " (\($0))" } ?? "")] + facts).joined(separator: ", ")
  }
}
