import Languages
import Library

/// A piece in one language as translators and tools see it: what each unit of the source has there.
package struct PieceTranslation: Sendable {
  package let language: LanguageTag
  /// One for each unit of the source, in its order.
  package let units: [TranslatedUnit]
  /// Blocks and texts of the translation that belong to nothing in the source any more.
  package let leftovers: [SourceUnit]
  /// Whether the text is its own and is tracked as a whole (`mode: adapted`, or a shape that fits nothing).
  package let isAdapted: Bool
  /// Whether it is so without saying it, because its blocks fit none of the source's.
  package let isMisfit: Bool
  /// The hash of the translation's body as a whole, by which a text of its own is tracked.
  package let wholeHash: UnitHash?
  /// What is known of it; nil where nobody confirmed it yet.
  package let lock: ScannedLock?

  /// How many units of the source changed since; for an adapted text, "3 of 14".
  package var changedCount: Int { units.count { $0.state.freshness == .stale } }

  package init(of piece: Piece, in language: LanguageTag) {
    self.init(source: piece.source, twin: piece.twins.first { $0.language == language }, language: language)
  }

  /// - Parameter twin: the translation; nil where nobody wrote one.
  package init(source: PieceText, twin: PieceText?, language: LanguageTag) {
    let sources = PieceUnits(of: source).units
    guard let twin else {
      self.init(language: language, units: sources.map { TranslatedUnit(source: $0, state: .missing) })
      return
    }
    let matching = TwinMatching(source: source, twin: twin)
    let targets = PieceUnits(of: twin).units
    let targetEntries = Dictionary(
      targets.enumerated().filter { $1.block == nil }.map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    let firstBlock = targets.firstIndex { $0.block != nil } ?? targets.count
    var used: Set<Int> = []
    let units = sources.map { unit -> TranslatedUnit in
      let match: TwinMatching.Match
      let target: Int?
      switch unit.kind {
      case .block(_, let number):
        match = matching.blocks[number]
        target = match.twin.map { $0 + firstBlock }
      case .key(let key):
        let counts = (source.texts[key]?.items.count ?? 0, twin.texts[key]?.items.count ?? 0)
        match = matching.entry(key, unit.item, of: counts.0, in: counts.1)
        target = match.twin.flatMap { targetEntries[key.isList ? .item(key, $0) : .key(key)] }
      case .entry: (match, target) = (.missing, nil)
      }
      if let target { used.insert(target) }
      return TranslatedUnit(
        source: unit, state: matching.state(of: match), target: target.map { targets[$0].text },
        targetHash: target.map { targets[$0].hash }, locked: match.locked.flatMap { twin.lock?.full($0) })
    }
    self.init(
      language: twin.language, units: units,
      leftovers: matching.isAdapted ? [] : targets.indices.filter { !used.contains($0) }.map { targets[$0] },
      isAdapted: matching.isAdapted, isMisfit: matching.isAdapted && !twin.isAdapted,
      wholeHash: UnitHash.whole(of: targets.filter { $0.block != nil }.map(\.hash)), lock: twin.lock)
  }

  init(
    language: LanguageTag, units: [TranslatedUnit], leftovers: [SourceUnit] = [], isAdapted: Bool = false,
    isMisfit: Bool = false, wholeHash: UnitHash? = nil, lock: ScannedLock? = nil
  ) {
    self.language = language
    self.units = units
    self.leftovers = leftovers
    self.isAdapted = isAdapted
    self.isMisfit = isMisfit
    self.wholeHash = wholeHash
    self.lock = lock
  }

  /// The same with the texts of the piece's entries that stand in several languages.
  func adding(_ more: [TranslatedUnit], lock: ScannedLock?) -> PieceTranslation {
    PieceTranslation(
      language: language, units: units + more, leftovers: leftovers, isAdapted: isAdapted, isMisfit: isMisfit,
      wholeHash: wholeHash, lock: lock ?? self.lock)
  }
}
