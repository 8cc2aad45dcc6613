/// Where in a table something stands.
package struct CellPlace: Sendable, Hashable {
  /// As a spreadsheet counts; 0 means the table as a whole.
  package var row: Int
  package var column: String?
  /// The line of the file on which the row begins.
  package var line: Int

  package init(row: Int = 0, column: String? = nil, line: Int = 0) {
    self.row = row
    self.column = column
    self.line = line
  }
}
