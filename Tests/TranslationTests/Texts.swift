import Diagnostics
import Languages
import Library
import Markdown
import Translation

/// A tag that a test wrote itself.
func tag(_ text: String) -> LanguageTag {
  guard let tag = LanguageTag(text) else { preconditionFailure("\(text) is no language") }
  return tag
}

/// A piece in one language.
func text(
  _ language: String, _ body: String, _ texts: [TextKey: [String]] = [:], by translator: String? = nil,
  isAdapted: Bool = false
) -> PieceText {
  PieceText(
    language: tag(language), file: "Content/strategies/a.md",
    texts: PieceTexts(texts.mapValues { TextValue($0, at: SourcePlace(file: "Content/strategies/a.md")) }),
    body: MarkdownDocument.parse(Array(body.utf8)), isAdapted: isAdapted, translatedBy: translator)
}

func piece(_ source: PieceText, _ twins: PieceText..., isCritical: Bool = false) -> Piece {
  Piece(kind: .strategy, slug: "a", source: source, twins: twins, isCritical: isCritical)
}

/// What the readers of these languages meet.
func read(
  _ piece: Piece, _ languages: String..., fallback: [LanguageTag: [LanguageTag]] = [:],
  machine: PortalSettings.Policy.Machine = .notice
) -> ReaderPiece {
  var policy = PortalSettings.Policy()
  policy.machine = machine
  let ladder = Ladder(reader: languages.map(tag), fallback: fallback, source: piece.source.language)
  return PieceResolver(policy).resolve(piece, for: ladder)
}

extension ReaderPiece {
  /// Each block with its language in front; with a star where the whole is a text of its own.
  var shown: [String] {
    switch body {
    case .adapted(let text): text.body.units.map { "*\(text.language) \(text.body.plain($0))" }
    case .blocks(let choices):
      piece.source.body.units.enumerated().map { index, node in
        guard index < choices.count, let twin = choices[index].twin.map({ piece.twins[$0] }) else {
          return "\(piece.source.language) \(piece.source.body.plain(node))"
        }
        return "\(twin.language) \(twin.body.plain(choices[index].node))"
      }
    }
  }
}

extension MarkdownDocument {
  fileprivate func plain(_ node: Int) -> String {
    nodes[node..<nodes[node].end].indices
      .map { [.text, .placeholder].contains(nodes[$0].kind) ? String(decoding: bytes(of: $0), as: UTF8.self) : "" }
      .joined()
  }
}
