import ArgumentParser
import Authoring
import Files
import Languages

/// Brings in a caseload: one folder a family, of a table with one row a child.
struct ImportCaseload: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload", abstract: "Make families' folders from a table, such as one from Excel.",
    discussion: """
      Write one row a child, with the names of the columns in row 1. Save it as "CSV UTF-8". First see what \
      would be made; then add --apply to make it. You may do it again: a child who is there is left as is.

      The columns, in any order:
      \(columns)

      Rows with the same adults and phone numbers make one family. So do rows with the same name in "family". \
      A child with two homes stands in two rows with the same "family".

      Examples:
        homeward import caseload children.csv --by r-ortiz --until 2026-12-18
        homeward import caseload children.csv --until 2026-12-18 --apply
      """)

  private static var columns: String {
    CaseloadColumn.allCases.map { column in
      let name = column.rawValue
      return "  \(name)\(String(repeating: " ", count: 12 - name.utf8.count))\(column.explanation)"
    }.joined(separator: "\n")
  }

  @Argument(help: ArgumentHelp("The table.", valueName: "file.csv"))
  var file: String

  @Flag(help: "Make the folders. Without it they are only shown.")
  var apply = false

  @Option(help: ArgumentHelp("The therapist who gives the strategies, where a row does not say.", valueName: "team"))
  var by: String?

  @Option(help: ArgumentHelp("The last day of the strategies, where a row does not say.", valueName: "date"))
  var until: CivilDate?

  @Option(help: ArgumentHelp("The first day of the strategies (default: today).", valueName: "date"))
  var from: CivilDate?

  @OptionGroup var portal: PortalOptions

  /// Lines of the table are never quoted: they are about families.
  var console: Console { Console(root: nil, format: portal.output.diagnostics) }

  func perform(_ console: Console) throws -> ExitStatus {
    let (root, roster) = try portal.roster()
    if let by { _ = try roster.checked(.team, by) }
    let first = from ?? roster.timeZone.today()
    if let until, until < first { throw AuthoringProblem.untilBeforeFrom(from: first, until: until) }
    let bytes = try FileReader.bytes(of: file, followingLinks: true)
    let caseload = try Caseload(
      bytes, file: file, roster: roster, defaults: .init(by: by, from: first, until: until),
      existing: { try PortalBytes(root: root).read($0) })
    guard caseload.problems.isEmpty else {
      console.showAll(caseload.problems, ending: "Nothing was written.")
      return .contentErrors
    }
    console.show(caseload.notes)
    if apply { for change in caseload.changes { try change.write(root: root) } }
    for change in caseload.changes { console.say(line(change)) }
    console.remark(summary(caseload))
    return .done
  }

  /// The new lines themselves are a family's, so they are shown only where somebody looks.
  private func line(_ change: Change) -> String {
    let isShown = !apply && StandardStream.output.isTerminal
    return String(change.preview(showingLines: isShown).dropLast())
  }

  private func summary(_ caseload: Caseload) -> String {
    let counts = caseload.counts
    guard counts.families > 0 else { return "There is nothing new in this table. Nothing was written." }
    let what = [
      Count.of(counts.families, "family", "families"), Count.of(counts.children, "child", "children"),
      Count.of(counts.practice, "strategy given", "strategies given"),
    ].joined(separator: ", ")
    return apply
      ? "Made: \(what). Next: look through the new files, then \"homeward check\"."
      : "This would make: \(what). Nothing was written yet. Add --apply to do it."
  }
}
