#if canImport(Glibc)
  import Glibc
#endif

/// What the file system says of a file without opening it.
package struct FileStatus: Sendable, Hashable {
  package enum Kind: UInt8, Sendable, Hashable { case file, folder, link, other }

  package var kind: Kind
  /// In bytes.
  package var size: Int
  /// Nanoseconds since 1970.
  package var modified: Int
  /// Nanoseconds since 1970: the last change of content, name or rights.
  package var changed: Int
  package var inode: UInt64
  /// The permission bits.
  package var mode: UInt32
  package var owner: UInt32

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(status.st_size)
    modified = status.st_mtim.nanoseconds
    changed = status.st_ctim.nanoseconds
    inode = UInt64(status.st_ino)
    mode = status.st_mode & 0o7777
    owner = status.st_uid
  }

  /// The status of a path, of the link itself where it is one; nil where nothing is there.
  package static func of(_ path: String) throws(FileProblem) -> FileStatus? {
    var status = stat()
    if lstat(path, &status) == 0 { return FileStatus(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .last("read", path)
  }

  /// The status of what a path leads to; nil where nothing is there.
  package static func following(_ path: String) throws(FileProblem) -> FileStatus? {
    var status = stat()
    if stat(path, &status) == 0 { return FileStatus(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .last("read", path)
  }
}

extension timespec {
  /// Since 1970. A time after 2262, which some cameras and disks have, is still one that only the same file has.
  package var nanoseconds: Int { tv_sec &* 1_000_000_000 &+ tv_nsec }
}
