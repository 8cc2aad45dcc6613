import Files

#if canImport(Glibc)
  import Glibc
#endif

/// The small file in an output folder that says which portal writes there. It is published with the site, so it holds a
/// random name of the portal and nothing else.
///
/// The file itself is locked while a build writes, so that builds of other portals, and on other computers that share
/// the folder, keep away; those that write different parts of one site share the lock. It is written in place for that
/// reason; one that is cut short names nobody.
struct OutputMarker: ~Copyable {
  static let name = ".homeward-output"

  private let path: String
  private let descriptor: Int32

  /// Takes the marker, which is made empty where it is missing; nil where another build has it.
  ///
  /// - Parameter isShared: whether builds of other parts may have it too.
  init?(in folder: String, isShared: Bool) throws(FileProblem) {
    let path = "\(folder)/\(Self.name)"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .last("lock", path) }
    // Between the opening and the lock, a build that ended may have taken the file away.
    guard flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0, Self.isInPlace(descriptor, path) else {
      close(descriptor)
      return nil
    }
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    // As `FileLock` does.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// The portal that a folder is marked for; nil where there is no marker, or only the beginning of one.
  static func portal(of folder: String) throws(FileProblem) -> String? {
    let path = "\(folder)/\(name)"
    guard try FileStatus.of(path) != nil else { return nil }
    let lines = String(decoding: try FileReader.bytes(of: path), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 3, lines[1].hasPrefix(key), lines[2].isEmpty else { return nil }
    return PortalID.parse(lines[1].dropFirst(key.count))
  }

  /// Marks the folder for a portal, on the disk.
  func write(_ portal: String) throws(FileProblem) {
    let text = Array("Homeward writes this folder, and may replace what it wrote here.\n\(Self.key)\(portal)\n".utf8)
    let isWritten =
      ftruncate(descriptor, 0) == 0 && pwrite(descriptor, text, text.count, 0) == text.count && fsync(descriptor) == 0
    guard isWritten else { throw .last("write", path) }
    // The mask took rights away when the file was made, and a web server reads it. A disk without rights keeps its own.
    fchmod(descriptor, 0o644)
  }

  /// Takes the file away where the folder was never marked.
  func removeIfEmpty() {
    var held = stat()
    if fstat(descriptor, &held) == 0, held.st_size == 0 { unlink(path) }
  }

  private static let key = "portal: "

  private static func isInPlace(_ descriptor: Int32, _ path: String) -> Bool {
    var (held, found) = (stat(), stat())
    return fstat(descriptor, &held) == 0 && lstat(path, &found) == 0 && held.st_ino == found.st_ino
      && held.st_dev == found.st_dev
  }
}
