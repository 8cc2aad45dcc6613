#if canImport(Glibc)
  import Glibc
#endif

/// Writing that is whole or not there: bytes go to a new file, which then takes the name.
package enum AtomicFile {
  /// Writes the bytes under a name that must not be there yet.
  ///
  /// - Parameters:
  ///   - mode: the permission bits, whatever the account's mask says.
  ///   - isDurable: waits until the disk has them; for keys and manifests, not for pages.
  package static func create(
    _ path: String, _ bytes: UnsafeBufferPointer<UInt8>, mode: UInt32 = 0o644, isDurable: Bool = false
  ) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw .last("create", path) }
    defer { close(descriptor) }
    // The mask takes rights away when a file is made. A disk without rights keeps its own.
    fchmod(descriptor, mode)
    var written = 0
    while written < bytes.count {
      let count = write(descriptor, bytes.baseAddress! + written, bytes.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        let problem = FileProblem.last("write", path)
        unlink(path)
        throw problem
      }
      written += count
    }
    if isDurable, fsync(descriptor) != 0 {
      let problem = FileProblem.last("write", path)
      unlink(path)
      throw problem
    }
  }

  /// Replaces a file, or makes it: a reader finds the old bytes or the new ones, never a part.
  package static func replace(
    _ path: String, _ bytes: UnsafeBufferPointer<UInt8>, mode: UInt32 = 0o644, isDurable: Bool = false
  ) throws(FileProblem) {
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)
    try create(temporary, bytes, mode: mode, isDurable: isDurable)
    do {
      try move(temporary, to: path)
    } catch {
      unlink(temporary)
      throw error
    }
    if isDurable { try sync(folderOf: path) }
  }

  package static func replace(
    _ path: String, _ bytes: [UInt8], mode: UInt32 = 0o644, isDurable: Bool = false
  ) throws(FileProblem) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(FileProblem) in
      try replace(path, buffer, mode: mode, isDurable: isDurable)
    }
  }

  /// Gives a file another name on the same disk; a file that had it is replaced in the same moment.
  package static func move(_ path: String, to target: String) throws(FileProblem) {
    guard rename(path, target) == 0 else { throw .last("write", target) }
  }

  /// Removes a file or a link; one that is not there is removed already.
  package static func remove(_ path: String) throws(FileProblem) {
    if unlink(path) == 0 || errno == ENOENT { return }
    throw .last("remove", path)
  }

  /// Makes a rename outlive a power cut.
  private static func sync(folderOf path: String) throws(FileProblem) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("write", folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .last("write", folder) }
  }
}
