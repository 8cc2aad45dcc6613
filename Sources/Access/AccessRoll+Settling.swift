import Files
import Keys

extension AccessRoll {
  /// Makes `seal.yml` and the keys agree: new keys are named in their family's file, and keys of a renamed folder take
  /// its name. A family with errors is left as it is. Stopped at any moment, the next run goes on.
  ///
  /// - Returns: how many files were written.
  @discardableResult
  package func settle(root: String, _ keys: KeyStoreFile) throws -> Int {
    var written = 0
    var placed: [(record: HouseholdRecord, name: HouseholdName)] = []
    for family in families where problems[family.family.folder] == nil {
      var file = family.sealFile
      for entry in family.households {
        guard case .found(let record) = entry.resolution else { continue }
        file.name(SealFile.Entry(record), for: entry.name.household)
        if record.state == .unplaced || record.name != entry.name { placed.append((record, entry.name)) }
      }
      guard file != family.sealFile else { continue }
      // The file first: keys that it does not name yet are found by their name.
      try AtomicFile.replace(
        "\(root)/Content/families/\(family.family.folder)/\(SealFile.name)", file.text(), isDurable: true)
      written += 1
    }
    guard !placed.isEmpty else { return written }
    try keys.update { store in try Self.place(placed, in: &store) }
    return written
  }

  /// Two folders may have taken each other's place, one after the other, so what is refused is tried again when others
  /// are done.
  private static func place(
    _ placed: [(record: HouseholdRecord, name: HouseholdName)], in store: inout KeyStore
  ) throws(KeyStoreError) {
    var rest = placed.filter { store[$0.record.household]?.keyID == $0.record.keyID }
    while !rest.isEmpty {
      var refused: [(record: HouseholdRecord, name: HouseholdName)] = []
      for (record, name) in rest {
        do throws(KeyStoreError) {
          try store.place(record.household, as: name)
        } catch {
          guard case .nameTaken = error, rest.count > 1 else { throw error }
          refused.append((record, name))
        }
      }
      if let first = refused.first, refused.count == rest.count { throw .nameTaken(first.name) }
      rest = refused
    }
  }
}
