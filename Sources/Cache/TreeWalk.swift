import Bytes
import Files

#if canImport(Glibc)
  import Glibc
#endif

/// Asks for the state of everything below some folders. Names are sorted by their bytes, so that the same files give the
/// same states whatever the disk.
///
/// A folder whose own state is as it was in an earlier walk has the names it had, since making, removing and renaming what
/// is in it change its times. So it is not opened and listed again, and its files are asked for by the names they had:
/// on a district that is a third of the time of a walk.
struct TreeWalk: ~Copyable {
  var out = ByteWriter(capacity: 1 << 16)
  /// Whether a link led to a folder: what is in that is not looked at.
  var meetsLinkToFolder = false
  private let known: KnownTree
  /// Nanoseconds since 1970; a folder that changed later may change again and keep its times.
  private let settled: Int
  /// Nil where all is looked at.
  private let touched: Set<[UInt8]>?
  /// The root of which something is left out, and the name of that.
  private let leftOut: (root: String, name: [UInt8])?
  /// What is left out of the root in hand.
  private var leftOutHere: [UInt8]?
  /// Where in `out` it would stand.
  private(set) var gap: Int?
  /// The path in hand from the root in hand, with a zero at its end.
  private var path = ByteWriter(capacity: 1 << 12)
  /// The folder that was opened last on the way there, and where in the path its own begins: names are looked up in that,
  /// and the way to it is not gone again for each.
  private var opened = Opened(descriptor: -1, start: 0)

  private struct Opened {
    let descriptor: Int32
    let start: Int
  }

  init(known: KnownTree, settled: Int, touched: Set<String>? = nil, leavingOut: (root: String, name: String)? = nil) {
    leftOut = leavingOut.map { ($0.root, Array($0.name.utf8)) }
    self.known = known
    self.settled = settled
    self.touched = touched.map { Set($0.map { Array($0.utf8) }) }
  }

  /// - Parameters:
  ///   - name: what the folder is called in the states.
  ///   - old: where it stands in what is known.
  /// - Returns: where the next root stands in what is known.
  mutating func walk(_ folder: String, as name: String, _ old: Int) throws(FileProblem) -> Int {
    let root = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw .last("list", folder) }
      head(.missing, Array(name.utf8))
      return known.next(old)
    }
    defer { close(root) }
    var status = stat()
    guard fstat(root, &status) == 0 else { throw .last("list", folder) }
    begin(at: root)
    leftOutHere = leftOut?.root == name ? leftOut?.name : nil
    return try self.folder(Array(name.utf8), status, old)
  }

  /// Notes one entry of a folder and all that is in it, in parts, which are forgotten when they are given on.
  ///
  /// - Parameter take: gets each entry of that entry with its name; and without a name what stands around them, its
  ///   beginning first and its end last.
  mutating func walk(
    _ entry: String, in folder: String, _ take: (String?, TreeStates) -> Void
  ) throws(FileProblem) {
    let root = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else { throw .last("list", folder) }
    defer { close(root) }
    let name = Array(entry.utf8)
    begin(at: root)
    path.append(name)
    path.append(0)
    var status = stat()
    guard ask(&status, AT_SYMLINK_NOFOLLOW), status.st_mode & S_IFMT == S_IFDIR else {
      path.removeAll()
      _ = try add(name, KnownTree.nowhere)
      return give(nil, to: take)
    }
    head(.folder, name)
    state(status, isSettled: newest(status) < settled)
    give(nil, to: take)
    try eachEntry { (walk, name) throws(FileProblem) in
      _ = try walk.add(name, KnownTree.nowhere)
      walk.give(String(decoding: name, as: UTF8.self), to: take)
    }
    out.append(TreeStates.Kind.end.rawValue)
    give(nil, to: take)
  }

  private mutating func begin(at root: Int32) {
    opened = Opened(descriptor: root, start: 0)
    path.removeAll()
  }

  private mutating func give(_ entry: String?, to take: (String?, TreeStates) -> Void) {
    take(entry, TreeStates(out.array()[...]))
    out.removeAll()
  }

  /// Notes a folder and all that is in it.
  ///
  /// - Parameter old: where the same name stands in what is known.
  /// - Returns: where the entry after that stands.
  private mutating func folder(_ name: [UInt8], _ status: stat, _ old: Int) throws(FileProblem) -> Int {
    head(.folder, name)
    let start = out.count
    let isSettled = newest(status) < settled
    state(status, isSettled: isSettled)
    let isSame = isSettled && out.withBytes { known.isFolder(old, of: UnsafeBufferPointer(rebasing: $0[start...])) }
    let first = known.kind(old) == .folder ? old + known.size(old) : KnownTree.nowhere
    let end = isSame ? try addKnown(first) : try addListed(first)
    out.append(TreeStates.Kind.end.rawValue)
    return first == KnownTree.nowhere ? known.next(old) : end
  }

  /// Asks for what was in the folder before.
  private mutating func addKnown(_ first: Int) throws(FileProblem) -> Int {
    var old = first
    descend()
    while let kind = known.kind(old), kind != .end { old = try add(known.name(old), old) }
    return known.afterEnd(old)
  }

  private mutating func addListed(_ first: Int) throws(FileProblem) -> Int {
    var old = first
    try eachEntry { (walk, name) throws(FileProblem) in
      let known = walk.known
      while let kind = known.kind(old), kind != .end, known.name(old).lexicographicallyPrecedes(name) {
        old = known.next(old)
      }
      let isKnown = known.kind(old).map { $0 != .end } ?? false && known.name(old) == name
      let next = try walk.add(name, isKnown ? old : KnownTree.nowhere)
      if isKnown { old = next }
    }
    while let kind = known.kind(old), kind != .end { old = known.next(old) }
    return known.afterEnd(old)
  }

  /// Notes an entry of the folder in hand.
  private mutating func add(_ name: [UInt8], _ old: Int) throws(FileProblem) -> Int {
    let folder = path.count
    if folder == 0, name == leftOutHere {
      gap = out.count
      return known.next(old)
    }
    if folder == 0, let touched, known.kind(old) == .folder, !touched.contains(name) {
      out.append(known.bytes(old..<known.next(old)))
      return known.next(old)
    }
    path.append(name)
    path.append(0)
    defer { path.truncate(to: folder) }
    var status = stat()
    guard ask(&status, AT_SYMLINK_NOFOLLOW) else {
      // What went away while the folder was listed is not there.
      guard errno == ENOENT else { throw .last("read", text) }
      return known.next(old)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return try self.folder(name, status, old)
    case S_IFREG:
      head(.file, name)
      state(status)
    case S_IFLNK:
      head(.link, name)
      state(status)
      var target = stat()
      if !ask(&target, 0) { target = stat() }
      if target.st_mode & S_IFMT == S_IFDIR { meetsLinkToFolder = true }
      state(target)
    default:
      head(.other, name)
      state(status)
    }
    return known.next(old)
  }

  private func ask(_ status: inout stat, _ flags: Int32) -> Bool {
    path.withBytes { path in
      path.withMemoryRebound(to: CChar.self) {
        fstatat(opened.descriptor, $0.baseAddress! + opened.start, &status, flags) == 0
      }
    }
  }

  /// Looks up names in the folder in hand while `body` gets all that are in it, sorted; none where it is gone.
  private mutating func eachEntry(
    _ body: (inout TreeWalk, [UInt8]) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    guard let listing = try openListing() else { return }
    let above = opened
    descend()
    opened = Opened(descriptor: dirfd(listing), start: path.count)
    defer {
      opened = above
      closedir(listing)
    }
    for name in try names(in: listing) { try body(&self, name) }
  }

  /// Makes the path that led to a folder the beginning of those that lead to what is in it.
  private mutating func descend() {
    guard path.count > 0 else { return }
    path.truncate(to: path.count - 1)
    path.append(UInt8(ascii: "/"))
  }

  /// The folder in hand; nil where it is gone.
  private func openListing() throws(FileProblem) -> OpaquePointer? {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let descriptor = path.withBytes { path in
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

  private func names(in listing: OpaquePointer) throws(FileProblem) -> [[UInt8]] {
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

  /// The path in hand, without its zero.
  private var text: String { path.count == 0 ? "." : path.withBytes { String(decoding: $0.dropLast(), as: UTF8.self) } }

  private mutating func head(_ kind: TreeStates.Kind, _ name: [UInt8]) {
    out.append(kind.rawValue)
    out.append(UInt8(truncatingIfNeeded: name.count))
    out.append(name)
  }

  private func newest(_ status: stat) -> Int {
    max(status.st_mtim.nanoseconds, status.st_ctim.nanoseconds)
  }

  /// - Parameter isSettled: otherwise the state is written as one that nothing ever has.
  private mutating func state(_ status: stat, isSettled: Bool = true) {
    var numbers = (
      Int64(status.st_size), Int64(status.st_mtim.nanoseconds), Int64(status.st_ctim.nanoseconds),
      UInt64(status.st_ino)
    )
    if !isSettled { numbers = (-1, -1, -1, 0) }
    withUnsafeBytes(of: numbers) { out.append($0.bindMemory(to: UInt8.self)) }
  }
}
