import Bytes
import Files

#if canImport(Glibc)
  import Glibc
#endif

/// Asks for the state of everything below some folders. Names are sorted by their bytes, so that the same files give the
/// same states whatever the disk.
struct TreeWalk: ~Copyable {
  var out = ByteWriter(capacity: 1 << 20)
  /// Whether a link led to a folder: what is in that is not looked at.
  var meetsLinkToFolder = false

  private struct Entry {
    /// With the zero that ends it.
    var name: [CChar]
    var kind: UInt8
  }

  /// - Parameter name: what the folder is called in the states.
  mutating func root(_ path: String, as name: String) throws(FileProblem) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw .last("list", path) }
      return head(.missing, Array(name.utf8CString))
    }
    head(.folder, Array(name.utf8CString))
    try list(descriptor, path)
  }

  /// - Parameter descriptor: of the folder; it is closed here.
  private mutating func list(_ descriptor: Int32, _ path: @autoclosure () -> String) throws(FileProblem) {
    guard let directory = fdopendir(descriptor) else {
      let problem = FileProblem.last("list", path())
      close(descriptor)
      throw problem
    }
    defer { closedir(directory) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let found = readdir(directory) else { break }
      let name = withUnsafePointer(to: &found.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      if name == [0x2E, 0] || name == [0x2E, 0x2E, 0] { continue }
      entries.append(Entry(name: name, kind: found.pointee.d_type))
    }
    guard errno == 0 else { throw .last("list", path()) }
    entries.sort { strcmp($0.name, $1.name) < 0 }
    for entry in entries { try add(entry, in: descriptor, path()) }
    out.append(TreeStates.Kind.end.rawValue)
  }

  private mutating func add(
    _ entry: Entry, in folder: Int32, _ path: @autoclosure () -> String
  ) throws(FileProblem) {
    guard Int(entry.kind) != Int(DT_DIR) else { return try enter(entry, in: folder, path()) }
    var status = stat()
    guard fstatat(folder, entry.name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      // What went away while the folder was listed is not there.
      if errno == ENOENT { return }
      throw .last("read", path())
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: try enter(entry, in: folder, path())
    case S_IFREG:
      head(.file, entry.name)
      state(status)
    case S_IFLNK:
      head(.link, entry.name)
      state(status)
      var target = stat()
      if fstatat(folder, entry.name, &target, 0) != 0 { target = stat() }
      if target.st_mode & S_IFMT == S_IFDIR { meetsLinkToFolder = true }
      state(target)
    default:
      head(.other, entry.name)
      state(status)
    }
  }

  private mutating func enter(
    _ entry: Entry, in folder: Int32, _ path: @autoclosure () -> String
  ) throws(FileProblem) {
    let descriptor = openat(folder, entry.name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw .last("list", path())
    }
    head(.folder, entry.name)
    try list(descriptor, path())
  }

  /// - Parameter name: with the zero that ends it.
  private mutating func head(_ kind: TreeStates.Kind, _ name: [CChar]) {
    out.append(kind.rawValue)
    out.append(UInt8(truncatingIfNeeded: name.count - 1))
    for character in name.dropLast() { out.append(UInt8(bitPattern: character)) }
  }

  private mutating func state(_ status: stat) {
    let numbers = (
      Int64(status.st_size), Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec),
      Int64(status.st_ctim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_ctim.tv_nsec), UInt64(status.st_ino)
    )
    withUnsafeBytes(of: numbers) { out.append($0.bindMemory(to: UInt8.self)) }
  }
}
