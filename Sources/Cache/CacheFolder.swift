import Files

/// The private folder in which builds leave what the next ones may use: for each output a file, and beside it others
/// whose names begin with that file's.
package enum CacheFolder {
  /// For how many outputs something is kept; nobody builds more of them by turns.
  private static let most = 8
  private static let ending = ".index"

  /// Takes away what was written longest ago, so that a portal that is built to a new folder each time does not fill
  /// the disk. Losing it costs time and nothing else, so a trouble with it is never told of.
  ///
  /// - Parameter memory: the path of the file that was written just now; its folder is the one to look at.
  package static func forgetOldest(beside memory: String) {
    guard let slash = memory.lastIndex(of: "/"), let entries = try? Folder.entries(at: String(memory[..<slash]))
    else { return }
    let folder = memory[...slash]
    let memories = entries.map(\.name).filter { $0.hasSuffix(ending) }
    guard memories.count > most else { return }
    let ages = memories.map { (name: $0, written: (try? FileStatus.of(folder + $0))??.modified ?? 0) }
    for (old, _) in ages.sorted(by: { $0.written > $1.written }).dropFirst(most) where folder + old != memory {
      for entry in entries where entry.name == old || entry.name.hasPrefix(old + ".") {
        try? AtomicFile.remove(folder + entry.name)
      }
    }
  }
}
