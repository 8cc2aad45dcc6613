import Library

/// Which of the texts that a lock alone has was made for which text of a YAML file.
///
/// Most are known by their paths, which name ids. In a list a path has nothing but a place, so its texts find theirs as
/// blocks do: by their words, and what is left between two matches in its order.
struct EntryMemory {
  private var found: [Int: Int] = [:]

  /// - Parameter units: the texts of the file, and whether it says the translation itself.
  init(_ units: [(source: SourceUnit, isWritten: Bool)], _ lock: ScannedLock) {
    let known = lock.units.indices.filter { lock.units[$0].part == .entries && lock.text(of: $0) != nil }
    guard !known.isEmpty else { return }
    let open = units.indices.filter { !units[$0].isWritten }
    let paths = known.map { lock.path(of: $0) }
    var pairs = HashMatching.match(open.map { units[$0].source.hash }, known.map { lock.units[$0].hash })
    let taken = Set(pairs.compactMap { $0 })
    for (index, unit) in open.enumerated() {
      let source = units[unit].source
      guard let own = paths.firstIndex(of: source.path) else { continue }
      let isFree = pairs[index] == nil && !source.path.hasPlace && !taken.contains(own)
      if isFree || lock.units[known[own]].hash == source.hash { pairs[index] = own }
    }
    for (index, unit) in open.enumerated() { if let own = pairs[index] { found[unit] = known[own] } }
    let gaps = Gaps(pairs: pairs, twinCount: known.count)
    guard !gaps.isEmpty else { return }
    let left = gaps.pairs(
      open.map { units[$0].source.path.kind }, paths.map(\.kind), words: { units[open[$0]].source.text },
      former: { lock.source(of: known[$0]) })
    for (unit, own) in left { found[open[unit]] = known[own] }
  }

  /// The place of the lock's unit for a text.
  subscript(unit: Int) -> Int? { found[unit] }
}

extension UnitPath {
  /// Whether it names a text by its place in a list.
  fileprivate var hasPlace: Bool { text.split(separator: "/").contains { Int($0) != nil } }

  /// The path without places: the same for all texts of one list.
  fileprivate var kind: String {
    text.split(separator: "/").map { Int($0) == nil ? String($0) : "0" }.joined(separator: "/")
  }
}
