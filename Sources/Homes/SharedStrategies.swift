import Library
import Synchronization

/// The strategies' pages that have been rendered, for all workers together: one that is there is never made again.
final class SharedStrategies: Sendable {
  private struct State {
    var known: [SharedStrategy.Key: SharedStrategy] = [:]
    var made: [KeptStrategyPage] = []
    var unkept: Set<String> = []
    var lacksPages = false
  }

  let kept: KeptStrategies
  private let standIns: Set<String>
  private let state = Mutex(State())

  init(_ kept: KeptStrategies) {
    self.kept = kept
    standIns = Set(kept.standIns.map(\.piece.slug))
  }

  subscript(key: SharedStrategy.Key) -> SharedStrategy? { state.withLock { $0.known[key] } }

  func add(_ strategy: SharedStrategy, _ key: SharedStrategy.Key) { state.withLock { $0.known[key] = strategy } }

  /// Notes a page that was rendered; nil where it may not be kept, so that its strategy is read each time.
  func note(_ page: KeptStrategyPage?, of slug: String) {
    state.withLock { if let page { $0.made.append(page) } else { $0.unkept.insert(slug) } }
  }

  /// Whether there is nothing that a page of this strategy could be rendered from. Then what was made of it is no home's.
  func lacks(_ slug: String) -> Bool {
    guard standIns.contains(slug) else { return false }
    state.withLock { $0.lacksPages = true }
    return true
  }

  var made: (pages: [KeptStrategyPage], unkept: Set<String>) { state.withLock { ($0.made, $0.unkept) } }
  var lacksPages: Bool { state.withLock { $0.lacksPages } }
}

extension HomesPlan {
  /// The strategies' pages that homes were given and that no earlier build had kept, and the strategies that have pages
  /// which may not be kept.
  package var madeStrategies: (pages: [KeptStrategyPage], unkept: Set<String>) { shared.made }

  /// Whether a page was asked for that is neither kept nor can be rendered: homes were made without it.
  package var lacksStrategies: Bool { shared.lacksPages }
}
