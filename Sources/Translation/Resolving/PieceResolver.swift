import Bytes
import Languages
import Library
import Markdown

/// Chooses, for one reader, the language of each part of a piece: current translations first, then the next language
/// of the reader's ladder, at last the source.
///
/// Without a lock a translation's trust is unknown, which counts as a machine's unless it names its translator. Critical
/// writing is never shown in a machine's words, and a block whose numbers differ from the source's is shown in the
/// source, whatever its trust.
package struct PieceResolver: Sendable {
  private let policy: PortalSettings.Policy

  package init(_ policy: PortalSettings.Policy) { self.policy = policy }

  package func resolve(_ piece: Piece, for ladder: Ladder) -> ReaderPiece {
    let candidates = translations(of: piece, for: ladder)
    var work = Work(piece, ladder.first)
    for key in piece.source.texts.keys { work.choose(key, from: candidates) }
    work.chooseBody(from: candidates)
    return work.result
  }

  /// The translations to be tried before the source, best first.
  private func translations(of piece: Piece, for ladder: Ladder) -> [PieceText] {
    guard !piece.twins.isEmpty else { return [] }
    var found: [PieceText] = []
    for language in ladder.languages {
      if language.bestMatch(in: [piece.source.language]) != nil { break }
      guard let match = language.bestMatch(in: piece.twins.lazy.map(\.language)) else { continue }
      guard let twin = piece.text(in: match), isShown(twin, of: piece) else { continue }
      found.append(twin)
    }
    return found
  }

  private func isShown(_ twin: PieceText, of piece: Piece) -> Bool {
    !twin.isMachine || (!piece.isCritical && policy.machine == .notice)
  }
}

extension PieceText {
  /// Nobody says that a person wrote or reviewed it.
  package var isMachine: Bool { translatedBy == nil }
}

/// The choices for one piece and one reader, as they are made.
private struct Work: ~Copyable {
  let piece: Piece
  let language: LanguageTag
  var texts: [TextKey: ReaderText] = [:]
  var body: ReaderPiece.Body
  var bodyNotices: Set<Notice> = []
  /// Storage for the text of one block after the other.
  private var plainText = ByteWriter(capacity: 1 << 10)

  init(_ piece: Piece, _ language: LanguageTag) {
    self.piece = piece
    self.language = language
    body = .blocks([])
  }

  var result: ReaderPiece {
    ReaderPiece(piece: piece, language: language, body: body, bodyNotices: bodyNotices, texts: texts)
  }

  mutating func choose(_ key: TextKey, from candidates: [PieceText]) {
    guard let source = piece.source.texts[key] else { return }
    for twin in candidates {
      guard let items = twin.texts[key]?.items, !items.isEmpty, Self.fits(key, source.items, items, twin) else {
        continue
      }
      texts[key] = ReaderText(items, in: twin.language, isMachine: twin.isMachine)
      return
    }
    texts[key] = ReaderText(source.items, in: piece.source.language)
  }

  private static func fits(_ key: TextKey, _ source: [String], _ twin: [String], _ text: PieceText) -> Bool {
    // A goal's results name its levels by their places.
    if text.isAdapted { return key != .levels || source.count == twin.count }
    return source.count == twin.count && zip(source, twin).allSatisfy { ProtectedTokens($0) == ProtectedTokens($1) }
  }

  mutating func chooseBody(from candidates: [PieceText]) {
    guard !candidates.isEmpty else { return note(nil) }
    let source = piece.source.body
    var choices = [ReaderPiece.UnitText](repeating: .source, count: source.units.count)
    var open = Array(source.units.indices)
    for twin in candidates {
      guard let pairs = pairs(with: twin) else {
        // A text of its own cannot be mixed with others, so it is taken whole or not at all.
        guard open.count == source.units.count, isWholeText(twin) else { continue }
        note(twin)
        body = .adapted(twin)
        return
      }
      let before = open.count
      let index = piece.twins.firstIndex { $0.language == twin.language } ?? 0
      open.removeAll { unit in
        guard let node = pairs[unit], agree(source, source.units[unit], twin.body, node) else { return false }
        choices[unit] = ReaderPiece.UnitText(twin: index, node: node)
        return true
      }
      if open.count < before { note(twin) }
    }
    if !open.isEmpty { note(nil) }
    body = .blocks(choices)
  }

  /// Whether two blocks hold the same numbers and addresses.
  private mutating func agree(_ source: MarkdownDocument, _ unit: Int, _ twin: MarkdownDocument, _ node: Int) -> Bool {
    plainText.removeAll()
    source.appendPlainText(of: unit, to: &plainText)
    let wanted = plainText.withBytes { ProtectedTokens($0) }
    plainText.removeAll()
    twin.appendPlainText(of: node, to: &plainText)
    return plainText.withBytes { ProtectedTokens($0) } == wanted
  }

  /// Which block of a translation belongs to each of the source's; nil where it is a text of its own.
  private func pairs(with twin: PieceText) -> [Int?]? {
    guard !twin.isAdapted, case .blocks(let pairs) = ShapeAlignment(source: piece.source.body, twin: twin.body) else {
      return nil
    }
    return pairs
  }

  /// Whether a text may stand for the whole body. Where it does not say that it was written anew, and only its shape
  /// tells, it must still have every number of the source.
  private func isWholeText(_ twin: PieceText) -> Bool {
    guard !twin.body.units.isEmpty else { return false }
    return twin.isAdapted || twin.body.tokens(of: 0).contains(piece.source.body.tokens(of: 0))
  }

  /// Keeps what the reader must be told of the body's words; nil is the source.
  private mutating func note(_ chosen: PieceText?) {
    guard chosen != nil || !piece.source.body.units.isEmpty else { return }
    bodyNotices.formUnion(
      Notice.of(
        chosen?.language ?? piece.source.language, isMachine: chosen?.isMachine ?? false, for: language))
  }
}

extension MarkdownDocument {
  /// What a translation of a block must keep; of all blocks for 0.
  fileprivate func tokens(of node: Int) -> ProtectedTokens {
    var text = ByteWriter(capacity: 256)
    appendPlainText(of: node, to: &text)
    return text.withBytes { ProtectedTokens($0) }
  }
}
