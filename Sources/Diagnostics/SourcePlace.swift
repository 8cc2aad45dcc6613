/// A place in a file that somebody wrote.
///
/// Lines and columns count from 1, from the file's first line (front matter included); a column counts Unicode
/// scalars. Line 0 means the file as a whole.
package struct SourcePlace: Sendable, Hashable, Comparable {
  /// The path from the portal's root, with `/` between folders.
  package var file: String
  package var line: Int
  package var column: Int
  /// How many columns the marked text is wide; at least 1.
  package var width: Int

  package init(file: String, line: Int = 0, column: Int = 1, width: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.width = max(width, 1)
  }

  package static func < (a: SourcePlace, b: SourcePlace) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }

  /// Whether it is in writing that belongs to a family, which is not quoted off a terminal.
  package var isFamilyWriting: Bool { file.hasPrefix("Content/families/") }
}
