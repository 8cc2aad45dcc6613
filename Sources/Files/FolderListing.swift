/// What is in a folder and in those below it, as somebody found it who has looked at it already.
package struct FolderListing: Sendable, Hashable {
  /// As `Folder.entries` gives them.
  package var entries: [Folder.Entry]
  /// What is in those entries that are folders, in their order.
  package var folders: [FolderListing]

  package init(entries: [Folder.Entry] = [], folders: [FolderListing] = []) {
    self.entries = entries
    self.folders = folders
  }
}
