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
    texts.compactMap { entry in
      guard let original = entry.text.original(in: source),
        original.language != language
      else { return nil }
      let hash = hasher.hash(of: original.text)
      let unit = SourceUnit(
        path: entry.path, language: original.language, kind: .entry, hash: hash,
        text: MarkdownDocument.composedText(ofPlain: original.text))
      let target = language.bestMatch(in: entry.text.languages).flatMap { entry.text.entry(for: $0) }
      // What is written for a neighbouring language (`es` for a reader of `es-MX`) is not this one's to change.
      let place = target?.language == language ? target?.place : nil
      return translated(unit, target, at: place, lock, by: &hasher)
    }
  }

  private static func translated(
    _ unit: SourceUnit, _ target: LocalizedText.Entry?, at place: SourcePlace?, _ lock: ScannedLock?,
    by hasher: inout UnitHasher
  ) -> TranslatedUnit {
    let known = lock.map { lock in lock.units.indices.filter { lock.units[$0].part == .entries } } ?? []
    guard let target, let lock else {
      if let lock, let former = known.first(where: { lock.path(of: $0) == unit.path && lock.text(of: $0) != nil }) {
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
    let same = known.filter { lock.units[$0].twinHash == hash }
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
