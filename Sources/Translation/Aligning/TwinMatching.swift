import Library
import Markdown

/// What belongs together in a source and one of its translations, and how fresh each part is.
struct TwinMatching {
  typealias Match = LockAlignment.Match

  /// For each text of the source's entries, the place of its translation among the translation's.
  let entries: [Match]
  /// For each unit of the source's body.
  let blocks: [Match]
  /// Whether the translation is a text of its own, of which no block stands for one of the source's.
  let isAdapted: Bool
  private let twin: PieceText

  init(source: PieceText, twin: PieceText) {
    let sourceHashes = source.hashes ?? TextHashes(of: source)
    let twinHashes = twin.hashes ?? TextHashes(of: twin)
    self.twin = twin
    entries = Self.entries(source, sourceHashes.entries, twin, twinHashes.entries)
    if twin.isAdapted {
      isAdapted = true
    } else if let lock = twin.lock, lock.units.contains(where: { $0.part == .body }) {
      isAdapted = false
      blocks =
        LockAlignment(source: source.body, sourceHashes.body, twin: twin.body, twinHashes.body, lock: lock).matches
      return
    } else if case .blocks(let pairs) = ShapeAlignment(source: source.body, twin: twin.body) {
      isAdapted = false
      let units = Dictionary(uniqueKeysWithValues: twin.body.units.enumerated().map { ($1, $0) })
      blocks = pairs.map { node in
        node.flatMap { units[$0] }.map { Match(twin: $0, locked: nil, freshness: .edited) } ?? .missing
      }
      return
    } else {
      isAdapted = !twin.body.units.isEmpty
    }
    blocks =
      isAdapted ? Self.adapted(sourceHashes.body, twinHashes.body, twin.lock) : sourceHashes.body.map { _ in .missing }
  }

  func state(of match: Match) -> UnitState {
    guard match.freshness != .missing else { return .missing }
    if match.freshness != .edited, let locked = match.locked, let lock = twin.lock {
      return UnitState(match.freshness, lock.units[locked].trust)
    }
    return UnitState(match.freshness, twin.translatedBy == nil ? .unknown : .human)
  }

  /// Of a text of its own, what was known of the source when it was confirmed. The lock has the hash of the whole text
  /// for each block.
  private static func adapted(_ source: [UnitHash], _ twin: [UnitHash], _ lock: ScannedLock?) -> [Match] {
    guard let lock else { return source.map { _ in Match(twin: nil, locked: nil, freshness: .edited) } }
    let locked = lock.units.indices.filter { lock.units[$0].part == .body }
    let whole = UnitHash.whole(of: twin)
    let partners = HashMatching.match(source, locked.map { lock.units[$0].hash })
    return partners.map { partner in
      guard let partner else { return Match(twin: nil, locked: nil, freshness: .stale) }
      let isEdited = lock.units[locked[partner]].twinHash != whole
      return Match(twin: nil, locked: locked[partner], freshness: isEdited ? .edited : .current)
    }
  }

  private static func entries(
    _ source: PieceText, _ sources: [TextHashes.Entry], _ twin: PieceText, _ twins: [TextHashes.Entry]
  ) -> [Match] {
    sources.map { entry in
      guard let place = twins.firstIndex(where: { $0.key == entry.key && $0.item == entry.item }),
        source.texts[entry.key]?.items.count == twin.texts[entry.key]?.items.count
      else { return .missing }
      let hash = twins[place].hash
      guard let lock = twin.lock else { return Match(twin: place, locked: nil, freshness: .edited) }
      let candidates = lock.units.indices.filter { lock.units[$0].part == .entries && lock.units[$0].twinHash == hash }
      if let locked = candidates.first(where: { lock.units[$0].hash == entry.hash }) {
        return Match(twin: place, locked: locked, freshness: .current)
      }
      if let locked = candidates.first { return Match(twin: place, locked: locked, freshness: .stale) }
      let former = lock.units.indices.first { lock.units[$0].part == .entries && lock.units[$0].hash == entry.hash }
      return Match(twin: place, locked: former, freshness: .edited)
    }
  }
}
