#if canImport(Glibc)
  import Glibc
#endif

/// Shares numbered work out over several tasks.
package enum Workers {
  /// One for each core.
  package static var count: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }

  /// Runs the body once a worker, with the indices that are its share; gives what they made, in no order that means
  /// anything.
  ///
  /// A worker gets its next index when it is done with the one before, so all of them end at the same time, and which
  /// indices one gets differs from run to run: what is made of one may not depend on others.
  package static func share<Result: Sendable>(
    _ total: Int, over workers: Int, _ body: @escaping @Sendable (WorkShare) throws -> Result
  ) async throws -> [Result] {
    let workers = max(1, min(workers, total))
    let share = WorkShare(of: total)
    return try await withThrowingTaskGroup(of: Result.self) { group in
      for _ in 0..<workers { group.addTask { try body(share) } }
      var results: [Result] = []
      for try await result in group { results.append(result) }
      return results
    }
  }
}
