import Bytes
import Build
import Diagnostics

/// What an open page is told: which site is served, and what is wrong with the writing since.
struct PreviewState: Sendable {
  /// Grows with every build.
  var version = 0
  /// The version of the build that wrote what is served; 0 where there is none yet.
  var site = 0
  /// What is wrong, in words; empty where the newest writing is served.
  var problems: [String] = []

  mutating func take(_ report: BuildReport) {
    version += 1
    if report.published != nil { site = version }
    let formatter = DiagnosticFormatter(color: false) { _, _ in nil }
    problems =
      report.published != nil
      ? [] : report.diagnostics.filter { $0.severity == .error }.map { formatter.text($0) }
  }

  var json: [UInt8] {
    var out = ByteWriter(capacity: 256)
    out.append("{\"version\":\(version),\"site\":\(site),\"problems\":[")
    for (index, problem) in problems.enumerated() {
      out.append(index == 0 ? "\"" : ",\"" as StaticString)
      out.append(escapingJSON: problem)
      out.append("\"" as StaticString)
    }
    out.append("]}" as StaticString)
    return out.array()
  }
}

/// Where builds tell what came of them, and open pages wait for it.
actor PreviewBoard {
  private(set) var state = PreviewState()
  private var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
  private var next = 0

  /// How long a page waits before it asks again: less than the server lets a request take.
  private static let patience = Duration.seconds(10)

  func post(_ report: BuildReport) {
    state.take(report)
    for continuation in waiting.values { continuation.finish() }
    waiting.removeAll()
  }

  /// The state as soon as there is a newer one; after a while the present one all the same.
  func state(after version: Int) async -> PreviewState {
    guard state.version <= version else { return state }
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let number = next
    next += 1
    waiting[number] = continuation
    let clock = Task {
      try? await Task.sleep(for: Self.patience)
      continuation.finish()
    }
    for await _ in stream {}
    clock.cancel()
    waiting[number] = nil
    return state
  }

  /// Lets all go who wait.
  func close() {
    for continuation in waiting.values { continuation.finish() }
    waiting.removeAll()
  }
}
