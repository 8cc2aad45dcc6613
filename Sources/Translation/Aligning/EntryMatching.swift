import Library

/// The texts among the entries of a piece find each other by their keys, and the lock's units by their words.
enum EntryMatching {
  typealias Match = LockAlignment.Match

  static func matches(
    _ sources: [TextHashes.Entry], _ twins: [TextHashes.Entry], _ lock: ScannedLock
  ) -> [(key: TextKey, item: Int, match: Match)] {
    let locked = lock.units.indices.filter { lock.units[$0].part == .entries }
    var next = 0
    return sources.map { source in
      guard let place = twins.firstIndex(where: { $0.key == source.key && $0.item == source.item }) else {
        return (source.key, source.item, .missing)
      }
      let twin = twins[place].hash
      // Nearly always the lock's units stand in the same order.
      if next < locked.count, lock.units[locked[next]].hash == source.hash, lock.units[locked[next]].twinHash == twin {
        next += 1
        return (source.key, source.item, Match(twin: place, locked: locked[next - 1], freshness: .current))
      }
      return (source.key, source.item, search(source.hash, twin, at: place, lock, locked))
    }
  }

  private static func search(
    _ source: UnitHash, _ twin: UnitHash, at place: Int, _ lock: ScannedLock, _ locked: [Int]
  ) -> Match {
    let same = locked.filter { lock.units[$0].twinHash == twin }
    if let unit = same.first(where: { lock.units[$0].hash == source }) {
      return Match(twin: place, locked: unit, freshness: .current)
    }
    if let unit = same.first { return Match(twin: place, locked: unit, freshness: .stale) }
    return Match(twin: place, locked: locked.first { lock.units[$0].hash == source }, freshness: .edited)
  }
}
