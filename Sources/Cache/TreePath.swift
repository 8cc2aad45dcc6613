import Bytes
import Files

#if canImport(Glibc)
  import Glibc
#endif

/// Where a walk over a tree is: the path from the root in hand, and the folder that was opened last on the way there.
/// Names are looked up in that folder, so the way to it is not gone again for each.
struct TreePath: ~Copyable {
  /// A folder that is open, and where in the path its own begins.
  struct Opened {
    fileprivate let descriptor: Int32
    fileprivate let start: Int
  }

  /// With a zero at its end.
  private var bytes = ByteWriter(capacity: 1 << 12)
  private var opened = Opened(descriptor: -1, start: 0)

  var count: Int { bytes.count }

  /// In words, for messages.
  var text: String {
    bytes.count == 0 ? "." : bytes.withBytes { String(decoding: $0.dropLast(), as: UTF8.self) }
  }

  /// Stands at a root that is open.
  mutating func begin(at root: Int32) {
    opened = Opened(descriptor: root, start: 0)
    bytes.removeAll()
  }

  /// Goes on to a name in the folder in hand.
  mutating func append(_ name: [UInt8]) {
    bytes.append(name)
    bytes.append(0)
  }

  mutating func truncate(to count: Int) { bytes.truncate(to: count) }

  /// Makes the path that led to a folder the beginning of those that lead to what is in it.
  mutating func descend() {
    guard bytes.count > 0 else { return }
    bytes.truncate(to: bytes.count - 1)
    bytes.append(UInt8(ascii: "/"))
  }

  /// Descends into the folder in hand, which has been opened for that.
  ///
  /// - Returns: what was open until now, to leave to.
  mutating func enter(_ listing: OpaquePointer) -> Opened {
    let above = opened
    descend()
    opened = Opened(descriptor: dirfd(listing), start: bytes.count)
    return above
  }

  mutating func leave(to above: Opened) { opened = above }

  /// Asks for the state of what the path leads to; false, with `errno`, where there is none.
  func ask(_ status: inout stat, _ flags: Int32) -> Bool {
    bytes.withBytes { path in
      path.withMemoryRebound(to: CChar.self) {
        fstatat(opened.descriptor, $0.baseAddress! + opened.start, &status, flags) == 0
      }
    }
  }

  /// The folder in hand; nil where it is gone.
  func openListing() throws(FileProblem) -> OpaquePointer? {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let descriptor = bytes.withBytes { path in
      path.isEmpty
        ? openat(opened.descriptor, ".", flags)
        : path.withMemoryRebound(to: CChar.self) { openat(opened.descriptor, $0.baseAddress! + opened.start, flags) }
    }
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .last("list", text)
    }
    guard let listing = fdopendir(descriptor) else {
      let problem = FileProblem.last("list", text)
      close(descriptor)
      throw problem
    }
    return listing
  }

  /// What is in a folder, sorted by the names' bytes.
  func names(in listing: OpaquePointer) throws(FileProblem) -> [[UInt8]] {
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let found = readdir(listing) else { break }
      let name = withUnsafePointer(to: &found.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))))
        }
      }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      names.append(name)
    }
    guard errno == 0 else { throw .last("list", text) }
    names.sort { $0.lexicographicallyPrecedes($1) }
    return names
  }
}
