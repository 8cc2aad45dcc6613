/// The rows of pipe tables, as GitHub Flavored Markdown 0.29 defines them.
struct TableSyntax {
  let lines: SourceLines
  private var source: UnsafeBufferPointer<UInt8> { lines.source }

  init(_ lines: SourceLines) { self.lines = lines }

  /// The cells of a row, without white space around; a backslash keeps the next character from ending a cell.
  func cells(of row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var index = row.lowerBound
    if index < row.upperBound, source[index] == UInt8(ascii: "|") { index += 1 }
    var start = index
    while index < row.upperBound {
      switch source[index] {
      case UInt8(ascii: "\\"):
        index += 1
      case UInt8(ascii: "|"):
        cells.append(lines.trimmed(start..<index))
        start = index + 1
      default: break
      }
      index += 1
    }
    let last = lines.trimmed(start..<row.upperBound)
    if !last.isEmpty { cells.append(last) }
    return cells
  }

  /// The alignments that a delimiter row gives, or nil where the line is not one.
  func alignments(of row: Range<Int>) -> [MarkdownNode.Alignment]? {
    guard !row.isEmpty, row.allSatisfy({ isDelimiter(source[$0]) }) else { return nil }
    var alignments: [MarkdownNode.Alignment] = []
    for cell in cells(of: row) {
      guard let first = cell.first, let last = cell.last else { return nil }
      let opens = source[first] == UInt8(ascii: ":")
      let closes = source[last] == UInt8(ascii: ":") && last > first
      let dashes = (opens ? first + 1 : first)..<(closes ? last : last + 1)
      guard !dashes.isEmpty, dashes.allSatisfy({ source[$0] == UInt8(ascii: "-") }) else { return nil }
      alignments.append(opens ? (closes ? .center : .start) : (closes ? .end : .none))
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// Whether the row has a pipe anywhere, escaped or not.
  func hasPipe(_ row: Range<Int>) -> Bool { row.contains { source[$0] == UInt8(ascii: "|") } }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":") || isBlank(byte)
  }
}
