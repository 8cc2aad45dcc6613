import Library

/// What is known of the source of a text of its own (`mode: adapted`). For each block of the source the lock has the
/// hash of the whole translation.
enum AdaptedMatching {
  static func matches(_ source: [UnitHash], _ twin: [UnitHash], _ lock: ScannedLock) -> [LockAlignment.Match] {
    let locked = lock.units.indices.filter { lock.units[$0].part == .body }
    guard !locked.isEmpty else { return source.map { _ in .init(twin: nil, locked: nil, freshness: .edited) } }
    let whole = UnitHash.whole(of: twin)
    let partners = HashMatching.match(source, locked.map { lock.units[$0].hash })
    let isEdited = locked.contains { lock.units[$0].twinHash != whole }
    return partners.map { partner in
      guard let partner else { return .init(twin: nil, locked: nil, freshness: isEdited ? .edited : .stale) }
      return .init(twin: nil, locked: locked[partner], freshness: isEdited ? .edited : .current)
    }
  }
}
