import Diagnostics
import Seal

/// What the stagers gathered.
package struct StagedFiles: Sendable {
  package struct Change: Sendable, Hashable {
    /// The whole path of the staged bytes; nil where nothing is to be written.
    var staged: String?
    /// Its path from the output folder.
    package var path: String
    /// Whether there was no such file before.
    package var isNew: Bool
  }

  package private(set) var changed: [Change] = []
  /// Files that are already as they should be, by path from the output folder.
  package private(set) var kept: [String] = []
  /// Private words that were found.
  package private(set) var leaks: [Diagnostic] = []

  package init() {}

  package var wanted: Set<String> { Set(kept).union(changed.map(\.path)) }

  mutating func change(_ path: String, staged: String?, isNew: Bool) {
    changed.append(Change(staged: staged, path: path, isNew: isNew))
  }

  package mutating func keep(_ path: String) { kept.append(path) }

  mutating func leak(_ kind: PrivateWords.Kind, in path: String) {
    leaks.append(OutputWords.leak(kind.name, in: path))
  }

  /// Searches what stands around households' sealed data, once for all pages that have it.
  package mutating func search(_ shells: some Sequence<LockedShell>, by words: LeakSearch) {
    for part in shells.flatMap({ [$0.beforeKeys, $0.between, $0.afterBundle] }) {
      if let found = words.firstFinding(in: part[...]) { leak(found, in: "f/") }
    }
  }

  package mutating func add(_ other: StagedFiles) {
    changed += other.changed
    kept += other.kept
    leaks += other.leaks
  }
}
