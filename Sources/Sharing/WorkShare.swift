import Synchronization

/// The indices that a worker has still to do something for; all workers of one kind take them from the same number.
package struct WorkShare: Sequence, IteratorProtocol, Sendable {
  private final class Taken: Sendable {
    let count = Atomic(0)
  }

  private let taken = Taken()
  private let total: Int

  init(of total: Int) { self.total = total }

  package func next() -> Int? {
    let index = taken.count.add(1, ordering: .relaxed).oldValue
    return index < total ? index : nil
  }
}
