import Bytes
import Languages
import Library
import Markdown

/// The choices for one piece and one reader, as they are made.
struct PieceChoices: ~Copyable {
  let piece: Piece
  let language: LanguageTag
  let rule: ShowingRule
  /// Best first.
  let candidates: [Candidate]
  private var texts: [ReaderText] = []
  private var body = ReaderPiece.Body.blocks([])
  private var bodyNotices: Set<Notice> = []
  private var misfits: [String] = []
  /// Storage for the text of one block after the other.
  private var plainText = ByteWriter(capacity: 1 << 10)

  init(_ piece: Piece, _ language: LanguageTag, _ rule: ShowingRule, _ candidates: [Candidate]) {
    self.piece = piece
    self.language = language
    self.rule = rule
    self.candidates = candidates
  }

  var result: ReaderPiece {
    ReaderPiece(
      piece: piece, language: language, body: body, bodyNotices: bodyNotices, texts: texts, misfits: misfits)
  }

  mutating func chooseTexts() {
    texts.reserveCapacity(piece.source.texts.count)
    piece.source.texts.forEachText { texts.append(text($0, $1)) }
  }

  private func text(_ key: TextKey, _ source: [String]) -> ReaderText {
    for candidate in candidates {
      if let text = candidate.text(key, source, of: piece, rule) { return text }
      if key.isList { return list(key, source) }
    }
    return ReaderText(source, in: piece.source.language)
  }

  /// A list that the reader's first language has not whole: text by text, as blocks are.
  private func list(_ key: TextKey, _ source: [String]) -> ReaderText {
    var mix = ListMix(source, in: piece.source.language)
    for candidate in candidates {
      if mix.isUntouched, let text = candidate.text(key, source, of: piece, rule) { return text }
      candidate.add(key, source, of: piece, rule, to: &mix)
    }
    return mix.text
  }

  mutating func chooseBody() {
    guard !candidates.isEmpty else { return noteSource() }
    let source = piece.source.body
    var choices = [ReaderPiece.UnitText](repeating: .source, count: source.units.count)
    var open = Array(source.units.indices)
    for candidate in candidates {
      let twin = piece.twins[candidate.index]
      if candidate.matching.isAdapted {
        if !twin.isAdapted { misfits.append(twin.file) }
        // A text of its own cannot be mixed with others, so it is taken whole or not at all.
        guard open.count == source.units.count, chooseWhole(twin, candidate.matching) else { continue }
        return
      }
      open.removeAll { unit in
        guard let node = shownNode(unit, candidate.matching, twin) else { return false }
        choices[unit] = ReaderPiece.UnitText(twin: candidate.index, node: node)
        return true
      }
    }
    if !open.isEmpty { noteSource() }
    body = .blocks(choices)
  }

  /// The block of a translation that is shown for a unit of the source; nil where none may be.
  private mutating func shownNode(_ unit: Int, _ matching: TwinMatching, _ twin: PieceText) -> Int? {
    let match = matching.blocks[unit]
    guard let place = match.twin else { return nil }
    let state = matching.state(of: match)
    let node = twin.body.units[place]
    let source = piece.source.body
    switch rule.verdict(on: state) {
    case .hidden: return nil
    case .shown: break
    case .ifTranslationAgrees:
      guard tokens(of: twin.body, node).agree(withSource: tokens(of: source, source.units[unit])) else { return nil }
    case .ifSourceKeeps:
      let former = match.locked.flatMap { twin.lock?.source(of: $0) }.map { ProtectedTokens(canonical: $0) }
      let now = tokens(of: source, source.units[unit])
      guard former.map({ $0 == now }) ?? tokens(of: twin.body, node).agree(withSource: now) else { return nil }
    }
    note(twin, state, match)
    return node
  }

  private mutating func tokens(of document: MarkdownDocument, _ node: Int) -> ProtectedTokens {
    plainText.removeAll()
    document.appendPlainText(of: node, to: &plainText)
    return plainText.withBytes { ProtectedTokens($0) }
  }

  /// Takes a text of its own for the whole body, if it may stand for it.
  private mutating func chooseWhole(_ twin: PieceText, _ matching: TwinMatching) -> Bool {
    guard !twin.body.units.isEmpty else { return false }
    let state = matching.wholeState
    switch rule.verdict(on: state) {
    case .hidden: return false
    case .shown: break
    case .ifTranslationAgrees:
      // Where it does not say that it was written anew, and only its shape tells, it must still have every number of
      // the source.
      let isMeant = twin.isAdapted && state.freshness != .stale
      guard isMeant || tokens(of: twin.body, 0).contains(tokens(of: piece.source.body, 0)) else { return false }
    case .ifSourceKeeps: guard matching.keepsTokens(of: piece.source.body) else { return false }
    }
    body = .adapted(twin)
    Notice.add(of: twin.language, isMachine: state.trust.isMachine, for: language, to: &bodyNotices)
    if state.freshness == .stale { bodyNotices.insert(.stale(matching.wholeDate)) }
    return true
  }

  /// Keeps what the reader must be told of a block's words.
  private mutating func note(_ twin: PieceText, _ state: UnitState, _ match: TwinMatching.Match) {
    if state.trust.isMachine { bodyNotices.insert(.machine) }
    if state.freshness == .stale { bodyNotices.insert(.stale(match.locked.flatMap { twin.lock?.date(of: $0) })) }
    if !language.reads(twin.language) {
      bodyNotices.insert(.otherLanguage(twin.language))
    }
  }

  /// Keeps that some of the body stands in the source's language.
  private mutating func noteSource() {
    guard !piece.source.body.units.isEmpty else { return }
    Notice.add(of: piece.source.language, isMachine: false, for: language, to: &bodyNotices)
  }
}
