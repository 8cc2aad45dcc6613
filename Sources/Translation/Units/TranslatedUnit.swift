import Diagnostics
import Languages
import Library

/// One unit of a source and what one language has for it.
package struct TranslatedUnit: Sendable {
  package let source: SourceUnit
  package let state: UnitState
  /// The canonical text of the translation; nil where it is missing. A text of its own (`mode: adapted`) has none for a
  /// single block.
  package let target: String?
  package let targetHash: UnitHash?
  /// What the lock remembers of it: the words it was made from, the day, the way it came.
  package let locked: TranslationLock.Unit?
  /// Where a YAML file itself says the translation; nil for all that stands elsewhere.
  package let place: SourcePlace?

  package init(
    source: SourceUnit, state: UnitState, target: String? = nil, targetHash: UnitHash? = nil,
    locked: TranslationLock.Unit? = nil, place: SourcePlace? = nil
  ) {
    self.source = source
    self.state = state
    self.target = target
    self.targetHash = targetHash
    self.locked = locked
    self.place = place
  }
}
