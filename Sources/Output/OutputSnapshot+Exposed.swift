import Diagnostics
import Files
import Seal

extension OutputSnapshot {
  /// Files in the published folder that open families' pages, whoever renews or stops a key later: copies of the key
  /// store, letters with links and codes, and pages that were written or saved as one file.
  ///
  /// Keys and letters are looked for where they are likely to be put by mistake: at the top, and in a folder named for
  /// letters. Pages are looked for everywhere.
  ///
  /// - Parameters:
  ///   - wanted: the site's own files.
  ///   - families: the names of families' folders, which letters are named for.
  ///   - isThorough: whether each page's own folder is looked into too, and each file of others is read. A district has
  ///     thousands.
  package func exposedKeys(
    wanted: Set<String>, families: [String], isThorough: Bool = false
  ) throws(FileProblem) -> [Diagnostic] {
    var keys: [String] = []
    var pages: [String] = []
    let ours = Set(
      (wanted.union(owned.paths)).lazy.compactMap { $0.split(separator: "/", maxSplits: 1).first.map(String.init) })
    for part in ["", "letters/"] where try FileStatus.of("\(folder)/\(part)")?.kind == .folder {
      for entry in try Folder.entries(at: "\(folder)/\(part)") {
        let path = part + entry.name
        if entry.kind == .folder {
          guard part.isEmpty, !entry.name.hasPrefix(".") else { continue }
          if entry.name == Self.sealedFolder || ours.contains(entry.name) {
            pages += foreignPages(in: path, wanted, isThorough)
          } else {
            // What this computer may not read, such as `lost+found` of a disk, is no page that somebody wrote here.
            let files = (try? FolderTree.files(below: "\(folder)/\(path)")) ?? []
            pages += files.map { "\(path)/\($0)" }.filter { isPage($0, isRead: isThorough) }
          }
        } else if !wanted.contains(path), Self.holdsKeys(entry.name, families) {
          keys.append(path)
        } else if part.isEmpty, isForeign(path, wanted), isPage(path) {
          pages.append(path)
        }
      }
    }
    return keys.map { OutputWords.exposedKeys("\(folder)/\($0)") }
      + pages.map { OutputWords.exposedPage("\(folder)/\($0)") }
  }

  private static func holdsKeys(_ name: String, _ families: [String]) -> Bool {
    let name = name.lowercased()
    if name.hasPrefix("keys"), name.contains(".json") { return true }
    return name.hasSuffix(".html") && families.contains { name.hasPrefix("\($0)-") }
  }

  /// Families' pages that somebody put into a folder that the build writes into.
  ///
  /// - Parameter depth: how many folders of the site are around it, but for the output folder.
  private func foreignPages(
    in path: String, _ wanted: Set<String>, depth: Int = 0, _ isThorough: Bool
  ) -> [String] {
    let entries = (try? Folder.entries(at: "\(folder)/\(path)")) ?? []
    return entries.flatMap { entry in
      let inner = "\(path)/\(entry.name)"
      guard entry.kind == .folder else { return isForeign(inner, wanted) && isPage(inner) ? [inner] : [] }
      // A page of the site has a folder of its own, in which nothing else is.
      guard isThorough || depth == 0 || !wanted.contains("\(inner)/index.html") else { return [] }
      // A build removes all that is not its own from homes' folders, which may be those of another part of the site.
      if path == Self.sealedFolder, PublicID(entry.name) != nil { return [] }
      return foreignPages(in: inner, wanted, depth: depth + 1, isThorough)
    }
  }

  private func isForeign(_ path: String, _ wanted: Set<String>) -> Bool {
    !wanted.contains(path) && !owned.paths.contains(path)
  }

  /// Whether a file has the name that `homeward offline` gives, or is a page that was copied or saved by hand.
  private func isPage(_ path: String, isRead: Bool = true) -> Bool {
    let name = (path.split(separator: "/").last ?? "").lowercased()
    let start = "family-page-", end = ".html"
    guard name.hasSuffix(end) || name.hasSuffix(".htm") else { return false }
    if name.hasPrefix(start), PublicID(String(name.dropFirst(start.count).dropLast(end.count))) != nil { return true }
    guard isRead, let bytes = try? FileReader.bytes(of: "\(folder)/\(path)") else { return false }
    return (try? LockedPage(bytes)) != nil
  }
}
