import Glibc

/// What one piece of work costs, measured in this process.
struct Meter {
  /// What was measured, in the order it was; for `--json`.
  private(set) var results: [(stage: String, name: String, nanoseconds: Double)] = []

  /// Prints and keeps the median time of one piece of work among several rounds over warm storage.
  ///
  /// - Parameters:
  ///   - calls: how often `work` runs in a round.
  ///   - count: how many pieces of work one call does.
  mutating func measure(
    _ stage: String, _ name: String, rounds: Int = 15, calls: Int, per count: Int = 1, _ work: () throws -> Void
  ) rethrows {
    var times: [Double] = []
    for _ in 0..<rounds {
      let start = Self.processorTime()
      for _ in 0..<calls { try work() }
      times.append((Self.processorTime() - start) / Double(calls * count))
    }
    times.sort()
    note(stage, name, times[rounds / 2])
  }

  mutating func note(_ stage: String, _ name: String, _ nanoseconds: Double) {
    results.append((stage, name, nanoseconds))
    print(Self.padded(stage, 14), Self.padded(name, 52), Self.readable(nanoseconds))
  }

  /// User and system time of this process so far, in nanoseconds: other programs on the machine count less than in the
  /// time on the wall.
  static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  /// The results as a list of JSON objects. No name here has anything to escape.
  var json: String {
    let lines = results.map { one in
      "{\"stage\":\"\(one.stage)\",\"name\":\"\(one.name)\",\"nanoseconds\":\(one.nanoseconds)}"
    }
    return "[\(lines.joined(separator: ",\n"))]\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func readable(_ nanoseconds: Double) -> String {
    let (value, unit) =
      nanoseconds < 1e3
      ? (nanoseconds, "ns") : nanoseconds < 1e6 ? (nanoseconds / 1e3, "µs") : (nanoseconds / 1e6, "ms")
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}
