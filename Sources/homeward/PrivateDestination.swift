import Diagnostics
import Files

/// Where files may be written that only families or few others may have: letters, copies of the keys, pages as one file,
/// and families' writing for translators.
enum PrivateDestination {
  /// Refuses what would be published or shared with the portal: its site, its writing and themes, any site that is
  /// written elsewhere, and what git would take along. The portal's `.homeward` is always fine, since git ignores it.
  ///
  /// - Parameter path: a file or folder, which need not be there yet.
  static func check(_ path: String, root: String) throws {
    let real = resolve(path)
    if let real, isInside(real, resolve(root + "/.homeward")) { return }
    guard let real, !["Public", "Content", "Themes"].contains(where: { isInside(real, resolve("\(root)/\($0)")) }),
      try !folders(above: real).contains(where: isShared)
    else {
      throw CommandStop(
        .wrongUsage,
        [
          .error(
            "secrets-shared", "This file is private, and this folder is published or shared: \(path).",
            remedy: "Choose a folder outside the portal, the site and every git folder.")
        ])
    }
  }

  /// The path without links. What is not there yet is taken as it is written; nil where that leads up again.
  private static func resolve(_ path: String) -> String? {
    var head = path.hasPrefix("/") ? path : "./" + path
    var tail: [Substring] = []
    while true {
      if let real = RealPath.of(head) {
        return tail.isEmpty
          ? real : ([real == "/" ? "" : real] + tail.reversed().map(String.init)).joined(separator: "/")
      }
      guard let slash = head.lastIndex(of: "/"), slash > head.startIndex else { return nil }
      let name = head[head.index(after: slash)...]
      guard name != ".." else { return nil }
      tail.append(name)
      head = String(head[..<slash])
    }
  }

  private static func isInside(_ path: String, _ folder: String?) -> Bool {
    folder.map { path == $0 || path.hasPrefix($0 + "/") } ?? false
  }

  private static func folders(above path: String) -> [String] {
    var folders: [String] = []
    var folder = path[...]
    while !folder.isEmpty {
      folders.append(String(folder))
      folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
    }
    return folders
  }

  /// A git folder, or a site that homeward wrote.
  private static func isShared(_ folder: String) throws -> Bool {
    if try FileStatus.of(folder + "/.git") != nil { return true }
    return try FileStatus.of(folder + "/f")?.kind == .folder && FileStatus.of(folder + "/index.html") != nil
  }
}
