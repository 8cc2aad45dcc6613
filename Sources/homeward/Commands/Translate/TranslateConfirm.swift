import ArgumentParser
import Diagnostics
import Files
import Languages
import Library
import Translation

/// Notes that translations say what their sources say.
struct TranslateConfirm: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Say that a translation says what its source says now.",
    discussion: """
      From then on Homeward knows which paragraph was made from which, and by whom. When a paragraph \
      of the source changes, only its translation counts as old.

      A part whose source has changed, or whose numbers are not the source's, is not confirmed until \
      you look at it and say so with --stale or --numbers.

      Examples:
        homeward translate confirm calm-corner --by "M. Díaz"
        homeward translate confirm strategies/calm-corner --lang es --by "M. Díaz" --stale
        homeward translate confirm --all --lang es,ar --by "M. Díaz" --dry-run
        homeward translate confirm --all --machine
      """)

  @Argument(help: "The pages, by file name (\"calm-corner\") or path (\"strategies/calm-corner\").")
  var pages: [String] = []

  @Flag(help: "All pages, of families too.")
  var all = false

  @Option(help: ArgumentHelp("Who reads the language and stands for the words.", valueName: "name"))
  var by: String?

  @Flag(help: "Nobody has read them: a machine made them.")
  var machine = false

  @Option(
    name: .customLong("lang"), help: ArgumentHelp("Only these languages, such as es,ar.", valueName: "languages"))
  var languages: LanguageList?

  @Flag(help: "Confirm parts whose source changed since, too. Look at them first.")
  var stale = false

  @Flag(help: "Confirm parts whose numbers or addresses differ, too. Look at them first.")
  var numbers = false

  @Flag(help: "Show what would be confirmed, and write nothing.")
  var dryRun = false

  @OptionGroup var portal: PortalOptions

  var console: Console { portal.console }

  func validate() throws {
    guard all != !pages.isEmpty else { throw ValidationError("Name the pages, or say --all.") }
    guard machine == (by == nil) else {
      throw ValidationError("Say --by NAME, or --machine where nobody has read them.")
    }
    if let by, by.allSatisfy(\.isWhitespace) { throw ValidationError("--by needs a name.") }
    if all || machine, stale || numbers {
      throw ValidationError("--stale and --numbers are for pages that a person has looked at: name them.")
    }
  }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try portal.folder()
    // An import at the same moment writes the same files.
    let hold = dryRun ? nil : try LockStore(root: root).hold()
    defer { _ = hold }
    let (survey, diagnostics) = TranslationSurvey.read(root: root)
    guard let survey else { throw CommandStop(.contentErrors, diagnostics) }
    let zone = TimeZoneRules(survey.settings.timeZone) ?? .utc
    var confirmation = TranslationConfirmation(by.map { .person($0) } ?? .machine, on: zone.today())
    confirmation.includesStale = stale
    confirmation.includesOtherNumbers = numbers
    var run = ConfirmationRun(
      confirmation, survey.locks, selection: PageSelection(pages), languages: languages?.tags, writes: !dryRun)
    let progress = console.progress
    let problems = try survey.visit(families: all || run.selection.mayNameFamilies) { done, total in
      if done.isMultiple(of: max(1, total / 100)) { progress.show("Families", done, of: total) }
    } _: {
      try run.confirm($0)
    }
    progress.clear()
    if let unknown = run.selection.unknown() { throw CommandStop(.wrongUsage, [unknown]) }
    console.show(run.findings)
    run.summary(isDryRun: dryRun, showsNames: !all).forEach { console.say($0) }
    let errors = problems.filter { $0.severity == .error }
    if !errors.isEmpty {
      console.showAll(errors, ending: "The families with errors were left out")
      return .contentErrors
    }
    return .done
  }
}
