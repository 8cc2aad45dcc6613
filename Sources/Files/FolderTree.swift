#if canImport(Glibc)
  import Glibc
#endif

/// What is below a folder, at any depth.
package enum FolderTree {
  /// The paths of all that is below a folder and is not a folder, from it, by the bytes of their names; links are not
  /// followed. A folder that is not there has nothing in it.
  package static func files(below root: String) throws(FileProblem) -> [String] {
    var found: [String] = []
    var open = [""]
    while let folder = open.popLast() {
      let entries: [Folder.Entry]
      do {
        entries = try Folder.entries(at: folder.isEmpty ? root : root + "/" + folder)
      } catch  where error.code == ENOENT {
        continue
      }
      for entry in entries {
        let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
        if entry.kind == .folder { open.append(path) } else { found.append(path) }
      }
    }
    found.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return found
  }

  /// Removes a folder and all below it, without following links; of a link the link alone.
  package static func remove(_ root: String) throws(FileProblem) {
    if try FileStatus.of(root)?.kind == .link { return try AtomicFile.remove(root) }
    let entries: [Folder.Entry]
    do {
      entries = try Folder.entries(at: root)
    } catch  where error.code == ENOENT {
      return
    }
    for entry in entries {
      let path = root + "/" + entry.name
      if entry.kind == .folder { try remove(path) } else { try AtomicFile.remove(path) }
    }
    guard rmdir(root) == 0 || errno == ENOENT else { throw .last("remove", root) }
  }

  /// Removes a folder and those above it, up to `root`, for as long as they are empty.
  package static func removeEmptyFolders(from folder: String, upTo root: String) {
    var folder = folder
    while folder.utf8.count > root.utf8.count, rmdir(folder) == 0 {
      guard let slash = folder.lastIndex(of: "/") else { return }
      folder = String(folder[..<slash])
    }
  }
}
