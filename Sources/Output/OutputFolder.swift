import Bytes
import Diagnostics
import Files

/// The folder a site is written to, held by one build at a time.
///
/// Files are staged inside it, under a hidden name, and renamed into place together at the end; a folder that is new, as
/// a whole. Before the first rename the manifest names all that was there and all that will be, so a build that is killed
/// loses no knowledge of what is its own; the next build clears the staging folder and finds out by comparing what is
/// still to be done.
package struct OutputFolder: ~Copyable {
  package let snapshot: OutputSnapshot
  private let place: OutputPlace
  private let lock: FileLock
  private let marker: OutputMarker
  /// Whether there was no output folder before.
  private let isMade: Bool

  /// Takes hold of the output folder, which is made where it is missing; nil where another build has it, or where the
  /// snapshot's refusals say why it is not this portal's to write.
  ///
  /// - Parameter listed: see `OutputSnapshot`.
  package init?(_ place: OutputPlace, listed: Set<String>? = nil) throws(FileProblem) {
    try Folder.createPrivate(place.privateFolder)
    guard let lock = try FileLock(place.lock), try OutputSnapshot.refusals(of: place).isEmpty else { return nil }
    let isMade = try FileStatus.of(place.folder) == nil
    try Folder.create(place.folder, mode: Self.mode)
    guard let marker = try OutputMarker(in: place.folder, isShared: place.shard != nil) else { return nil }
    let snapshot = try OutputSnapshot(place, listed: listed)
    guard snapshot.refusals.isEmpty else { return nil }
    try Self.clear(place)
    try Folder.create(place.staging, mode: 0o700)
    self.snapshot = snapshot
    self.marker = marker
    self.place = place
    self.lock = lock
    self.isMade = isMade
  }

  /// What a host needs to read: it is often another account than the one that builds.
  package static let mode: UInt32 = 0o755

  /// For this build's stagers.
  package var area: StagingArea { StagingArea(output: place.folder, staging: place.staging) }

  /// Drops what was staged and leaves the output as it was.
  package func discard() {
    try? FolderTree.remove(place.staging)
    // Others that write their parts may hold the marker too.
    guard place.shard == nil else { return }
    marker.removeIfEmpty()
    if isMade { FolderTree.removeEmptyFolders(from: place.folder, upTo: folder(of: place.folder)) }
  }

  /// Puts what was staged into place and removes what is no longer of the site.
  ///
  /// - Parameter cleaning: also removes files that Homeward did not write.
  package func publish(_ files: StagedFiles, cleaning: Bool) throws(FileProblem) -> Published {
    try mark()
    let wanted = files.wanted
    let stale = try snapshot.stale(wanted: wanted, cleaning: cleaning)
    let owned = snapshot.ownedHere
    // Where no path comes or goes, the manifest says already all that it is to say.
    var named = owned
    if !files.changed.isEmpty, !wanted.isSubset(of: owned) {
      named.formUnion(wanted)
      try own(named)
    }
    let written = try putInPlace(files.changed)
    let removed = try remove(stale)
    if wanted != named { try own(wanted) }
    discard()
    return Published(written: written, removed: removed, kept: files.kept.count)
  }

  /// Puts the outputs of this part into the manifest; those of other parts stay as they are there.
  private func own(_ paths: Set<String>) throws(FileProblem) {
    guard let shard = place.shard else { return try Manifest(paths).write(place.manifest) }
    let lock = try FileLock(place.manifestLock, waiting: true)
    defer { _ = lock }
    let others = try Manifest.read(place.manifest).paths.filter { !shard.holds(path: $0) }
    try Manifest(others.union(paths)).write(place.manifest)
  }

  /// Says in the output whose it is, before the first file is there.
  private func mark() throws(FileProblem) {
    let present = try OutputMarker.portal(of: place.folder)
    let portal = try PortalID.settle(in: place.privateFolder, marked: present)
    if present != portal { try marker.write(portal) }
  }

  private func putInPlace(_ changes: [StagedFiles.Change]) throws(FileProblem) -> [String] {
    var folders = OutputFolders(root: place.folder)
    var written: [String] = []
    written.reserveCapacity(changes.count)
    // What pages refer to is there before they are.
    for isTurnOfPages in [false, true] {
      for change in changes where Self.isPage(change.path) == isTurnOfPages {
        guard let staging = change.staging else { continue }
        try folders.take(change.path, from: staging)
        written.append(change.path)
      }
    }
    return written
  }

  private static func isPage(_ path: String) -> Bool { !path.hasPrefix("assets/") && !path.hasSuffix(".bin") }

  private func remove(_ stale: [String]) throws(FileProblem) -> [String] {
    var removed: [String] = []
    for file in stale {
      let whole = "\(place.folder)/\(file)"
      // Where a file was, there may be the folder of a new page.
      guard try FileStatus.of(whole)?.kind != .folder else { continue }
      try AtomicFile.remove(whole)
      removed.append(file)
      FolderTree.removeEmptyFolders(from: folder(of: whole), upTo: place.folder)
    }
    if snapshot.listed == nil { try removeEmptySealedFolders() }
    return removed
  }

  private func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? path }

  private func removeEmptySealedFolders() throws(FileProblem) {
    for household in try snapshot.sealedFolders() {
      let path = "\(place.folder)/\(household)"
      if try FolderTree.files(below: path).isEmpty { try FolderTree.remove(path) }
    }
    FolderTree.removeEmptyFolders(from: "\(place.folder)/\(OutputSnapshot.sealedFolder)", upTo: place.folder)
  }

  /// Takes away what a build that was killed left behind. Other parts may be at work beside this one.
  private static func clear(_ place: OutputPlace) throws(FileProblem) {
    guard place.shard == nil else { return try clear(place.staging) }
    for entry in try Folder.entries(at: place.folder) where entry.name.hasPrefix(OutputSnapshot.stagingName) {
      try clear("\(place.folder)/\(entry.name)")
    }
    for entry in try Folder.entries(at: place.privateFolder)
    where entry.name.hasPrefix("\(place.name).json.") && entry.name.hasSuffix(".tmp") {
      try AtomicFile.remove("\(place.privateFolder)/\(entry.name)")
    }
    // Half a memory has families' names in it.
    guard try FileStatus.of(place.cache)?.kind == .folder else { return }
    for entry in try Folder.entries(at: place.cache)
    where entry.name.hasPrefix("\(place.name).index.") && entry.name.hasSuffix(".tmp") {
      try AtomicFile.remove("\(place.cache)/\(entry.name)")
    }
  }

  private static func clear(_ path: String) throws(FileProblem) {
    switch try FileStatus.of(path)?.kind {
    case nil: break
    case .folder: try FolderTree.remove(path)
    default: try AtomicFile.remove(path)
    }
  }
}

/// What a build changed in the output folder; paths from it.
package struct Published: Sendable {
  package var written: [String]
  package var removed: [String]
  package var kept: Int

  package init(written: [String], removed: [String], kept: Int) {
    (self.written, self.removed, self.kept) = (written, removed, kept)
  }
}
