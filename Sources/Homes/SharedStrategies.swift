import Synchronization

/// The strategies' pages that have been rendered, for all workers together: one that is there is never made again.
final class SharedStrategies: Sendable {
  private let known = Mutex<[SharedStrategy.Key: SharedStrategy]>([:])

  subscript(key: SharedStrategy.Key) -> SharedStrategy? { known.withLock { $0[key] } }

  func add(_ strategy: SharedStrategy, _ key: SharedStrategy.Key) { known.withLock { $0[key] = strategy } }
}
