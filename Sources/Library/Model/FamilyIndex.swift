/// Which families there are, and nothing of what is in them: families are listed and read one at a time.
package struct FamilyIndex: Sendable {
  package struct Entry: Sendable, Hashable {
    /// The folder's name under `Content/families/`.
    package var folder: String

    package init(folder: String) { self.folder = folder }
  }

  /// Sorted by folder.
  package var entries: [Entry]
  /// Groups are few and read whole, but are a household's writing: they never meet a public page.
  package var groups: [Group]
  /// What can only be checked with each family.
  var checks = FamilyChecks()

  /// Whether a folder of this name in `Content/families` is a family's: not what a system hides or an editor leaves behind.
  package static func mayHoldFamily(_ name: String) -> Bool {
    switch FileRole(name) {
    case .hidden, .leftover: false
    default: true
    }
  }

  package init(entries: [Entry] = [], groups: [Group] = []) {
    self.entries = entries
    self.groups = groups
  }
}
