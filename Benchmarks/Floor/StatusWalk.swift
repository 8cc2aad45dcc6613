import Files
import Glibc

/// Asks for the status of every file below a folder, with the fewest calls that do it: a folder is opened and listed, and
/// each name in it is asked for from there. Nothing is kept, and no path is put together.
struct StatusWalk {
  private var files = 0
  private var bytes = 0

  static func run(_ folder: String) throws(FileProblem) -> (files: Int, bytes: Int) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("list", folder) }
    var walk = StatusWalk()
    try walk.list(descriptor)
    return (walk.files, walk.bytes)
  }

  /// - Parameter descriptor: of the folder; it is closed here.
  private mutating func list(_ descriptor: Int32) throws(FileProblem) {
    guard let directory = fdopendir(descriptor) else { throw .last("list", "a folder") }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let isFolder = Int(entry.pointee.d_type) == Int(DT_DIR)
      let found = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { name -> Int32? in
          guard strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { return nil }
          return isFolder ? openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : add(descriptor, name)
        }
      }
      guard let found else { continue }
      guard found >= 0 else { throw .last("read", "a file") }
      if isFolder { try list(found) }
    }
  }

  /// - Returns: less than 0 where the system refused.
  private mutating func add(_ folder: Int32, _ name: UnsafePointer<CChar>) -> Int32 {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return -1 }
    files += 1
    bytes += Int(status.st_size)
    return 0
  }
}
