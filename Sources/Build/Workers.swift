#if canImport(Glibc)
  import Glibc
#endif

/// Shares numbered work out over several tasks, always in the same way.
enum Workers {
  /// One for each core.
  static var count: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }

  /// Runs the body once a worker, with the worker's number and its share of the indices; gives what they made in the
  /// order of the workers.
  static func share<Result: Sendable>(
    _ total: Int, over workers: Int, _ body: @escaping @Sendable (Int, StrideTo<Int>) throws -> Result
  ) async throws -> [Result] {
    let workers = max(1, min(workers, total))
    return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      for worker in 0..<workers {
        group.addTask { (worker, try body(worker, stride(from: worker, to: total, by: workers))) }
      }
      var results: [Int: Result] = [:]
      while let (worker, result) = try await group.next() { results[worker] = result }
      return (0..<workers).compactMap { results[$0] }
    }
  }
}
