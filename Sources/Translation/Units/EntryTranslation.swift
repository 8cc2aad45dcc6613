import Diagnostics
import Languages
import Library
import Markdown

/// The texts that stand in YAML in several languages, as translators and tools see them.
enum EntryTranslation {
  /// - Parameters:
  ///   - source: the language of a text that says no other.
  ///   - lock: what is known of the file's translation into the language.
  /// - Returns: one unit for each text.
  static func units(
    _ texts: [TranslationSubject.Entry], source: LanguageTag, in language: LanguageTag, lock: ScannedLock?,
    by hasher: inout UnitHasher
  ) -> [TranslatedUnit] {
    var units: [(source: SourceUnit, target: LocalizedText.Entry?)] = []
    for entry in texts {
      guard let original = entry.text.original(in: source), original.language != language else { continue }
      let unit = SourceUnit(
        path: entry.path, language: original.language, kind: .entry, hash: hasher.hash(of: original.text),
        text: MarkdownDocument.composedText(ofPlain: original.text))
      units.append((unit, language.bestMatch(in: entry.text.languages).flatMap { entry.text.entry(for: $0) }))
    }
    let former = lock.map { EntryMemory(units.map { ($0.source, $0.target?.place != nil) }, $0) }
    return units.enumerated().map { index, unit in
      // What is written for a neighbouring language (`es` for a reader of `es-MX`) is not this one's to change.
      let place = unit.target?.language == language ? unit.target?.place : nil
      return translated(unit.source, unit.target, at: place, lock, former?[index], by: &hasher)
    }
  }

  /// - Parameter former: the place of the unit with the text that the lock alone has.
  private static func translated(
    _ unit: SourceUnit, _ target: LocalizedText.Entry?, at place: SourcePlace?, _ lock: ScannedLock?, _ former: Int?,
    by hasher: inout UnitHasher
  ) -> TranslatedUnit {
    guard let target, let lock else {
      if let lock, let former {
        // A machine's words that the portal withholds are there, though no reader meets them.
        let freshness: Freshness = lock.units[former].hash == unit.hash ? .current : .stale
        return TranslatedUnit(
          source: unit, state: UnitState(freshness, lock.units[former].trust), target: lock.text(of: former),
          targetHash: lock.units[former].twinHash, locked: lock.full(former))
      }
      return target.map {
        TranslatedUnit(
          source: unit, state: UnitState(.edited, .unknown), target: MarkdownDocument.composedText(ofPlain: $0.text),
          targetHash: hasher.hash(of: $0.text), place: place)
      } ?? TranslatedUnit(source: unit, state: .missing)
    }
    let hash = hasher.hash(of: target.text)
    let same = lock.units.indices.filter { lock.units[$0].part == .entries && lock.units[$0].twinHash == hash }
    let found =
      same.first { lock.units[$0].hash == unit.hash && lock.path(of: $0) == unit.path }
      ?? same.first { lock.units[$0].hash == unit.hash } ?? same.first
    let freshness: Freshness = found.map { lock.units[$0].hash == unit.hash ? .current : .stale } ?? .edited
    return TranslatedUnit(
      source: unit, state: UnitState(freshness, found.map { lock.units[$0].trust } ?? .unknown),
      target: MarkdownDocument.composedText(ofPlain: target.text), targetHash: hash,
      locked: found.map { lock.full($0) }, place: place)
  }
}
