import ArgumentParser
import Diagnostics
import Exchange
import Languages
import Translation

/// Fills in what was translated for the same words before.
struct TranslateReuse: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse", abstract: "Fill in what was translated for the same words elsewhere.",
    discussion: """
      Only words that are the same to the letter are taken, and only from what a person translated for \
      everyone. Look through them: the same words may mean something else on another page.

      Example:
        homeward translate reuse --lang es --dry-run
      """)

  @Option(name: .customLong("lang"), help: ArgumentHelp("The language.", valueName: "language"))
  var language: LanguageTag

  @Flag(help: "Show what would be written, and write nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("The day to note (default: today).", valueName: "date"))
  var date: CivilDate?

  @OptionGroup var portal: PortalOptions

  var console: Console { portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try portal.folder()
    let hold = dryRun ? nil : try LockStore(root: root).hold()
    defer { _ = hold }
    let read = ExchangePortal.read(root: root)
    guard let exchange = read.portal else { throw CommandStop(.contentErrors, read.diagnostics) }
    let sources = Exporter(exchange, to: language).sourceLanguages
    guard exchange.languages.contains(language), !sources.isEmpty else {
      throw CommandStop(.wrongUsage, [TranslateWords.unreadLanguage(language)])
    }
    for source in sources {
      let ended = try reuse(from: source, root: root, console)
      if ended != .done { return ended }
    }
    return .done
  }

  private func reuse(from source: LanguageTag, root: String, _ console: Console) throws -> ExitStatus {
    // Read each time: one file's words are another's memory.
    let read = ExchangePortal.read(root: root)
    guard let exchange = read.portal else { throw CommandStop(.contentErrors, read.diagnostics) }
    let file = TranslationMemory.reuse(in: exchange, language: language, from: source)
    if file.units.isEmpty, source != exchange.settings.sourceLanguage { return .done }
    let day = date ?? TimeZoneRules(exchange.settings.timeZone)?.today() ?? CivilDate(daysSince1970: 0)
    let plan: ImportPlan
    do throws(RefusedFile) {
      plan = try Importer(exchange, date: day).plan(file, via: "memory")
    } catch {
      console.showAll([error.diagnostic(file: root)], ending: "Nothing was written.")
      return .contentErrors
    }
    if !dryRun, let outdated = try plan.apply(root: root) {
      console.show([TranslateWords.changedMeanwhile(outdated)])
      return .failed
    }
    for line in TranslateWords.lines(plan, isDone: !dryRun) { console.say(line) }
    return .done
  }
}
