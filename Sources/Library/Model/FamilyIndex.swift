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

  package init(entries: [Entry] = [], groups: [Group] = []) {
    self.entries = entries
    self.groups = groups
  }
}
