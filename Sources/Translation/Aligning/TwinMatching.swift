import Languages
import Library
import Markdown

/// What belongs together in a source and one of its translations, and how fresh each part is.
struct TwinMatching {
  typealias Match = LockAlignment.Match

  /// For each unit of the source's body.
  let blocks: [Match]
  /// Whether the translation is a text of its own, of which no block stands for one of the source's.
  let isAdapted: Bool
  /// For each text of the source's entries, in the order of `TextHashes`; empty where there is no lock.
  private let entries: [(key: TextKey, item: Int, match: Match)]
  private let lock: ScannedLock?
  /// Who stands for what no lock tells of.
  let unlockedTrust: Trust

  init(source: PieceText, twin: PieceText) {
    lock = twin.lock
    unlockedTrust = twin.translatedBy == nil ? .unknown : .human
    guard let lock else {
      entries = []
      (blocks, isAdapted) = Self.unlocked(source, twin)
      return
    }
    let sourceHashes = source.hashes ?? TextHashes(of: source)
    let twinHashes = twin.hashes ?? TextHashes(of: twin)
    entries =
      EntryMatching(source: source, sourceHashes.entries, twin: twin, twinHashes.entries, lock: lock).matches()
    if twin.isAdapted {
      isAdapted = true
      blocks = AdaptedMatching.matches(sourceHashes.body, twinHashes.body, lock)
    } else if lock.units.contains(where: { $0.part == .body }) {
      isAdapted = false
      blocks =
        LockAlignment(source: source.body, sourceHashes.body, twin: twin.body, twinHashes.body, lock: lock).matches
    } else {
      (blocks, isAdapted) = Self.unlocked(source, twin)
    }
  }

  /// What can be known of a body without a lock.
  private static func unlocked(_ source: PieceText, _ twin: PieceText) -> ([Match], isAdapted: Bool) {
    let edited = Match(twin: nil, locked: nil, freshness: .edited)
    if twin.isAdapted { return (source.body.units.map { _ in edited }, true) }
    switch ShapeAlignment(source: source.body, twin: twin.body) {
    case .blocks(let pairs):
      return (pairs.map { $0.map { Match(twin: $0, locked: nil, freshness: .edited) } ?? .missing }, false)
    case .adapted: return (source.body.units.map { _ in edited }, true)
    }
  }

  /// The translation's text for one of the source's. Where no lock is, it is the one at the same place; in a list of
  /// another length nobody can say which it is.
  ///
  /// - Parameters:
  ///   - count: how many texts the source has for the key.
  ///   - twinCount: how many the translation has.
  func entry(_ key: TextKey, _ item: Int, of count: Int, in twinCount: Int) -> Match {
    guard lock == nil else { return entries.first { $0.key == key && $0.item == item }?.match ?? .missing }
    guard item < twinCount, count == twinCount || isAdapted else { return .missing }
    return Match(twin: item, locked: nil, freshness: .edited)
  }

  func state(of match: Match) -> UnitState {
    guard match.freshness != .missing else { return .missing }
    if match.freshness != .edited, let locked = match.locked, let lock {
      return UnitState(match.freshness, lock.units[locked].trust)
    }
    return UnitState(match.freshness, unlockedTrust)
  }
}

/// A text of its own is tracked as a whole.
extension TwinMatching {
  /// How fresh it is, and who stands for it: the least trusted of what was confirmed.
  var wholeState: UnitState {
    guard let lock, blocks.contains(where: { $0.locked != nil || $0.freshness == .stale }) else {
      return UnitState(.edited, unlockedTrust)
    }
    let trusts = lock.units.filter { $0.part == .body }.map(\.trust)
    let trust = trusts.first(where: \.isMachine) ?? trusts.first ?? unlockedTrust
    if blocks.contains(where: { $0.freshness == .edited }) { return UnitState(.edited, unlockedTrust) }
    return UnitState(blocks.contains { $0.freshness == .stale } ? .stale : .current, trust)
  }

  /// The day it was confirmed.
  var wholeDate: CivilDate? {
    lock.flatMap { lock in lock.units.indices.lazy.compactMap { lock.date(of: $0) }.first }
  }

  /// Whether the source's blocks that changed since have the protected tokens that the former ones had.
  func keepsTokens(of source: MarkdownDocument) -> Bool {
    guard let lock else { return false }
    let known = Set(blocks.compactMap(\.locked))
    var former: [String] = []
    for unit in lock.units.indices where lock.units[unit].part == .body && !known.contains(unit) {
      guard let text = lock.source(of: unit) else { return false }
      former.append(text)
    }
    let now = blocks.indices.filter { blocks[$0].locked == nil }.map { source.composedText(of: source.units[$0]) }
    return ProtectedTokens(canonical: former.joined(separator: "\n"))
      == ProtectedTokens(canonical: now.joined(separator: "\n"))
  }
}
