import Files

#if canImport(Glibc)
  import Glibc
#endif

/// Knows which folders of the output are real ones, each asked for once. A link is not a folder: what is written or
/// removed through one would lie elsewhere.
struct OutputFolders {
  let root: String
  private var kinds: [Substring: FileStatus.Kind?] = ["": .folder]
  /// Folders that came from staging with all that is in them.
  private var moved: Set<Substring> = []

  init(root: String) { self.root = root }

  /// Whether a file of this path lies in real folders all the way from the root.
  mutating func isFolder(folderOf path: String) throws(FileProblem) -> Bool {
    try kind(Self.folder(of: path)) == .folder
  }

  /// The nearest thing above a path that is there and is not a folder, as a path from the root.
  mutating func obstacle(above path: String) throws(FileProblem) -> String? {
    var folder = Self.folder(of: path)
    while !folder.isEmpty {
      if let kind = try kind(folder), kind != .folder { return String(folder) }
      folder = Self.folder(of: folder)
    }
    return nil
  }

  /// Puts a staged file into its place, and takes away what stands there and in the place of its folders. Of its folders the
  /// first that is not there is moved with all that is staged in it: the files that come with it are put into place too.
  ///
  /// - Parameter staging: where it lies, by the same path.
  mutating func take(_ path: String, from staging: String) throws(FileProblem) {
    var end = path.startIndex
    while let slash = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
      let folder = path[..<slash]
      if moved.contains(folder) { return }
      if try take(folder: folder, from: staging) { return }
      end = path.utf8.index(after: slash)
    }
    let whole = "\(root)/\(path)"
    if try FileStatus.of(whole)?.kind == .folder { try FolderTree.remove(whole) }
    try AtomicFile.move("\(staging)/\(path)", to: whole)
  }

  /// Moves a folder that is not in the output; false where it is there.
  private mutating func take(folder: Substring, from staging: String) throws(FileProblem) -> Bool {
    let present = try kind(folder)
    guard present != .folder else { return false }
    if present != nil { try AtomicFile.remove("\(root)/\(folder)") }
    kinds[folder] = .folder
    do {
      try AtomicFile.move("\(staging)/\(folder)", to: "\(root)/\(folder)")
    } catch  where error.code == ENOTEMPTY || error.code == EEXIST {
      // A build of another part of the site made it meanwhile.
      return false
    }
    moved.insert(folder)
    return true
  }

  private mutating func kind(_ folder: Substring) throws(FileProblem) -> FileStatus.Kind? {
    if let known = kinds[folder] { return known }
    let parent = try kind(Self.folder(of: folder))
    let found = parent == .folder ? try FileStatus.of("\(root)/\(folder)")?.kind : nil
    kinds[folder] = .some(found)
    return found
  }

  /// The folder that a path lies in; empty for the root.
  static func folder(of path: some StringProtocol) -> Substring {
    let text = Substring(path)
    return text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[..<$0] } ?? ""
  }
}
