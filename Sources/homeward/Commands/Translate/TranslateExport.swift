import ArgumentParser
import Diagnostics
import Exchange
import Files
import Languages

/// Writes what a translator should get into one file a language.
struct TranslateExport: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a file for a translator.",
    discussion: """
      It holds what is not translated yet, and what was translated before its source changed.

      For a colleague with a word processor: --for docx. For a translator's tool: --for xliff. \
      For a spreadsheet: --for csv. To print: --for html. For a tool's memory: --for tmx; for its glossary: --for tbx.

      What families and groups read is left out. It goes into a file of its own with --private, and there \
      names are hidden.

      Examples:
        homeward translate export --lang es --for docx
        homeward translate export --lang es --lang ar --for xliff --output ~/agency
        homeward translate export --lang es --for docx calm-corner
        homeward translate export --lang ar --for docx --private --family haddad
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case xliff, docx, csv, html, tmx, tbx
  }

  @Argument(help: ArgumentHelp("Only these pages, by file name without \".md\".", valueName: "page"))
  var pages: [String] = []

  @Option(name: .customLong("lang"), help: ArgumentHelp("The language; may be given again.", valueName: "language"))
  var languages: [LanguageTag]

  @Option(name: .customLong("for"), help: "The kind of file.")
  var kind: Kind = .xliff

  @Option(help: ArgumentHelp("The folder to write to (default: this one).", valueName: "dir"))
  var output = "."

  @Flag(help: "Also what is translated, but no person stands for it yet.")
  var unreviewed = false

  @Flag(help: "All that there is, the finished too.")
  var all = false

  @Flag(help: "For OmegaT: write the source where the translation is missing.")
  var omegat = false

  @Flag(help: "What families and groups read, with the names hidden.")
  var `private` = false

  @Option(name: .customLong("family"), help: ArgumentHelp("With --private: only this family.", valueName: "family"))
  var families: [String] = []

  @OptionGroup var portal: PortalOptions

  var console: Console { portal.console }

  func validate() throws {
    if !families.isEmpty, !self.private { throw ValidationError("--family needs --private.") }
    if omegat, kind != .xliff { throw ValidationError("--omegat needs --for xliff.") }
    if self.private, kind == .tmx || kind == .tbx {
      throw ValidationError("Families' writing never goes into memory. Leave --private out.")
    }
  }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try portal.folder()
    let chosen: ExchangePortal.Families = !self.private ? .none : families.isEmpty ? .all : .folders(families)
    let read = ExchangePortal.read(root: root, families: chosen)
    guard let exchange = read.portal else { throw CommandStop(.contentErrors, read.diagnostics) }
    if self.private { try PrivateDestination.check(output, root: root) }
    for language in languages {
      guard exchange.languages.contains(language), language != exchange.settings.sourceLanguage else {
        throw CommandStop(.wrongUsage, [TranslateWords.unreadLanguage(language)])
      }
      try write(exchange, language, root: root, console)
    }
    return .done
  }

  private func write(_ exchange: ExchangePortal, _ language: LanguageTag, root: String, _ console: Console) throws {
    let source = exchange.settings.sourceLanguage
    let file = exchanged(exchange, language, console)
    let bytes: [UInt8]
    switch kind {
    case .tmx:
      bytes = TMXWriter.bytes(TranslationMemory(of: exchange.pieces, in: language), from: source, to: language)
    case .tbx: bytes = TBXWriter.bytes(exchange.glossary, from: source, to: language)
    default:
      guard file.unitCount > 0 else {
        console.say("\(language.englishName): there is nothing to translate. Nothing was written.")
        return
      }
      guard let format = ExchangeFormat(rawValue: kind.rawValue) else { return }
      bytes = try ExchangeWriter.bytes(file, as: format, copiesSource: omegat)
    }
    let ending = ExchangeFormat(rawValue: kind.rawValue)?.ending ?? kind.rawValue
    let name = "homeward-\(language)\(self.private ? "-private" : "").\(ending)"
    try Folder.create(output)
    try AtomicFile.replace(output + "/" + name, bytes, mode: self.private ? 0o600 : 0o644)
    let what =
      ExchangeFormat(rawValue: kind.rawValue) == nil
      ? ""
      : ": " + Count.of(file.unitCount, "text")
        + " of " + Count.of(file.pieces.count, "page")
    console.say("\(output == "." ? name : output + "/" + name)\(what)")
  }

  private func exchanged(_ exchange: ExchangePortal, _ language: LanguageTag, _ console: Console) -> ExchangeFile {
    let scope: Exporter.Scope = all ? .all : unreviewed ? .unreviewed : .needed
    let exporter = Exporter(exchange, to: language, scope: scope, audience: self.private ? .homes : .everyone)
    let (file, adapted) = exporter.file { path in
      // One family's file has nothing of a group's.
      guard families.isEmpty || path.hasPrefix("Content/families/") else { return false }
      guard !pages.isEmpty else { return true }
      let name = path.split(separator: "/").last.map { $0.dropLast(3) } ?? ""
      return pages.contains { path == $0 || path.hasSuffix("/" + $0) || name == $0 || path == "Content/\($0).md" }
    }
    for path in adapted { console.show([TranslateWords.adapted(path, language)]) }
    return file
  }
}
