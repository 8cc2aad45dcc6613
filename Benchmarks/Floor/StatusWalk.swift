import Files

/// Asks for the status of every file below a folder.
struct StatusWalk {
  let folder: String

  init(_ folder: String) { self.folder = folder }

  func run() throws(FileProblem) -> (files: Int, bytes: Int) {
    var (files, bytes) = (0, 0)
    for name in try FolderTree.files(below: folder) {
      guard let status = try FileStatus.of(folder + "/" + name) else { continue }
      files += 1
      bytes += status.size
    }
    return (files, bytes)
  }
}
