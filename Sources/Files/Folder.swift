#if canImport(Glibc)
  import Glibc
#endif

/// What is in one folder.
package enum Folder {
  package struct Entry: Sendable, Hashable {
    package var name: String
    package var kind: FileStatus.Kind

    package init(name: String, kind: FileStatus.Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// The entries of a folder, by the bytes of their names, without `.` and `..`; links are not followed.
  package static func entries(at path: String) throws(FileProblem) -> [Entry] {
    guard let directory = opendir(path) else { throw .last("list", path) }
    defer { closedir(directory) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let found = readdir(directory) else { break }
      let name = withUnsafePointer(to: &found.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: 256) { String(decodingCString: $0, as: UTF8.self) }
      }
      if name == "." || name == ".." { continue }
      entries.append(Entry(name: name, kind: try kind(found.pointee.d_type, of: name, in: directory, at: path)))
    }
    // The end of the folder, and a disk that fails half way, look the same but for this.
    guard errno == 0 else { throw .last("list", path) }
    entries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return entries
  }

  /// Some file systems leave the kind out of the listing; then each entry is asked.
  private static func kind(
    _ type: UInt8, of name: String, in directory: OpaquePointer, at path: String
  ) throws(FileProblem) -> FileStatus.Kind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      var status = stat()
      guard fstatat(dirfd(directory), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        throw .last("read", path + "/" + name)
      }
      return FileStatus(status).kind
    default: return .other
    }
  }

  /// Makes a folder and those above it; one that is there is kept as it is.
  package static func create(_ path: String, mode: UInt32 = 0o755) throws(FileProblem) {
    if mkdir(path, mode) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw .last("create", path)
    }
    try create(String(path[..<slash]), mode: mode)
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw .last("create", path) }
  }

  /// Makes a portal's private folder, which git leaves out and only its user may read; one that is there is kept.
  package static func createPrivate(_ path: String) throws(FileProblem) {
    try create(path, mode: 0o700)
    let ignored = path + "/.gitignore"
    if try FileStatus.of(ignored) == nil { try AtomicFile.replace(ignored, Array("*\n".utf8), mode: 0o600) }
  }
}
