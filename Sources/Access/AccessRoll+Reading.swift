import Diagnostics
import Files
import Keys
import Library

extension AccessRoll {
  /// Reads all families and what is known of their keys.
  ///
  /// Errors in a family's writing do not matter here. Those of its `family.yml` and `seal.yml` do, as do keys that are
  /// not what those files say.
  ///
  /// - Parameter root: the portal's folder, as `PortalRoot` gives it.
  /// - Returns: nil where the portal's own settings cannot be used. The diagnostics are those of the settings alone.
  package static func read(root: String, _ store: KeyStore) throws(FileProblem) -> Read<AccessRoll> {
    let read = LibraryReader.readPublic(root: root)
    guard let (library, index) = read.value else { return Read(nil, read.diagnostics) }
    let diagnostics = read.diagnostics.filter { $0.place?.file == "Content/portal.yml" }
    var problems: [String: [Diagnostic]] = [:]
    var reader = FamilyReader(context: LibraryContext(root: root, library: library, families: index))
    var found: [(family: Family, sealFile: SealFile)] = []
    var resolver = KeyResolver(store)
    let files = SealFiles(root: root)
    for folder in index.entries {
      let (family, writing) = reader.read(folder)
      let path = "Content/families/\(folder.folder)"
      let own = writing.filter { $0.severity == .error && $0.place?.file == path + "/family.yml" }
      let (file, damage) = try files.read(folder.folder)
      if !(own + damage).isEmpty { problems[folder.folder] = own + damage }
      guard let sealFile = damage.isEmpty ? file ?? SealFile() : nil else { continue }
      // Of a family that cannot be read, all that its file names counts.
      for id in family?.households.map(\.id) ?? Array(sealFile.entries.keys) {
        resolver.claim(HouseholdName(family: folder.folder, household: id), sealFile.entries[id])
      }
      if let family { found.append((family, sealFile)) }
    }
    let families = found.map { family, file in
      var own: [Diagnostic] = []
      let entry = FamilyEntry(family, file, resolver, store, &own)
      if let renaming = resolver.renaming(of: family.folder, file, ids: family.households.map(\.id)) {
        own.append(renaming)
      }
      if !own.isEmpty { problems[family.folder, default: []] += own }
      return entry
    }
    let roll = AccessRoll(library: library, groups: index.groups, families: families, problems: problems)
    return Read(roll, diagnostics)
  }
}

extension AccessRoll.FamilyEntry {
  fileprivate init(
    _ family: Family, _ sealFile: SealFile, _ resolver: KeyResolver, _ store: KeyStore,
    _ diagnostics: inout [Diagnostic]
  ) {
    self.family = family
    self.sealFile = sealFile
    households = family.households.map { household in
      let name = HouseholdName(family: family.folder, household: household.id)
      let resolution = resolver.resolve(name, sealFile.entries[household.id])
      let file = sealFile.entries.isEmpty ? "family.yml" : SealFile.name
      let place = SourcePlace(file: "Content/families/\(family.folder)/\(file)")
      if let diagnostic = resolution.diagnostic(for: name, at: place) { diagnostics.append(diagnostic) }
      var people: HomePeople?
      if case .found(let record) = resolution {
        switch store.check(household.describedPeople, of: record) {
        case .same: break
        case .note(let present): people = present
        case .others(let other):
          diagnostics.append(PeopleCheck.diagnostic(for: name, other: other, at: household.place))
        }
      }
      return AccessRoll.Entry(name: name, household: household, resolution: resolution, people: people)
    }
  }
}
