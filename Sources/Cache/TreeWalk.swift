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
  /// Where the walk is.
  private var path = TreePath()

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
    path.begin(at: root)
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
    path.begin(at: root)
    path.append(name)
    var status = stat()
    guard path.ask(&status, AT_SYMLINK_NOFOLLOW), status.st_mode & S_IFMT == S_IFDIR else {
      path.truncate(to: 0)
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
    path.descend()
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
    defer { path.truncate(to: folder) }
    var status = stat()
    guard path.ask(&status, AT_SYMLINK_NOFOLLOW) else {
      // What went away while the folder was listed is not there.
      guard errno == ENOENT else { throw .last("read", path.text) }
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
      if !path.ask(&target, 0) { target = stat() }
      if target.st_mode & S_IFMT == S_IFDIR { meetsLinkToFolder = true }
      state(target)
    default:
      head(.other, name)
      state(status)
    }
    return known.next(old)
  }

  /// Looks up names in the folder in hand while `body` gets all that are in it, sorted; none where it is gone.
  private mutating func eachEntry(
    _ body: (inout TreeWalk, [UInt8]) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    guard let listing = try path.openListing() else { return }
    let above = path.enter(listing)
    defer {
      path.leave(to: above)
      closedir(listing)
    }
    for name in try path.names(in: listing) { try body(&self, name) }
  }

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
