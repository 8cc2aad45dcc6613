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
  /// Whether anything confirmed it: a lock lies beside it.
  package let isConfirmed: Bool

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
    let entryCount = sources.count { $0.block == nil }
    let targetEntryCount = targets.count { $0.block == nil }
    var used: Set<Int> = []
    let units = sources.enumerated().map { index, unit -> TranslatedUnit in
      let match = unit.block == nil ? matching.entries[index] : matching.blocks[index - entryCount]
      let target = match.twin.map { unit.block == nil ? $0 : $0 + targetEntryCount }
      if let target { used.insert(target) }
      return TranslatedUnit(
        source: unit, state: matching.state(of: match), target: target.map { targets[$0].text },
        targetHash: target.map { targets[$0].hash }, locked: match.locked.flatMap { twin.lock?.full($0) })
    }
    self.init(
      language: twin.language, units: units,
      leftovers: matching.isAdapted ? [] : targets.indices.filter { !used.contains($0) }.map { targets[$0] },
      isAdapted: matching.isAdapted, isConfirmed: twin.lock != nil)
  }

  private init(
    language: LanguageTag, units: [TranslatedUnit], leftovers: [SourceUnit] = [], isAdapted: Bool = false,
    isConfirmed: Bool = false
  ) {
    self.language = language
    self.units = units
    self.leftovers = leftovers
    self.isAdapted = isAdapted
    self.isConfirmed = isConfirmed
  }
}
