import Diagnostics
import Files
import Seal

/// What lies in an output folder, and which of it is Homeward's, as a build finds it. It looks and changes nothing.
package struct OutputSnapshot: Sendable {
  static let stagingName = ".homeward-staging"
  /// The folders of households in it are Homeward's, whatever the manifest says, where the output is marked.
  static let sealedFolder = "f"

  package let folder: String
  let owned: Manifest
  let claim: OutputClaim
  /// The part of the site that is compared; nil for the whole.
  private let shard: Shard?
  /// The files in the folders of households, where they have been listed already and no folder is empty.
  let listed: Set<String>?

  /// - Parameter listed: the files in the folders of households, by path from the output folder, where nothing but the
  ///   last build changed them since it listed them; nil where that is not known.
  package init(_ place: OutputPlace, listed: Set<String>? = nil) throws(FileProblem) {
    self.listed = listed
    folder = place.folder
    shard = place.shard
    let owned = try Manifest.read(place.manifest)
    self.owned = owned
    claim = try OutputClaim.find(place) { () throws(FileProblem) in owned }
  }

  /// Why nothing may be written here; empty where the output is nobody's or this portal's.
  package var refusals: [Diagnostic] { claim.refusals }

  /// The same, where nothing else is asked of the output.
  package static func refusals(of place: OutputPlace) throws(FileProblem) -> [Diagnostic] {
    try OutputClaim.find(place) { () throws(FileProblem) in try Manifest.read(place.manifest) }.refusals
  }

  /// For a stager that compares and writes nothing.
  package var area: StagingArea { StagingArea(output: folder, staging: nil) }

  /// The sealed files of one household as they were last published, by path from the output folder.
  package func sealedFiles(of household: String) throws(FileProblem) -> [String] {
    let path = "\(Self.sealedFolder)/\(household)"
    guard try isFolder(Self.sealedFolder), try isFolder(path) else { return [] }
    return try FolderTree.files(below: "\(folder)/\(path)").map { "\(path)/\($0)" }
  }

  /// Somebody else's files at paths that this build wants to write.
  package func obstacles(to files: StagedFiles) throws(FileProblem) -> [Diagnostic] {
    var folders = OutputFolders(root: folder)
    var inTheWay: Set<String> = []
    for change in files.changed {
      if let above = try folders.obstacle(above: change.path) {
        if !isOurs(above) { inTheWay.insert(above) }
      } else if try folders.isFolder(folderOf: change.path), !isOurs(change.path),
        try FileStatus.of("\(folder)/\(change.path)") != nil,
        try !holdsOnlyOurs(change.path)
      {
        inTheWay.insert(change.path)
      }
    }
    return inTheWay.sorted().map { OutputWords.inTheWay($0) }
  }

  /// The outputs of this part that Homeward wrote before.
  var ownedHere: Set<String> {
    guard let shard else { return owned.paths }
    return owned.paths.filter { shard.holds(path: $0) }
  }

  /// What is no longer of the site, and is there. What belongs to other parts is never among it.
  ///
  /// - Parameter cleaning: names also what Homeward did not write.
  package func stale(wanted: Set<String>, cleaning: Bool) throws(FileProblem) -> [String] {
    var stale = owned.paths
    if let listed, claim.isMarked {
      stale.formUnion(listed)
    } else {
      for household in try sealedFolders() {
        stale.formUnion(try FolderTree.files(below: "\(folder)/\(household)").map { "\(household)/\($0)" })
      }
    }
    if cleaning, try FileStatus.of(folder) != nil {
      stale.formUnion(try FolderTree.files(below: folder).filter { !OutputClaim.isSpared($0) })
    }
    var folders = OutputFolders(root: folder)
    var found: [String] = []
    for path in stale.subtracting(wanted) where shard?.holds(path: path) ?? true {
      // A link to another folder leads to what is not the site's.
      guard try folders.isFolder(folderOf: path), let status = try FileStatus.of("\(folder)/\(path)"),
        status.kind != .folder
      else { continue }
      found.append(path)
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folders of sealed files that Homeward may empty, from the output folder: those that have the name of a
  /// household of this part, in an output that is marked.
  func sealedFolders() throws(FileProblem) -> [String] {
    guard claim.isMarked, try isFolder(Self.sealedFolder) else { return [] }
    return try Folder.entries(at: "\(folder)/\(Self.sealedFolder)").compactMap {
      guard $0.kind == .folder, let household = PublicID($0.name), shard?.holds(household) ?? true else { return nil }
      return "\(Self.sealedFolder)/\($0.name)"
    }
  }

  private func isFolder(_ path: String) throws(FileProblem) -> Bool {
    try FileStatus.of("\(folder)/\(path)")?.kind == .folder
  }

  private func isOurs(_ path: String) -> Bool {
    if owned.paths.contains(path) { return true }
    let parts = path.split(separator: "/")
    return claim.isMarked && parts.count > 1 && parts[0] == Self.sealedFolder && PublicID(String(parts[1])) != nil
  }

  /// Whether a folder stands there with nothing in it that somebody else wrote.
  private func holdsOnlyOurs(_ path: String) throws(FileProblem) -> Bool {
    guard try isFolder(path) else { return false }
    return try FolderTree.files(below: "\(folder)/\(path)").allSatisfy { isOurs("\(path)/\($0)") }
  }
}
