import Glibc

/// The portal's `.homeward/`, opened once so that nothing can be put in its place meanwhile. What is not the user's
/// alone is refused.
struct PrivateFolder: ~Copyable {
  private let descriptor: Int32
  let path: String

  /// Opens the folder; nil where there is none.
  ///
  /// - Parameter output: the folder that is published; the keys must not lie in it.
  static func open(_ path: String, output: String?) throws(KeyStoreError) -> PrivateFolder? {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor < 0 {
      let reason = errno
      if reason == ENOENT { return nil }
      var status = stat()
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK { throw .symbolicLink(path) }
      throw reason == ENOTDIR ? .notAFile(path) : .cannotRead(path, reason: reason)
    }
    let folder = PrivateFolder(descriptor: descriptor, path: path)
    try check(descriptor, S_IFDIR, path)
    if let output, lies(path, in: output) { throw .insideOutput(path) }
    return folder
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Makes the folder where there is none, with its own `.gitignore`.
  static func make(_ path: String) throws(KeyStoreError) {
    guard mkdir(path, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw .cannotWrite(path, reason: errno)
    }
    guard let folder = try open(path, output: nil) else { throw .cannotRead(path, reason: ENOENT) }
    try folder.write(Array("*\n".utf8), temporary: ".gitignore.new")
    try folder.rename(".gitignore.new", to: ".gitignore")
  }

  /// Opens a file of this folder, made with rights for the user alone where it is to be made.
  func openFile(_ name: String, _ flags: Int32) throws(KeyStoreError) -> Int32? {
    let file = openat(descriptor, name, flags | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      switch errno {
      case ENOENT: return nil
      case ELOOP: throw .symbolicLink("\(path)/\(name)")
      default: throw .cannotRead("\(path)/\(name)", reason: errno)
      }
    }
    do throws(KeyStoreError) {
      try Self.check(file, S_IFREG, "\(path)/\(name)")
    } catch {
      close(file)
      throw error
    }
    return file
  }

  /// All bytes of a file; nil where there is none.
  func read(_ name: String) throws(KeyStoreError) -> [UInt8]? {
    guard let file = try openFile(name, O_RDONLY | O_NONBLOCK) else { return nil }
    defer { close(file) }
    return try FileBytes.read(file, "\(path)/\(name)")
  }

  /// Writes a new file and waits until it is on the disk. What another run left under the name is replaced.
  func write(_ bytes: [UInt8], temporary name: String) throws(KeyStoreError) {
    if unlinkat(descriptor, name, 0) != 0, errno != ENOENT { throw .cannotWrite("\(path)/\(name)", reason: errno) }
    guard let file = try openFile(name, O_WRONLY | O_CREAT | O_EXCL) else {
      throw .cannotWrite("\(path)/\(name)", reason: ENOENT)
    }
    defer { close(file) }
    try FileBytes.write(bytes, file, "\(path)/\(name)")
  }

  func rename(_ name: String, to new: String) throws(KeyStoreError) {
    guard renameat(descriptor, name, descriptor, new) == 0, fsync(descriptor) == 0 else {
      throw .cannotWrite("\(path)/\(new)", reason: errno)
    }
  }

  private static func check(_ descriptor: Int32, _ kind: mode_t, _ path: String) throws(KeyStoreError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path, reason: errno) }
    guard status.st_mode & S_IFMT == kind else { throw .notAFile(path) }
    guard status.st_uid == geteuid() else { throw .ownedByAnother(path) }
    guard status.st_mode & 0o077 == 0 else { throw .othersMayRead(path) }
  }

  private static func lies(_ path: String, in output: String) -> Bool {
    guard let inner = realPath(path), let outer = realPath(output) else { return false }
    return inner == outer || inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
