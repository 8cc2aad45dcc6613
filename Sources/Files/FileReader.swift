#if canImport(Glibc)
  import Glibc
#endif

/// Reads whole files into one buffer that is used again for the next: no call asks for the size first, and a warm
/// reader allocates nothing.
package struct FileReader: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Where paths that are not whole begin: a folder's descriptor, or the folder in which the program runs.
  private let folder: Int32
  /// A folder below it, with its path and the slash after that.
  private var entered: (path: String, descriptor: Int32)?

  /// - Parameter folder: where paths begin, which is then looked up once and not for every file.
  package init(below folder: String? = nil, capacity: Int = 1 << 16) {
    self.capacity = capacity
    self.folder = folder.map { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } ?? AT_FDCWD
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deallocate()
    if folder >= 0 { close(folder) }
    if let entered { close(entered.descriptor) }
  }

  /// Begins the paths that lead into a folder at that folder, until another is entered: the way to it is then not
  /// looked up again for each of its files.
  package mutating func enter(_ path: String) {
    if let entered { close(entered.descriptor) }
    let descriptor = openat(folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    entered = descriptor >= 0 ? (path + "/", descriptor) : nil
  }

  /// Lends the bytes of a file to `body`. A link at the end of the path is refused (ELOOP): whoever may follow one asks
  /// for it with `followingLinks`.
  package mutating func read<Result>(
    _ path: String, followingLinks: Bool = false, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) throws(FileProblem) -> Result {
    let descriptor = descriptor(
      of: path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw .last("read", path) }
    defer { close(descriptor) }
    var count = 0
    while true {
      if count == capacity { grow() }
      let room = capacity - count
      let got = Glibc.read(descriptor, base + count, room)
      if got < 0 {
        if errno == EINTR { continue }
        throw .last("read", path)
      }
      count += got
      // A file gives all it has, so fewer bytes than there was room for are the last ones.
      if got < room { break }
    }
    return body(UnsafeBufferPointer(start: base, count: count))
  }

  private func descriptor(of path: String, _ flags: Int32) -> Int32 {
    guard let entered else { return openat(folder, path, flags) }
    return path.withCString { path in
      let isBelow = strncmp(path, entered.path, entered.path.utf8.count) == 0
      return isBelow
        ? openat(entered.descriptor, path + entered.path.utf8.count, flags) : openat(folder, path, flags)
    }
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 4)
    larger.update(from: base, count: capacity)
    base.deallocate()
    base = larger
    capacity *= 4
  }

  /// The bytes of one file, where no second will be read.
  package static func bytes(of path: String, followingLinks: Bool = false) throws(FileProblem) -> [UInt8] {
    var reader = FileReader()
    return try reader.read(path, followingLinks: followingLinks) { Array($0) }
  }

  /// The bytes of a large file whose size is known, read into their place at once.
  ///
  /// - Returns: what it has, up to one byte more than that size.
  package static func bytes(of path: String, size: Int) throws(FileProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .last("read", path) }
    defer { close(descriptor) }
    var problem: FileProblem?
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { room, count in
      while count < room.count, let base = room.baseAddress {
        let got = Glibc.read(descriptor, base + count, room.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { problem = .last("read", path) }
        guard got > 0 else { break }
        count += got
      }
    }
    if let problem { throw problem }
    return bytes
  }
}
