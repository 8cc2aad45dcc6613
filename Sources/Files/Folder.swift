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
  ///
  /// - Parameter mode: the permission bits, whatever the account's mask says; nil for a folder that people share as they
  ///   are used to: what the mask leaves of everyone's reading and the owner's writing.
  package static func create(_ path: String, mode: UInt32? = nil) throws(FileProblem) {
    if try make(path, mode) { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw .last("create", path)
    }
    try create(String(path[..<slash]), mode: mode)
    guard try make(path, mode) else { throw .last("create", path) }
  }

  /// Whether the folder is there now.
  private static func make(_ path: String, _ mode: UInt32?) throws(FileProblem) -> Bool {
    guard mkdir(path, mode ?? 0o755) == 0 else { return errno == EEXIST }
    // The mask takes rights away when a folder is made. A disk without rights keeps its own.
    if let mode, mode & mask != 0 { chmod(path, mode) }
    return true
  }

  /// The account's mask as it was when the program began; all bits where it is not told. To ask for it is to set it, also
  /// for what other threads write meanwhile, so it is read.
  private static let mask: UInt32 = {
    let status = (try? FileReader.bytes(of: "/proc/self/status")) ?? []
    let line = status.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "Umask:".utf8) }
    let digits = line.map { String(decoding: $0.filter { $0 > UInt8(ascii: " ") }, as: UTF8.self).dropFirst(6) }
    return digits.flatMap { UInt32($0, radix: 8) } ?? 0o777
  }()

  /// Makes a portal's private folder, which git leaves out and only its user may read; one that is there is kept.
  package static func createPrivate(_ path: String) throws(FileProblem) {
    try create(path, mode: 0o700)
    let ignored = path + "/.gitignore"
    if try FileStatus.of(ignored) == nil { try AtomicFile.replace(ignored, Array("*\n".utf8), mode: 0o600) }
  }
}
