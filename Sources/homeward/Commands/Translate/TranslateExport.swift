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
      It holds what is not translated yet, and what was translated before its source changed: pages, \
      and texts such as a form's questions, the glossary or a school's hours. What was written in another \
      language than the portal's goes into a file of its own.

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

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("The language, such as es; may be given again.", valueName: "language"))
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
    let audience: Exporter.Audience = self.private ? .homes(try PieceMarks.settle(root: root)) : .everyone
    let files = try namedFiles(of: exchange)
    for language in languages {
      let exporter = Exporter(exchange, to: language, scope: scope, audience: audience)
      let sources = kind == .tbx ? [exchange.settings.sourceLanguage] : exporter.sourceLanguages
      guard exchange.languages.contains(language), !sources.contains(language),
        !sources.isEmpty || language != exchange.settings.sourceLanguage
      else { throw CommandStop(.wrongUsage, [TranslateWords.unreadLanguage(language)]) }
      var isWritten = false
      for source in sources {
        if try write(exchange, exporter, files, language, from: source, console) { isWritten = true }
      }
      if !isWritten { console.say("\(language.englishName): there is nothing to translate. Nothing was written.") }
    }
    return .done
  }

  private var scope: Exporter.Scope { all ? .all : unreviewed ? .unreviewed : .needed }

  /// Writes the file for whoever translates from one language to another; false where there is nothing to go into it.
  private func write(
    _ exchange: ExchangePortal, _ exporter: Exporter, _ files: Set<String>, _ language: LanguageTag,
    from source: LanguageTag, _ console: Console
  ) throws -> Bool {
    let bytes: [UInt8]
    var what = ""
    switch kind {
    case .tmx:
      let memory = TranslationMemory(of: exchange.pieces, in: language, from: source)
      if memory.entries.isEmpty, source != exchange.settings.sourceLanguage { return false }
      bytes = TMXWriter.bytes(memory, from: source, to: language)
    case .tbx: bytes = TBXWriter.bytes(exchange.glossary, from: source, to: language)
    default:
      let (file, adapted) = exporter.file(from: source) { files.contains($0) }
      for path in adapted { console.show([TranslateWords.adapted(path, language)]) }
      let heldBack = scope == .needed ? exporter.heldBackCount { files.contains($0) } : 0
      if heldBack > 0, source == exchange.settings.sourceLanguage {
        console.show([TranslateWords.heldBackLeftOut(heldBack, language)])
      }
      guard file.unitCount > 0, let format = ExchangeFormat(rawValue: kind.rawValue) else { return false }
      bytes = try ExchangeWriter.bytes(file, as: format, copiesSource: omegat)
      what = ": \(Count.of(file.unitCount, "text")) of \(Count.of(file.pieces.count, "page"))"
    }
    let isPortals = source == exchange.settings.sourceLanguage
    let ending = ExchangeFormat(rawValue: kind.rawValue)?.ending ?? kind.rawValue
    let from = isPortals ? "" : "-from-\(source)"
    let name = "homeward-\(language)\(from)\(self.private ? "-private" : "").\(ending)"
    try Folder.create(output)
    try AtomicFile.replace(output + "/" + name, bytes, mode: self.private ? 0o600 : 0o644)
    console.say("\(output == "." ? name : output + "/" + name)\(what)")
    if !isPortals { console.remark("It was written in \(source.englishName), so it goes to somebody who reads that.") }
    return true
  }

  /// The files of the portal that were named.
  private func namedFiles(of exchange: ExchangePortal) throws -> Set<String> {
    // One family's file has nothing of a group's.
    let pieces = exchange.pieces.filter { families.isEmpty || $0.isPrivate }
    var selection = PageSelection(pages)
    let files = Set(pieces.filter { selection.takes($0.subject) }.map(\.file))
    if let unknown = selection.unknown() { throw CommandStop(.wrongUsage, [unknown]) }
    return files
  }
}
