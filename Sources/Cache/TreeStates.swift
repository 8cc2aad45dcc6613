import Files

/// The states of everything below some folders, as one run of bytes, so that nothing having changed is one comparison.
///
/// Each entry is its kind, the length of its name, the name, and four numbers of eight bytes: size, modified, changed,
/// inode; a link has those of what it leads to after its own. The entries of a folder follow it, and an end.
package struct TreeStates: Sendable, Equatable {
  enum Kind: UInt8 { case end, folder, file, link, other, missing }

  package let bytes: ArraySlice<UInt8>

  package init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// A folder to walk, and what it is called in paths.
  package struct Root: Sendable {
    let name: String
    let path: String

    package init(_ name: String, at path: String) {
      self.name = name
      self.path = path
    }
  }

  /// Walks the folders; nil where a link leads to a folder, whose files would not be seen.
  ///
  /// - Parameters:
  ///   - known: the states of an earlier walk over the same roots: what it saved is told in `TreeWalk`.
  ///   - settled: a moment, in nanoseconds since 1970, such as two seconds ago. A folder that changed later is listed
  ///     again by the next walk too.
  ///   - touched: the names, in the roots, of the folders that are looked at, where all others were looked at just now and
  ///     are as they are known; nil for all.
  package init?(
    of roots: [Root], known: TreeStates = TreeStates([]), settled: Int = Int.min, touched: Set<String>? = nil
  ) throws(FileProblem) {
    let found = try known.bytes.withUnsafeBufferPointer { (known) throws(FileProblem) -> ArraySlice<UInt8>? in
      var walk = TreeWalk(known: KnownTree(known), settled: settled, touched: touched)
      var place = 0
      for root in roots { place = try walk.walk(root.path, as: root.name, place) }
      return walk.meetsLinkToFolder ? nil : walk.out.array()[...]
    }
    guard let found else { return nil }
    bytes = found
  }

  /// Walks the folders as `init(of:)` does, but for one entry of one of them.
  ///
  /// - Returns: the states, and where in them those of that entry belong; there is no such place where it is not there.
  package static func walk(
    _ roots: [Root], leavingOut entry: (root: String, name: String), settled: Int
  ) throws(FileProblem) -> (states: TreeStates, gap: Int?)? {
    var walk = TreeWalk(known: .nothing, settled: settled, leavingOut: entry)
    for root in roots { _ = try walk.walk(root.path, as: root.name, KnownTree.nowhere) }
    return walk.meetsLinkToFolder ? nil : (TreeStates(walk.out.array()[...]), walk.gap)
  }

  /// Walks one entry of a folder and gives its states in parts, which make up the whole one after the other.
  ///
  /// - Parameter take: gets the states of each entry of that entry with its name, and without a name what stands around
  ///   them.
  /// - Returns: false where a link leads to a folder, whose files would not be seen.
  package static func walk(
    _ name: String, in folder: String, settled: Int, _ take: (String?, TreeStates) -> Void
  ) throws(FileProblem) -> Bool {
    var walk = TreeWalk(known: .nothing, settled: settled)
    try walk.walk(name, in: folder, take)
    return !walk.meetsLinkToFolder
  }

  /// How many bytes an entry has, without what is in it.
  static func size(_ kind: Kind, name: Int) -> Int {
    switch kind {
    case .end: 1
    case .missing: 2 + name
    case .folder, .file, .other: 2 + name + 32
    case .link: 2 + name + 64
    }
  }

  /// Paths, each from the name of its root, of files of which something is later than this.
  ///
  /// - Parameter moment: nanoseconds since 1970.
  package func files(changedAfter moment: Int) -> [String] {
    var found: [String] = []
    var cursor = TreeCursor(bytes)
    while let kind = cursor.kind {
      switch kind {
      case .end: cursor.leave()
      case .folder: cursor.enter()
      case .missing: cursor.skip()
      case .file, .link, .other:
        if cursor.newest > moment { found.append(cursor.path) }
        cursor.skip()
      }
    }
    return found
  }

  /// The names of the folders in a folder, by its path from the name of its root.
  package func folders(in folder: String) -> [String] {
    var found: [String] = []
    var cursor = TreeCursor(bytes)
    for part in folder.split(separator: "/") {
      while let kind = cursor.kind, kind != .end, !(kind == .folder && cursor.name == part) { cursor.skip() }
      guard cursor.kind == .folder else { return [] }
      cursor.enter()
    }
    while let kind = cursor.kind, kind != .end {
      if kind == .folder { found.append(cursor.name) }
      cursor.skip()
    }
    return found
  }
}
