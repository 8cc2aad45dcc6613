import Files

/// Knows which folders of the output are real ones, each asked for once. A link is not a folder: what is written or
/// removed through one would lie elsewhere.
struct OutputFolders {
  let root: String
  private var kinds: [Substring: FileStatus.Kind?] = ["": .folder]

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

  /// Makes the folders that a file is moved into, and takes away what stands in its place and in theirs.
  mutating func makeRoom(for path: String) throws(FileProblem) {
    // In a folder that was made just now there is nothing.
    guard try !make(Self.folder(of: path)) else { return }
    let whole = "\(root)/\(path)"
    if try FileStatus.of(whole)?.kind == .folder { try FolderTree.remove(whole) }
  }

  /// Makes a folder and those above it; false where it was there.
  @discardableResult
  private mutating func make(_ folder: Substring) throws(FileProblem) -> Bool {
    let present = try kind(folder)
    guard present != .folder else { return false }
    try make(Self.folder(of: folder))
    let whole = "\(root)/\(folder)"
    if present != nil { try AtomicFile.remove(whole) }
    try Folder.create(whole)
    kinds[folder] = .folder
    return true
  }

  private mutating func kind(_ folder: Substring) throws(FileProblem) -> FileStatus.Kind? {
    if let known = kinds[folder] { return known }
    let parent = try kind(Self.folder(of: folder))
    let found = parent == .folder ? try FileStatus.of("\(root)/\(folder)")?.kind : nil
    kinds[folder] = .some(found)
    return found
  }

  private static func folder(of path: some StringProtocol) -> Substring {
    let text = Substring(path)
    return text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[..<$0] } ?? ""
  }
}
