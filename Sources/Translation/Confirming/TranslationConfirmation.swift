import Languages
import Library

/// Writes down that translations say what their sources say: the lock of each.
package struct TranslationConfirmation: Sendable {
  package enum Voice: Sendable, Hashable {
    /// Somebody who reads the language and stands for the words.
    case person(String)
    /// Nobody yet: a machine made them.
    case machine
  }

  package let voice: Voice
  package let day: CivilDate
  /// Whether parts are confirmed whose source changed since, because somebody looked at them.
  package var includesStale = false
  /// Whether parts are confirmed whose numbers are not the source's, because somebody looked at them.
  package var includesOtherNumbers = false

  package init(_ voice: Voice, on day: CivilDate) {
    self.voice = voice
    self.day = day
  }

  package struct Outcome: Sendable {
    /// The lock as it should be now; nil where there is nothing to be remembered.
    package var lock: TranslationLock?
    /// How many units were confirmed now, and how many had been before.
    package var confirmed = 0
    package var kept = 0
    package var missing = 0
    /// Units that were left as they are because their source changed since.
    package var stale: [TranslatedUnit] = []
    /// Units that were left as they are because a number or address in them is not the source's.
    package var otherNumbers: [TranslatedUnit] = []
  }

  package func outcome(for translation: PieceTranslation) -> Outcome {
    var outcome = Outcome()
    var units: [TranslationLock.Unit] = []
    let isWholeStale = translation.isAdapted && translation.changedCount > 0 && !includesStale
    for unit in translation.units {
      let isWhole = translation.isAdapted && unit.source.block != nil
      if isWhole, translation.isMisfit { continue }
      guard let hash = isWhole ? translation.wholeHash : unit.targetHash, unit.state.freshness != .missing || isWhole
      else {
        outcome.missing += 1
        continue
      }
      if unit.state.freshness == .stale, !includesStale {
        outcome.stale.append(unit)
        if let known = unit.locked { units.append(known) }
      } else if isWhole, isWholeStale {
        if let known = unit.locked { units.append(known) }
      } else if !isWhole, hasOtherNumbers(unit) {
        outcome.otherNumbers.append(unit)
        if let known = unit.locked, known.twinHash == hash { units.append(known) }
      } else if let known = known(unit) {
        outcome.kept += 1
        units.append(known)
      } else {
        outcome.confirmed += 1
        units.append(made(unit, hash))
      }
    }
    units += memory(of: translation, beside: units)
    if !units.isEmpty { outcome.lock = TranslationLock(language: translation.language, units: units) }
    return outcome
  }

  /// The unit as it is in the lock, where there is nothing to add to it.
  private func known(_ unit: TranslatedUnit) -> TranslationLock.Unit? {
    guard unit.state.freshness == .current, var known = unit.locked else { return nil }
    // A block may have moved since.
    known.path = unit.source.path
    if case .person = voice, known.reviewedBy == nil { return nil }
    return known
  }

  private func made(_ unit: TranslatedUnit, _ hash: UnitHash) -> TranslationLock.Unit {
    let isSameText = unit.locked?.twinHash == hash
    var made = TranslationLock.Unit(
      hash: unit.source.hash, twinHash: hash, origin: .human, at: day, path: unit.source.path, via: "confirm",
      source: unit.source.text, text: unit.locked?.text)
    switch voice {
    case .person(let name):
      made.reviewedBy = name
      if isSameText, let locked = unit.locked { made.origin = locked.origin }
    case .machine: made.origin = .machine
    }
    if isSameText { made.via = unit.locked?.via ?? "confirm" }
    return made
  }

  /// Whether a part may be wrong in what must never be wrong. What a person confirmed stays confirmed.
  private func hasOtherNumbers(_ unit: TranslatedUnit) -> Bool {
    guard !includesOtherNumbers, let target = unit.target else { return false }
    if unit.state.freshness == .current, !unit.state.trust.isMachine { return false }
    return !ProtectedTokens(canonical: target).agree(withSource: ProtectedTokens(canonical: unit.source.text))
  }

  /// Translations whose source is gone, kept for the day when its words come back.
  private func memory(
    of translation: PieceTranslation, beside units: [TranslationLock.Unit]
  ) -> [TranslationLock.Unit] {
    guard let lock = translation.lock else { return [] }
    let kept = Set(units.map(\.twinHash))
    let texts = Dictionary(translation.leftovers.map { ($0.hash, $0.text) }) { first, _ in first }
    var memory: Set<TranslationLock.Unit> = []
    for index in lock.units.indices where !kept.contains(lock.units[index].twinHash) {
      var unit = lock.full(index)
      unit.text = unit.text ?? texts[unit.twinHash]
      guard unit.text != nil else { continue }
      unit.path = .memory
      memory.insert(unit)
    }
    return memory.sorted { ($0.hash.value, $0.twinHash.value) < ($1.hash.value, $1.twinHash.value) }
  }
}
