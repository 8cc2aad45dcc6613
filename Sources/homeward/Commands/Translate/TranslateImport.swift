import ArgumentParser
import Diagnostics
import Exchange
import Files
import Languages
import Translation

/// Takes back what a translator returned.
struct TranslateImport: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in a file that a translator returned.",
    discussion: """
      Each text is looked at first. One that lost a link or a number is not taken, but kept in a table, \
      where you can mend it and bring it again. All others go to their pages.

      With a file of families' writing say --private. With --by NAME, texts that the file calls approved \
      count as reviewed by that person.

      It ends with 1 where a text could not be taken.

      Examples:
        homeward translate import homeward-es.docx --dry-run
        homeward translate import homeward-es.docx
        homeward translate import homeward-ar.xlf --by "M. Haddad"
      """)

  @Argument(help: ArgumentHelp("The files.", valueName: "file"))
  var files: [String]

  @Flag(help: "Show what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "The files hold families' writing.")
  var `private` = false

  @Option(help: ArgumentHelp("Who read the approved texts and stands for them.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("The day to note (default: today).", valueName: "date"))
  var date: CivilDate?

  @OptionGroup var portal: PortalOptions

  var console: Console { portal.console }

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name a file.") }
    if let by, by.allSatisfy(\.isWhitespace) { throw ValidationError("--by needs a name.") }
  }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try portal.folder()
    var status = ExitStatus.done
    for path in files {
      let ended = try bring(path, root: root, console)
      if ended != .done { status = ended }
    }
    return status
  }

  private func bring(_ path: String, root: String, _ console: Console) throws -> ExitStatus {
    // Of two imports at once the second reads what the first wrote.
    let hold = dryRun ? nil : try LockStore(root: root).hold()
    defer { _ = hold }
    let read = ExchangePortal.read(root: root, families: self.private ? .all : .none)
    guard let exchange = read.portal else { throw CommandStop(.contentErrors, read.diagnostics) }
    let bytes = try FileReader.bytes(of: path, followingLinks: true)
    let day = date ?? TimeZoneRules(exchange.settings.timeZone)?.today() ?? CivilDate(daysSince1970: 0)
    let plan: ImportPlan
    do throws(RefusedFile) {
      let (file, format) = try ExchangeReader.read(bytes)
      guard self.private || !file.holdsPrivateWriting else { throw .privateWriting }
      plan = try Importer(exchange, date: day, reviewer: by).plan(file, via: format.rawValue)
    } catch {
      console.showAll([error.diagnostic(file: path)], ending: "Nothing was written.")
      return .contentErrors
    }
    if !dryRun, let outdated = try plan.apply(root: root) {
      console.show([TranslateWords.changedMeanwhile(outdated)])
      return .failed
    }
    for line in TranslateWords.lines(plan, isDone: !dryRun) { console.say(line) }
    return plan.report.kept.isEmpty ? .done : .contentErrors
  }
}
