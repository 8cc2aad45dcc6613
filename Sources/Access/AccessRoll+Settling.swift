import Files
import Keys

extension AccessRoll {
  /// Makes `seal.yml` and the keys agree: new keys are named in their family's file, and keys of a renamed folder take
  /// its name. Stopped at any moment, the next run goes on.
  ///
  /// - Returns: how many files were written.
  @discardableResult
  package func settle(root: String, _ keys: KeyStoreFile) throws -> Int {
    var written = 0
    var placed: [(HouseholdRecord, HouseholdName)] = []
    for family in families {
      var file = family.sealFile
      for entry in family.households {
        guard case .found(let record) = entry.resolution else { continue }
        file.entries[entry.name.household] = SealFile.Entry(record)
        if record.state == .unplaced || record.name != entry.name { placed.append((record, entry.name)) }
      }
      guard file != family.sealFile else { continue }
      // The file first: keys that it does not name yet are found by their name.
      try AtomicFile.replace(
        "\(root)/Content/families/\(family.family.folder)/\(SealFile.name)", file.text(), isDurable: true)
      written += 1
    }
    guard !placed.isEmpty else { return written }
    try keys.update { store in
      for (record, name) in placed where store[record.household]?.keyID == record.keyID {
        try store.place(record.household, as: name)
      }
    }
    return written
  }
}
