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
    guard !candidates.isEmpty else { return untranslated(piece, for: ladder) }
    var work = Work(piece, ladder.first)
    for key in piece.source.texts.keys { work.choose(key, from: candidates) }
    work.chooseBody(from: candidates)
    return work.result
  }

  /// The translations to be tried before the source, best first.
  private func translations(of piece: Piece, for ladder: Ladder) -> [PieceText] {
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

  private func untranslated(_ piece: Piece, for ladder: Ladder) -> ReaderPiece {
    let isOwn = ladder.first.bestMatch(in: [piece.source.language]) != nil
    return ReaderPiece(
      piece: piece, language: ladder.first, body: .blocks(piece.source.body, []),
      texts: piece.source.texts.mapValues { ReaderText($0.items, in: piece.source.language) },
      notices: isOwn ? [] : [.otherLanguage])
  }
}

extension PieceText {
  /// Nobody says that a person wrote or reviewed it.
  package var isMachine: Bool { translatedBy == nil }
}

/// The choices for one piece and one reader, as they are made.
private struct Work {
  let piece: Piece
  let language: LanguageTag
  var texts: [TextKey: ReaderText] = [:]
  var body: ReaderPiece.Body
  var notices: Set<Notice> = []

  init(_ piece: Piece, _ language: LanguageTag) {
    self.piece = piece
    self.language = language
    body = .blocks(piece.source.body, [])
  }

  var result: ReaderPiece {
    ReaderPiece(piece: piece, language: language, body: body, texts: texts, notices: notices)
  }

  mutating func choose(_ key: TextKey, from candidates: [PieceText]) {
    guard let source = piece.source.texts[key] else { return }
    let chosen = candidates.first { twin in
      guard let items = twin.texts[key]?.items, !items.isEmpty else { return false }
      return twin.isAdapted || Self.agree(source.items, items)
    }
    texts[key] = ReaderText(
      chosen?.texts[key]?.items ?? source.items, in: note(chosen))
  }

  private static func agree(_ source: [String], _ twin: [String]) -> Bool {
    source.count == twin.count && zip(source, twin).allSatisfy { ProtectedTokens($0) == ProtectedTokens($1) }
  }

  /// Keeps what the reader must be told of a choice; gives its language.
  private mutating func note(_ chosen: PieceText?) -> LanguageTag {
    let used = chosen?.language ?? piece.source.language
    if language.bestMatch(in: [used]) == nil { notices.insert(.otherLanguage) }
    if chosen?.isMachine == true { notices.insert(.machine) }
    return used
  }

  mutating func chooseBody(from candidates: [PieceText]) {
    let source = piece.source.body
    var choices = [ReaderPiece.UnitText?](repeating: nil, count: source.units.count)
    var open = Array(source.units.indices)
    for (rank, twin) in candidates.enumerated() where !open.isEmpty {
      guard !twin.isAdapted, case .blocks(let pairs) = Alignment(source: source, twin: twin.body) else {
        // A text of its own cannot be mixed with others, so it is taken whole or not at all.
        if rank == 0, !twin.body.units.isEmpty {
          _ = note(twin)
          body = .adapted(twin)
          return
        }
        continue
      }
      open.removeAll { unit in
        guard let node = pairs[unit], Self.agree(source, source.units[unit], twin.body, node) else { return false }
        choices[unit] = ReaderPiece.UnitText(document: twin.body, node: node, language: twin.language)
        _ = note(twin)
        return true
      }
    }
    if !open.isEmpty { _ = note(nil) }
    body = .blocks(source, choices)
  }

  private static func agree(_ source: MarkdownDocument, _ unit: Int, _ twin: MarkdownDocument, _ node: Int) -> Bool {
    tokens(of: unit, in: source) == tokens(of: node, in: twin)
  }

  private static func tokens(of unit: Int, in document: MarkdownDocument) -> ProtectedTokens {
    var text = ByteWriter(capacity: 256)
    document.appendPlainText(of: unit, to: &text)
    return text.withBytes { ProtectedTokens($0) }
  }
}
