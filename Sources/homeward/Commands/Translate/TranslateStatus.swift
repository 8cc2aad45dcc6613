import ArgumentParser
import Diagnostics
import Files
import Languages
import Translation

/// Shows how far translations are.
struct TranslateStatus: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show what is translated, what is old and what is missing.",
    discussion: """
      It counts parts: paragraphs, headings, cells of tables, and texts such as a title. "machine" are \
      parts that nobody has confirmed.

      Families' pages are in the page for staff alone, which it writes to .homeward/translation.html. \
      Their file names can tell who they are about, so here they are only counted, unless you say --private.

      Examples:
        homeward translate status
        homeward translate status --lang es --json
        homeward translate status --require es,ar
      """)

  @Option(
    name: .customLong("lang"), help: ArgumentHelp("Only these languages, such as es,ar.", valueName: "languages"))
  var languages: LanguageList?

  @Option(
    help: ArgumentHelp("End with 1 unless every page is wholly in these languages.", valueName: "languages"))
  var require: LanguageList?

  @Flag(help: "As JSON, for tools.")
  var json = false

  @Flag(name: .customLong("private"), help: "Name families' pages, too. Do not send the list on.")
  var namesFamilies = false

  @OptionGroup var portal: PortalOptions

  var console: Console { portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try portal.folder()
    let (survey, diagnostics) = TranslationSurvey.read(root: root)
    guard let survey else { throw CommandStop(.contentErrors, diagnostics) }
    var status = TranslationStatus(survey)
    let problems = try survey.visit { try status.add($0) }.filter { $0.severity == .error }
    let shown = languages?.tags ?? status.languages
    if json {
      console.say(TranslationStatusJSON.text(status, shown, namesFamilies: namesFamilies))
    } else {
      console.say(TranslationStatusTable.text(status, shown, namesFamilies: namesFamilies))
      try writePage(status, root, console)
    }
    if !problems.isEmpty {
      console.showAll(problems, ending: "The families with errors were left out")
      return .contentErrors
    }
    return unmet(status, console) ? .contentErrors : .done
  }

  private func writePage(_ status: TranslationStatus, _ root: String, _ console: Console) throws {
    let folder = root + "/.homeward"
    try Folder.createPrivate(folder)
    try AtomicFile.replace(folder + "/translation.html", TranslationStatusPage.bytes(status), mode: 0o600)
    console.remark("The same as a page, with families' pages: .homeward/translation.html (private).")
  }

  /// Whether a required language is not whole; says so.
  private func unmet(_ status: TranslationStatus, _ console: Console) -> Bool {
    var isUnmet = false
    for language in require?.tags ?? [] {
      let total = status.total(language) { _ in true }
      guard total.whole < total.pages || total.pages == 0 else { continue }
      isUnmet = true
      console.show([
        total.pages == 0
          ? .error("language-unread", "No page of this portal is read in \(language).")
          : .error(
            "language-not-whole",
            "\(language) is not whole: \(Count.of(total.pages - total.whole, "page")) of \(total.pages).",
            remedy: "See them with \"homeward translate status --lang \(language)\".")
      ])
    }
    return isUnmet
  }
}
