import Library
import Markdown

/// Which part of a translation belongs to which of its source, by what the lock remembers of both: blocks of the body,
/// or texts of one list.
///
/// The translation's parts find the lock's units by their wording, and those the source's parts by theirs. What is left
/// between two matches was changed on one side or both, and is paired by kind and order. A part of the source that has
/// no partner is missing, so adding one paragraph makes one block missing and nothing else.
struct LockAlignment {
  struct Match: Equatable {
    /// The place of the translation's part: of a block among its units, of a text among those of its list.
    var twin: Int?
    /// The lock's unit that is about it.
    var locked: Int?
    var freshness: Freshness

    static let missing = Match(twin: nil, locked: nil, freshness: .missing)
  }

  /// One for each part of the source.
  let matches: [Match]

  /// Aligns bodies.
  ///
  /// - Parameters:
  ///   - source: the piece's source with its hashes.
  ///   - twin: the translation with its hashes.
  init(
    source: MarkdownDocument, _ sourceHashes: [UnitHash], twin: MarkdownDocument, _ twinHashes: [UnitHash],
    lock: ScannedLock
  ) {
    let locked = lock.units.indices.filter { lock.units[$0].part == .body }
    self.init(sourceHashes, twinHashes, lock, locked) { gaps, former in
      gaps.pairs(
        source.signatures(), twin.signatures(), words: { source.composedText(of: source.units[$0]) }, former: former)
    }
  }

  /// Aligns the texts of one list.
  ///
  /// - Parameters:
  ///   - words: the texts of the source, with their hashes.
  ///   - locked: the places of the lock's units that are about the list.
  init(list words: [String], _ source: [UnitHash], twin: [UnitHash], lock: ScannedLock, locked: [Int]) {
    self.init(source, twin, lock, locked) { gaps, former in
      gaps.pairs(
        source.map { _ in true }, twin.map { _ in true }, words: { MarkdownDocument.composedText(ofPlain: words[$0]) },
        former: former)
    }
  }

  /// - Parameter paired: which parts belong together of those in the gaps, where for each part of the translation the
  ///   source's words are known that it was made from.
  private init(
    _ sourceHashes: [UnitHash], _ twinHashes: [UnitHash], _ lock: ScannedLock, _ locked: [Int],
    paired: (Gaps, _ former: (Int) -> String?) -> [(unit: Int, twin: Int)]
  ) {
    if Self.isCurrent(sourceHashes, twinHashes, lock, locked) {
      matches = locked.enumerated().map { Match(twin: $0, locked: $1, freshness: .current) }
      return
    }
    let lockOfTwin = HashMatching.match(twinHashes, locked.map { lock.units[$0].twinHash }).map {
      $0.map { locked[$0] }
    }
    let lockOfSource = HashMatching.match(sourceHashes, locked.map { lock.units[$0].hash }).map {
      $0.map { locked[$0] }
    }
    let twinOfLock = Dictionary(
      lockOfTwin.enumerated().compactMap { twin, locked in locked.map { ($0, twin) } }, uniquingKeysWith: { a, _ in a })
    var matches = lockOfSource.map { locked -> Match in
      guard let locked, let twin = twinOfLock[locked] else { return .missing }
      return Match(twin: twin, locked: locked, freshness: .current)
    }
    let gaps = Gaps(pairs: matches.map(\.twin), twinCount: twinHashes.count)
    if !gaps.isEmpty {
      let former = { (twin: Int) in lockOfTwin[twin].flatMap { lock.source(of: $0) } }
      for (unit, twin) in paired(gaps, former) {
        if let locked = lockOfTwin[twin] {
          matches[unit] = Match(twin: twin, locked: locked, freshness: .stale)
        } else {
          matches[unit] = Match(twin: twin, locked: lockOfSource[unit], freshness: .edited)
        }
      }
    }
    self.matches = matches
  }

  /// Whether nothing changed on either side since the lock was written, as it is for nearly all of a portal.
  private static func isCurrent(
    _ source: [UnitHash], _ twin: [UnitHash], _ lock: ScannedLock, _ locked: [Int]
  ) -> Bool {
    guard source.count == locked.count, twin.count == locked.count else { return false }
    for (index, unit) in locked.enumerated()
    where lock.units[unit].hash != source[index] || lock.units[unit].twinHash != twin[index] { return false }
    return true
  }
}
