import Diagnostics
import Seal

/// What the stagers gathered.
package struct StagedFiles: Sendable {
  package struct Change: Sendable, Hashable {
    /// The folder that it is staged in, by the same path as in the output; nil where nothing is to be written.
    var staging: String?
    /// Its path from the output folder.
    package var path: String
    /// Whether there was no such file before.
    package var isNew: Bool
  }

  /// A private word in a file that would be published.
  package struct Leak: Sendable, Hashable {
    package var kind: PrivateWords.Kind
    /// From the output folder.
    package var path: String
  }

  package private(set) var changed: [Change] = []
  /// Files that are already as they should be, by path from the output folder.
  package private(set) var kept: [String] = []
  /// Private words that were found, and where.
  package private(set) var leaks: [Leak] = []

  package init() {}

  package var wanted: Set<String> { Set(kept).union(changed.map(\.path)) }

  /// How many files the site has.
  package var count: Int { kept.count + changed.count }

  mutating func change(_ path: String, in staging: String?, isNew: Bool) {
    changed.append(Change(staging: staging, path: path, isNew: isNew))
  }

  package mutating func keep(_ path: String) { kept.append(path) }

  mutating func leak(_ kind: PrivateWords.Kind, in path: String) {
    leaks.append(Leak(kind: kind, path: path))
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
