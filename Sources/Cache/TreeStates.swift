import Files

/// The states of everything below some folders, as one run of bytes, so that nothing having changed is one comparison.
///
/// Each entry is its kind, the length of its name, the name, and for what is not a folder four numbers of eight bytes:
/// size, modified, changed, inode; a link has those of what it leads to after its own. The entries of a folder follow it,
/// and an end.
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
  package init?(of roots: [Root]) throws(FileProblem) {
    var walk = TreeWalk()
    for root in roots { try walk.root(root.path, as: root.name) }
    guard !walk.meetsLinkToFolder else { return nil }
    bytes = walk.out.array()[...]
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
