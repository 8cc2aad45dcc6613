import Files
import Keys

extension SealFiles {
  /// A home whose keys are to be renewed.
  package struct Renewed: Sendable {
    /// As `family.yml` names it.
    let id: String
    /// As the keys name it.
    let name: HouseholdName

    package init(id: String, name: HouseholdName) {
      self.id = id
      self.name = name
    }
  }

  /// Renews the keys of homes of one family: all of them, or none where anything fails.
  ///
  /// The family's file is written first. Stopped in between, it names keys that nobody has: the old letters go on
  /// opening what is published, and the next run says that the renewal is open.
  package func renew(
    _ homes: [Renewed], _ renewal: HouseholdRecord.Renewal, of folder: String, _ keys: KeyStoreFile
  ) throws {
    var before: SealFile?
    do {
      try keys.update { store in
        var named: [String: SealFile.Entry] = [:]
        for home in homes { named[home.id] = SealFile.Entry(try store.renew(home.name, renewal)) }
        let present = try read(folder).file ?? SealFile()
        if try write(named, to: folder) { before = present }
      }
    } catch {
      // The new keys were not saved, so the file must not name them.
      if let before { try write(before, to: folder) }
      throw error
    }
  }
}
