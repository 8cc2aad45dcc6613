import Bytes
import Diagnostics
import Languages
import Library
import Markdown
import PortalSupport
import Templates
import Testing
import Theme
import Translation
import Views

func tag(_ text: String) -> LanguageTag {
  guard let tag = LanguageTag(text) else { preconditionFailure("\(text) is no language") }
  return tag
}

func text(_ language: String, _ body: String, _ texts: [TextKey: [String]] = [:], file: String) -> PieceText {
  PieceText(
    language: tag(language), file: file,
    texts: PieceTexts(texts.mapValues { TextValue($0, at: SourcePlace(file: file)) }),
    body: MarkdownDocument.parse(Array(body.utf8)), translatedBy: "A")
}

func strategy(
  _ slug: String, _ body: String, _ texts: [TextKey: [String]] = [:], twins: [PieceText] = [],
  recordings: [LanguageTag: String] = [:]
) -> Piece {
  Piece(
    kind: .strategy, slug: slug, source: text("en", body, texts, file: "Content/strategies/\(slug).md"), twins: twins,
    recordings: recordings)
}

/// A reader of these languages in a portal in English, Spanish and Arabic.
func reader(_ languages: String...) throws -> Reader {
  let settings = PortalSettings(
    title: LocalizedText("Portal", in: .english), address: "https://example.org/", timeZone: "UTC",
    sourceLanguage: .english, languages: ["en", "es", "ar"].map(tag), theme: "Hearth", phone: "+1 718 555 0100")
  let ladder = Ladder(reader: languages.map(tag), source: .english)
  return try Reader(ladder, theme: ReadPortal.theme(), settings: settings)
}

/// The body of a piece as HTML.
func html(
  _ piece: Piece, _ reader: Reader, links: LinkMap = LinkMap(), own: [String: LinkMap.Target] = [:],
  setting: PieceHandler.Setting = .publicPage(root: "../../../"), dose: Dose = Dose(), childName: String? = nil,
  prefix: String = ""
) -> String {
  var renderer = PieceRenderer()
  let reading = PieceResolver(PortalSettings.Policy()).resolve(piece, for: reader.ladder)
  let handler = PieceHandler(
    reader, links: links, own: own, setting: setting, file: piece.source.file, dose: dose, childName: childName)
  return String(decoding: renderer.bytes(reading, for: reader, handler: handler, prefix: prefix), as: UTF8.self)
}

/// What a value shows in a template.
func shown(_ template: String, _ value: Value) -> String {
  let source = TemplateSource(name: "page", file: "page", bytes: Array(template.utf8))
  var writer = ByteWriter()
  _ = TemplateSet.compile([source]).templates.render("page", value, into: &writer)
  return writer.string()
}
