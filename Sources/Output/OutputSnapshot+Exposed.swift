import Diagnostics
import Files

extension OutputSnapshot {
  /// Files in the published folder that hold families' keys: copies of the key store, and letters with links and codes.
  /// It looks where they are likely to be put by mistake: at the top, and in a folder named for letters.
  ///
  /// - Parameters:
  ///   - wanted: the site's own files.
  ///   - families: the names of families' folders, which letters are named for.
  package func exposedKeys(wanted: Set<String>, families: [String]) throws(FileProblem) -> [Diagnostic] {
    var found: [String] = []
    for part in ["", "letters/"] where try FileStatus.of("\(folder)/\(part)")?.kind == .folder {
      for entry in try Folder.entries(at: "\(folder)/\(part)") where entry.kind != .folder {
        let path = part + entry.name
        if !wanted.contains(path), Self.holdsKeys(entry.name, families) { found.append(path) }
      }
    }
    return found.map { OutputWords.exposedKeys("\(folder)/\($0)") }
  }

  private static func holdsKeys(_ name: String, _ families: [String]) -> Bool {
    let name = name.lowercased()
    if name.hasPrefix("keys"), name.contains(".json") { return true }
    return name.hasSuffix(".html") && families.contains { name.hasPrefix("\($0)-") }
  }
}
