import Seal

extension KeyStoreFile {
  /// Makes keys for the households that have none, over all cores, and saves from time to time: stopped at any moment,
  /// the next run goes on where this one was.
  ///
  /// - Parameters:
  ///   - names: households that should have keys; those that have are left as they are.
  ///   - taken: public names that other computers' keys use.
  ///   - saveEvery: how many are made between two saves.
  ///   - progress: is told how many of how many are done.
  /// - Returns: the whole store as saved.
  @discardableResult
  package func create(
    _ names: [HouseholdName], avoiding taken: Set<PublicID> = [], saveEvery: Int = 64,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws -> KeyStore {
    let session = try begin()
    var store = session.store
    let missing = Set(names).filter { store[$0] == nil }.sorted()
    var used = taken
    let orders = missing.map { name in
      let household = store.freePublicID(avoiding: used)
      used.insert(household)
      return (name, household)
    }
    var done = 0
    progress(done, orders.count)
    while done < orders.count {
      try Task.checkCancellation()
      let batch = orders[done..<min(done + saveEvery, orders.count)]
      let before = done
      let made = try await HouseholdRecord.make(Array(batch)) { progress(before + $0, orders.count) }
      try store.add(made)
      try session.save(store)
      done += batch.count
    }
    return store
  }
}
