import Library

/// The texts among the entries of a piece find each other by their keys, and those of a list by their words as blocks do.
struct EntryMatching {
  typealias Match = LockAlignment.Match

  private let words: PieceTexts
  private let sources: [TextHashes.Entry]
  private let twins: [TextHashes.Entry]
  private let lock: ScannedLock
  /// The places of the lock's units that are about entries.
  private let locked: [Int]
  /// Whether the translation's lists are its own: then their texts have nothing but their places.
  private let isAdapted: Bool

  init(
    source: PieceText, _ sources: [TextHashes.Entry], twin: PieceText, _ twins: [TextHashes.Entry], lock: ScannedLock
  ) {
    words = source.texts
    self.sources = sources
    self.twins = twins
    self.lock = lock
    locked = lock.units.indices.filter { lock.units[$0].part == .entries }
    isAdapted = twin.isAdapted
  }

  /// One for each text of the source, in its order.
  func matches() -> [(key: TextKey, item: Int, match: Match)] {
    var found: [(key: TextKey, item: Int, match: Match)] = []
    found.reserveCapacity(sources.count)
    var next = 0
    while found.count < sources.count {
      let key = sources[found.count].key
      let texts = Self.run(of: key, in: sources, from: found.count)
      let own = Self.run(of: key, in: twins, from: twins.firstIndex { $0.key == key } ?? twins.count)
      // Nearly always nothing has changed, and the lock's units stand in the same order.
      if isCurrent(texts, own, from: next) {
        for item in 0..<texts.count {
          found.append((key, item, Match(twin: item, locked: locked[next + item], freshness: .current)))
        }
        next += texts.count
      } else if key.isList, !isAdapted {
        for (item, match) in aligned(key, texts, own).enumerated() { found.append((key, item, match)) }
      } else {
        for item in 0..<texts.count {
          let isThere = item < own.count
          found.append((key, item, isThere ? search(texts.lowerBound + item, own.lowerBound + item) : .missing))
        }
      }
    }
    return found
  }

  /// The texts of a key, which stand together.
  private static func run(of key: TextKey, in entries: [TextHashes.Entry], from start: Int) -> Range<Int> {
    var end = start
    while end < entries.count, entries[end].key == key { end += 1 }
    return start..<end
  }

  private func isCurrent(_ texts: Range<Int>, _ own: Range<Int>, from next: Int) -> Bool {
    guard texts.count == own.count, next + texts.count <= locked.count else { return false }
    for item in 0..<texts.count {
      let unit = locked[next + item]
      guard lock.units[unit].hash == sources[texts.lowerBound + item].hash,
        lock.units[unit].twinHash == twins[own.lowerBound + item].hash
      else { return false }
    }
    return true
  }

  private func aligned(_ key: TextKey, _ texts: Range<Int>, _ own: Range<Int>) -> [Match] {
    LockAlignment(
      list: words[key]?.items ?? [], texts.map { sources[$0].hash }, twin: own.map { twins[$0].hash }, lock: lock,
      locked: lock.units(of: key, in: sources)
    ).matches
  }

  private func search(_ text: Int, _ own: Int) -> Match {
    let (source, twin, item) = (sources[text].hash, twins[own].hash, twins[own].item)
    let same = locked.filter { lock.units[$0].twinHash == twin }
    if let unit = same.first(where: { lock.units[$0].hash == source }) {
      return Match(twin: item, locked: unit, freshness: .current)
    }
    if let unit = same.first { return Match(twin: item, locked: unit, freshness: .stale) }
    return Match(twin: item, locked: locked.first { lock.units[$0].hash == source }, freshness: .edited)
  }
}
