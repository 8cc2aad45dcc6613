import Diagnostics
import Files
import Keys
import Library
import Seal

#if canImport(Glibc)
  import Glibc
#endif

/// The families' `seal.yml` files.
package struct SealFiles: Sendable {
  private let root: String

  /// - Parameter root: the portal's folder.
  package init(root: String) { self.root = root }

  package static func path(_ folder: String) -> String { "Content/families/\(folder)/\(SealFile.name)" }

  /// What a family's file says; nil where there is none or it is damaged.
  package func read(_ folder: String) throws(FileProblem) -> (file: SealFile?, diagnostics: [Diagnostic]) {
    let path = Self.path(folder)
    let bytes: [UInt8]
    do {
      bytes = try FileReader.bytes(of: "\(root)/\(path)")
    } catch  where error.code == ENOENT {
      return (nil, [])
    }
    return SealFile.read(bytes, file: path)
  }

  /// The families' folders, sorted; none where there is no folder for them.
  package func folders() throws(FileProblem) -> [String] {
    let path = root + "/Content/families"
    guard try FileStatus.following(path)?.kind == .folder else { return [] }
    return try Folder.entries(at: path).filter { $0.kind == .folder }.map(\.name)
  }

  /// The keys that the families' files name, by household.
  package func keyIDs() throws(FileProblem) -> [PublicID: KeyID] {
    var found: [PublicID: KeyID] = [:]
    for folder in try folders() {
      for entry in (try read(folder).file?.entries ?? [:]).values { found[entry.household] = entry.keyID }
    }
    return found
  }

  /// Adds entries to a family's file, which is made where there is none.
  ///
  /// - Returns: whether it did not say so already.
  @discardableResult
  package func write(_ entries: [String: SealFile.Entry], to folder: String) throws(FileProblem) -> Bool {
    let present = try read(folder).file
    var file = present ?? SealFile()
    for (id, entry) in entries { file.name(entry, for: id) }
    guard file != present else { return false }
    try write(file, to: folder)
    return true
  }

  /// Replaces a family's file.
  func write(_ file: SealFile, to folder: String) throws(FileProblem) {
    try AtomicFile.replace("\(root)/\(Self.path(folder))", file.text(), mode: nil, isDurable: true)
  }

  /// Goes over all families' files, so that keys that two of them name are refused to both.
  ///
  /// - Parameter known: files that are read already, by the family's folder.
  package func claims(
    _ families: FamilyIndex, _ store: KeyStore, _ context: LibraryContext, known: [String: SealFile] = [:]
  ) throws(FileProblem) -> Claims {
    var resolver = KeyResolver(store)
    var named: [(name: HouseholdName, entry: SealFile.Entry)] = []
    var count: [PublicID: Int] = [:]
    var files: [String: SealFile] = [:]
    for family in families.entries {
      let present = if let file = known[family.folder] { file as SealFile? } else { try read(family.folder).file }
      guard let file = present else { continue }
      files[family.folder] = file
      for (id, entry) in file.entries.sorted(by: { $0.key < $1.key }) {
        named.append((HouseholdName(family: family.folder, household: id), entry))
        count[entry.household, default: 0] += 1
      }
    }
    // A household that moved to a folder or an id of its own leaves its line behind in the old file.
    let doubtful = Set(
      named.filter { count[$0.entry.household] != 1 || store[$0.entry.household].map(\.name) != $0.name }
        .map(\.name.family))
    var households: [String: Set<String>] = [:]
    for family in families.entries where doubtful.contains(family.folder) {
      households[family.folder] =
        LibraryReader.readFamily(family, in: context).family.map { Set($0.households.map(\.id)) }
    }
    for (name, entry) in named where households[name.family]?.contains(name.household) ?? true {
      resolver.claim(name, entry)
    }
    return Claims(resolver: resolver, taken: Set(count.keys), named: named, files: files)
  }

  /// What all families' files say together.
  package struct Claims {
    /// Knows who has which keys.
    package var resolver: KeyResolver
    /// All public names in use.
    package var taken: Set<PublicID>
    /// Every line of every file.
    package var named: [(name: HouseholdName, entry: SealFile.Entry)]
    /// The files that are there and sound, by the family's folder.
    package var files: [String: SealFile]
  }
}
