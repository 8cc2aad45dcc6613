import Synchronization

/// How far a build is.
package struct BuildProgress: Sendable, Hashable {
  package enum Step: String, Sendable, CaseIterable {
    case writing = "Reading the writing"
    case families = "Families"
    case keys = "Keys"
    case pages = "Public pages"
    case publishing = "Publishing"
  }

  package var step: Step
  package var done: Int
  package var total: Int
}

/// Is told how far a build is, from any of its workers.
package typealias BuildObserver = @Sendable (BuildProgress) -> Void

/// Counts what several workers have done of one step.
final class StepCounter: Sendable {
  private let step: BuildProgress.Step
  private let total: Int
  private let observer: BuildObserver
  private let done = Atomic<Int>(0)

  init(_ step: BuildProgress.Step, of total: Int, _ observer: @escaping BuildObserver) {
    self.step = step
    self.total = total
    self.observer = observer
    observer(BuildProgress(step: step, done: 0, total: total))
  }

  func advance() {
    let count = done.add(1, ordering: .relaxed).newValue
    observer(BuildProgress(step: step, done: count, total: total))
  }
}
