import Files
import Keys
import Seal

extension AccessRoll {
  /// Makes `seal.yml` and the keys agree: new keys are named in their family's file, keys of a renamed folder take its
  /// name, and whose home they are is noted. A family with errors is left as it is. Stopped at any moment, the next run
  /// goes on.
  ///
  /// - Returns: how many files were written.
  @discardableResult
  package func settle(root: String, _ keys: KeyStoreFile) throws -> Int {
    let files = SealFiles(root: root)
    var written = 0
    var placed: [(record: HouseholdRecord, name: HouseholdName)] = []
    var homes: [(record: HouseholdRecord, people: HomePeople)] = []
    for family in families where problems[family.family.folder] == nil {
      var named: [String: SealFile.Entry] = [:]
      for entry in family.households {
        guard case .found(let record) = entry.resolution else { continue }
        named[entry.name.household] = SealFile.Entry(record)
        if record.state == .unplaced || record.name != entry.name { placed.append((record, entry.name)) }
        if let people = entry.people { homes.append((record, people)) }
      }
      // The file first: keys that it does not name yet are found by their name.
      if try files.write(named, to: family.family.folder) { written += 1 }
    }
    guard !placed.isEmpty || !homes.isEmpty else { return written }
    try keys.update { store in
      // Keys that were renewed meanwhile are no longer these.
      let present = store
      let isCurrent = { (record: HouseholdRecord) in present[record.household]?.keyID == record.keyID }
      let (placed, homes) = (placed.filter { isCurrent($0.record) }, homes.filter { isCurrent($0.record) })
      try store.place(placed.map { ($0.record.household, $0.name) })
      for (record, people) in homes { store.note(people, of: record.household) }
    }
    return written
  }
}
