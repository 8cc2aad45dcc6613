#if canImport(Glibc)
  import Glibc
#endif

/// Writing that is whole or not there: bytes go to a new file, which then takes the name.
package enum AtomicFile {
  /// Writes the bytes under a name that must not be there yet.
  ///
  /// - Parameters:
  ///   - mode: the permission bits, whatever the account's mask says; nil for a file that people share as they are used
  ///     to: what the mask leaves of everyone's reading and writing.
  ///   - isDurable: waits until the disk has them; for keys and manifests, not for pages.
  package static func create(
    _ path: String, _ bytes: UnsafeBufferPointer<UInt8>, mode: UInt32? = 0o644, isDurable: Bool = false
  ) throws(FileProblem) {
    try create(path, [iovec(bytes)], mode: mode, isDurable: isDurable)
  }

  /// Writes three runs of bytes under a name that must not be there yet, without joining them: most of a household's
  /// page is the same in all.
  package static func create(_ path: String, _ head: [UInt8], _ own: [UInt8], _ tail: [UInt8]) throws(FileProblem) {
    try head.withUnsafeBufferPointer { (head) throws(FileProblem) in
      try own.withUnsafeBufferPointer { (own) throws(FileProblem) in
        try tail.withUnsafeBufferPointer { (tail) throws(FileProblem) in
          try create(path, [iovec(head), iovec(own), iovec(tail)], mode: 0o644, isDurable: false)
        }
      }
    }
  }

  private static func create(
    _ path: String, _ parts: [iovec], mode: UInt32?, isDurable: Bool
  ) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode ?? 0o666)
    guard descriptor >= 0 else { throw .last("create", path) }
    defer { close(descriptor) }
    if let mode {
      // The mask takes rights away when a file is made. A disk without rights keeps its own.
      var status = stat()
      if fstat(descriptor, &status) != 0 || status.st_mode & 0o7777 != mode { fchmod(descriptor, mode) }
    }
    guard write(parts, to: descriptor), !isDurable || fsync(descriptor) == 0 else {
      let problem = FileProblem.last("write", path)
      unlink(path)
      throw problem
    }
  }

  /// Writes all parts, in as few calls as the disk allows; false where it fails.
  private static func write(_ parts: [iovec], to descriptor: Int32) -> Bool {
    var rest = parts.filter { $0.iov_len > 0 }
    while !rest.isEmpty {
      var count = writev(descriptor, rest, Int32(rest.count))
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      while let first = rest.first, count >= first.iov_len {
        count -= first.iov_len
        rest.removeFirst()
      }
      guard count > 0 else { continue }
      rest[0].iov_base += count
      rest[0].iov_len -= count
    }
    return true
  }

  /// Replaces a file, or makes it: a reader finds the old bytes or the new ones, never a part.
  ///
  /// - Parameter mode: nil for a file that people share: what it had, or what the account's mask leaves of a new one.
  package static func replace(
    _ path: String, _ bytes: UnsafeBufferPointer<UInt8>, mode: UInt32? = 0o644, isDurable: Bool = false
  ) throws(FileProblem) {
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)
    let present = mode == nil ? try FileStatus.of(path) : nil
    try create(
      temporary, bytes, mode: mode ?? present.flatMap { $0.kind == .file ? $0.mode : nil }, isDurable: isDurable)
    do {
      try move(temporary, to: path)
    } catch {
      unlink(temporary)
      throw error
    }
    if isDurable { try sync(folderOf: path) }
  }

  package static func replace(
    _ path: String, _ bytes: [UInt8], mode: UInt32? = 0o644, isDurable: Bool = false
  ) throws(FileProblem) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(FileProblem) in
      try replace(path, buffer, mode: mode, isDurable: isDurable)
    }
  }

  /// The same, of bytes that `body` writes to the new file's descriptor; where it says that it failed, all stays as it was.
  package static func replace(
    _ path: String, mode: UInt32, _ body: (Int32) -> Bool
  ) throws(FileProblem) {
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw .last("create", temporary) }
    fchmod(descriptor, mode)
    let isWritten = body(descriptor)
    close(descriptor)
    guard isWritten, rename(temporary, path) == 0 else {
      let problem = FileProblem.last("write", path)
      unlink(temporary)
      throw problem
    }
  }

  /// Writes all bytes at a place of an open file; false where it fails.
  package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at place: Int) -> Bool {
    var start = 0
    while start < bytes.count, let base = bytes.baseAddress {
      let count = pwrite(descriptor, base + start, bytes.count - start, place + start)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
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

extension iovec {
  /// Bytes that the system only reads.
  fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
  }
}
