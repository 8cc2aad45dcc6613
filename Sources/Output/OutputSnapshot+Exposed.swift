import Diagnostics
import Files
import Seal

extension OutputSnapshot {
  /// Files in the published folder that open families' pages, whoever renews or stops a key later: copies of the key
  /// store, letters with links and codes, and pages that were written as one file.
  ///
  /// Keys and letters are looked for where they are likely to be put by mistake: at the top, and in a folder named for
  /// letters. Pages have names that nothing else has, so they are looked for in all folders that are not the site's.
  ///
  /// - Parameters:
  ///   - wanted: the site's own files.
  ///   - families: the names of families' folders, which letters are named for.
  package func exposedKeys(wanted: Set<String>, families: [String]) throws(FileProblem) -> [Diagnostic] {
    var keys: [String] = []
    var pages: [String] = []
    let ours = Set(
      (wanted.union(owned.paths)).lazy.compactMap { $0.split(separator: "/", maxSplits: 1).first.map(String.init) })
    for part in ["", "letters/"] where try FileStatus.of("\(folder)/\(part)")?.kind == .folder {
      for entry in try Folder.entries(at: "\(folder)/\(part)") {
        let path = part + entry.name
        if entry.kind == .folder {
          guard part.isEmpty, !isOfSite(entry.name, ours) else { continue }
          // What this computer may not read, such as `lost+found` of a disk, is no page that somebody wrote here.
          let files = (try? FolderTree.files(below: "\(folder)/\(path)")) ?? []
          pages += files.map { "\(path)/\($0)" }.filter(Self.isPage)
        } else if !wanted.contains(path), Self.holdsKeys(entry.name, families) {
          keys.append(path)
        } else if part.isEmpty, Self.isPage(path) {
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

  /// Whether a file has the name that `homeward offline` gives.
  private static func isPage(_ path: String) -> Bool {
    let name = (path.split(separator: "/").last ?? "").lowercased()
    let start = "family-page-", end = ".html"
    guard name.hasPrefix(start), name.hasSuffix(end) else { return false }
    return PublicID(String(name.dropFirst(start.count).dropLast(end.count))) != nil
  }

  /// Whether a folder at the top is one that the build writes into, or that programs keep for themselves.
  private func isOfSite(_ name: String, _ ours: Set<String>) -> Bool {
    name == Self.sealedFolder || name.hasPrefix(".") || ours.contains(name)
  }
}
