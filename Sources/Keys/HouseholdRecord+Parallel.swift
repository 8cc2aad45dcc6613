import Glibc
import Seal

extension HouseholdRecord {
  /// Makes keys for several households over all cores, and saves nothing.
  ///
  /// - Parameter progress: is told how many are done.
  package static func make(
    _ orders: [(HouseholdName, PublicID)], progress: (Int) -> Void = { _ in }
  ) async throws -> [HouseholdRecord] {
    try await withThrowingTaskGroup(of: HouseholdRecord.self) { group in
      var rest = orders[...]
      for _ in 0..<max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) {
        guard let (name, household) = rest.popFirst() else { break }
        group.addTask { try HouseholdRecord.make(name, household) }
      }
      var made: [HouseholdRecord] = []
      while let record = try await group.next() {
        made.append(record)
        progress(made.count)
        if let (name, household) = rest.popFirst() {
          group.addTask { try HouseholdRecord.make(name, household) }
        }
      }
      return made
    }
  }
}
