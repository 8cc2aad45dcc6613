import CCMark

extension TreeBuilder {
  /// Cells that short rows lack are filled up to this many in all, so that one wide header over many empty rows does
  /// not grow a small file into a large page.
  private static let fillLimit = 1 << 16

  /// Adds a table where the lines of a paragraph, or of a heading underlined with dashes, hold one.
  ///
  /// libcmark knows no tables, so they are read from the source lines, and the cells go through libcmark once more.
  mutating func addTable(insteadOf block: OpaquePointer, insideQuotes quotes: Int) -> Bool {
    guard relocation == nil else { return false }
    let first = Int(cmark_node_get_start_line(block)) - 1
    let last = Int(cmark_node_get_end_line(block)) - 1
    guard last > first else { return false }
    var rows = (first...last).map { content(ofLine: $0, of: block, insideQuotes: quotes) }
    if cmark_node_get_type(block) == CMARK_NODE_HEADING {
      // libcmark ends such a heading somewhere after its underline.
      guard let underline = rows.indices.dropFirst().first(where: { isUnderline(rows[$0]) }) else { return false }
      rows.removeSubrange((underline + 1)...)
    }
    let syntax = TableSyntax(lines)
    for index in 1..<rows.count where rows[index - 1].count > 0 {
      guard let alignments = syntax.alignments(of: rows[index]),
        syntax.hasPipe(rows[index]) || syntax.hasPipe(rows[index - 1]),
        syntax.cells(of: rows[index - 1]).count == alignments.count
      else { continue }
      return addTable(rows, header: index - 1, alignments, syntax)
    }
    return false
  }

  private mutating func content(ofLine line: Int, of block: OpaquePointer, insideQuotes quotes: Int) -> Range<Int> {
    guard line == Int(cmark_node_get_start_line(block)) - 1 else {
      return lines.content(ofLine: line, insideQuotes: quotes)
    }
    let whole = lines.line(line)
    let start = min(whole.lowerBound + max(Int(cmark_node_get_start_column(block)) - 1, 0), whole.upperBound)
    return lines.trimmed(start..<whole.upperBound)
  }

  private mutating func addTable(
    _ rows: [Range<Int>], header: Int, _ alignments: [MarkdownNode.Alignment], _ syntax: TableSyntax
  ) -> Bool {
    guard header == 0 || addParagraph(Array(rows[..<header])) else { return false }
    var body = Array(rows[(header + 2)...])
    // A line of dashes under the last row made libcmark see a heading; with the table it is a rule.
    let endsInRule = body.last.map(isRule) ?? false
    if endsInRule { body.removeLast() }
    let grid = ([rows[header]] + body).map { Array(syntax.cells(of: $0).prefix(alignments.count)) }
    withCells(grid.joined()) { builder, headings in
      var heading = headings
      builder.append(.table, at: rows[header])
      builder.nodes[builder.nodes.count - 1].number = Int32(body.count)
      builder.open.append(builder.nodes.count - 1)
      var fill = Self.fillLimit
      for (number, cells) in grid.enumerated() {
        builder.append(.tableRow, at: number == 0 ? rows[header] : body[number - 1])
        builder.nodes[builder.nodes.count - 1].number = Int32(number)
        if number == 0 { builder.nodes[builder.nodes.count - 1].flags = .header }
        builder.open.append(builder.nodes.count - 1)
        for column in alignments.indices {
          let cell = column < cells.count ? cells[column] : nil
          if cell == nil { fill -= 1 }
          guard cell != nil || fill >= 0 else { break }
          builder.addCell(cell, row: number, column: column, alignments[column], from: cell == nil ? nil : heading)
          if cell != nil { heading = heading.flatMap { cmark_node_next($0) } }
        }
        builder.close()
      }
      builder.close()
    }
    if endsInRule, let rule = rows.last { append(.thematicBreak, at: rule) }
    return true
  }

  private mutating func addCell(
    _ cell: Range<Int>?, row: Int, column: Int, _ alignment: MarkdownNode.Alignment, from heading: OpaquePointer?
  ) {
    if let cell {
      append(.tableCell, at: cell)
    } else {
      append(.tableCell, line: nodes[open[open.count - 1]].line, column: nodes[open[open.count - 1]].column)
    }
    let index = nodes.count - 1
    nodes[index].number = Int32(column)
    nodes[index].detail = alignment.rawValue
    if row == 0 { nodes[index].flags = .header }
    guard let heading, let first = openLast(cmark_node_first_child(heading)) else { return }
    // In front of the cell's text stand "# " in what libcmark read and `column` bytes in the source.
    relocation = Relocation(line: nodes[index].line, columnsBefore: nodes[index].column - 3)
    var child: OpaquePointer? = first
    while let inline = child {
      add(inline)
      child = cmark_node_next(inline)
    }
    relocation = nil
    close()
  }

  /// Adds the lines in front of a table as a paragraph; false where they alone would be something else.
  private mutating func addParagraph(_ rows: [Range<Int>]) -> Bool {
    var bytes: [UInt8] = []
    for row in rows {
      bytes += source[row]
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes += [UInt8(ascii: "\n")] + definitions
    return bytes.withUnsafeBufferPointer { bytes in
      withCMarkTree(of: bytes) { root in
        guard let block = cmark_node_first_child(root) else { return true }
        guard cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH,
          Int(cmark_node_get_end_line(block)) <= rows.count
        else { return false }
        let line = lines.line(of: rows[0].lowerBound)
        let before = rows[0].lowerBound - lines.line(line).lowerBound
        relocation = Relocation(line: line + self.firstLine, columnsBefore: before)
        add(block)
        relocation = nil
        return true
      }
    }
  }

  /// Has libcmark read each cell as a heading of its own line, which is inline content whatever it starts with, and
  /// lends the first heading.
  private mutating func withCells(
    _ cells: some Sequence<Range<Int>>, _ body: (inout TreeBuilder, OpaquePointer?) -> Void
  ) {
    var bytes: [UInt8] = []
    for cell in cells {
      bytes += "# ".utf8
      var isEscape = false
      for byte in source[cell] {
        if isEscape, byte == UInt8(ascii: "|") { bytes.removeLast() }
        isEscape = byte == UInt8(ascii: "\\") && !isEscape
        bytes.append(byte)
      }
      bytes += " #\n".utf8
    }
    if bytes.contains(UInt8(ascii: "]")) { bytes += definitions }
    bytes.withUnsafeBufferPointer { bytes in
      withCMarkTree(of: bytes) { root in body(&self, cmark_node_first_child(root)) }
    }
  }

  /// The lines that may define links for `[text][name]`, wherever they stand: cells are read apart from them.
  func linkDefinitions() -> [UInt8] {
    var found: [UInt8] = []
    let lines = SourceLines(source)
    for number in 0..<lines.count {
      let line = lines.content(ofLine: number, insideQuotes: .max)
      guard let first = line.first, source[first] == UInt8(ascii: "["),
        let close = source[line].firstIndex(of: UInt8(ascii: "]")), close + 1 < line.upperBound,
        source[close + 1] == UInt8(ascii: ":")
      else { continue }
      found += source[line]
      found += "\n\n".utf8
    }
    return found
  }

  private func isUnderline(_ row: Range<Int>) -> Bool {
    guard let first = row.first, source[first] == UInt8(ascii: "-") || source[first] == UInt8(ascii: "=") else {
      return false
    }
    return row.allSatisfy { source[$0] == source[first] }
  }

  private func isRule(_ row: Range<Int>) -> Bool {
    row.count >= 3 && row.allSatisfy { source[$0] == UInt8(ascii: "-") }
  }

  /// Adds a node that starts at the first byte of the range.
  private mutating func append(_ kind: MarkdownNode.Kind, at range: Range<Int>) {
    let line = lines.line(of: range.lowerBound)
    append(kind, line: line + firstLine, column: range.lowerBound - lines.line(line).lowerBound + 1)
  }
}
