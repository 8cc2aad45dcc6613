import CCMark

extension TreeBuilder {
  /// Reads `[ ] ` or `[x] ` at the start of an item, marks the item, and returns how many bytes of text the mark takes.
  mutating func readTask(paragraph: OpaquePointer, text: OpaquePointer, item: Int) -> Int {
    guard cmark_node_get_type(text) == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(text) else { return 0 }
    let bytes = bytes(ofString: literal)
    guard bytes.count >= 4, bytes[0] == UInt8(ascii: "["), bytes[2] == UInt8(ascii: "]"), isBlank(bytes[3]),
      bytes[1] == UInt8(ascii: " ") || bytes[1] | 0x20 == UInt8(ascii: "x"),
      startsUnescaped(paragraph, bytes.prefix(3))
    else { return 0 }
    nodes[item].flags.insert(.task)
    if bytes[1] != UInt8(ascii: " ") { nodes[item].flags.insert(.checked) }
    return 4 + bytes.dropFirst(4).prefix(while: isBlank).count
  }

  /// Reads `[!NOTE]` and its like, alone on the first line of a block quote, and makes the quote a callout.
  mutating func readCallout(paragraph: OpaquePointer, text: OpaquePointer, quote: Int) -> Bool {
    guard cmark_node_get_type(text) == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(text) else { return false }
    if let next = cmark_node_next(text) {
      let type = cmark_node_get_type(next)
      guard type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK else { return false }
    }
    let bytes = bytes(ofString: literal)
    guard let callout = MarkdownNode.Callout.allCases.first(where: { isMark(bytes, of: $0.name) }),
      startsUnescaped(paragraph, bytes[...])
    else { return false }
    makeCallout(callout, of: quote)
    return true
  }

  private func isMark(_ bytes: UnsafeRawBufferPointer, of name: StaticString) -> Bool {
    bytes.count == name.utf8CodeUnitCount + 3 && bytes[0] == UInt8(ascii: "[") && bytes[1] == UInt8(ascii: "!")
      && bytes[bytes.count - 1] == UInt8(ascii: "]") && bytes[2..<bytes.count - 1].isWord(name)
  }

  /// Whether the paragraph starts with the bytes in the source too: `\[ ]` is text, not a mark.
  private mutating func startsUnescaped(_ paragraph: OpaquePointer, _ mark: Slice<UnsafeRawBufferPointer>) -> Bool {
    let number = relocation.map { $0.line - firstLine } ?? Int(cmark_node_get_start_line(paragraph)) - 1
    let before = (relocation?.columnsBefore ?? 0) + Int(cmark_node_get_start_column(paragraph)) - 1
    return source[lines.line(number)].dropFirst(before).starts(with: mark)
  }

  /// Splits the last node, a text, at each `{{name}}` in it.
  mutating func splitPlaceholders() {
    let whole = nodes[nodes.count - 1]
    let end = Int(whole.offset + whole.length)
    var start = Int(whole.offset)
    while let found = nextPlaceholder(in: start..<end) {
      nodes.removeLast()
      appendText(start..<found.whole.lowerBound, of: whole)
      append(.placeholder, line: whole.line, column: whole.column + found.whole.lowerBound - Int(whole.offset))
      nodes[nodes.count - 1].offset = Int32(found.name.lowerBound)
      nodes[nodes.count - 1].length = Int32(found.name.count)
      start = found.whole.upperBound
      appendText(start..<end, of: whole)
      if start == end { return }
    }
  }

  private mutating func appendText(_ range: Range<Int>, of whole: MarkdownNode) {
    guard !range.isEmpty else { return }
    append(.text, line: whole.line, column: whole.column + range.lowerBound - Int(whole.offset))
    nodes[nodes.count - 1].offset = Int32(range.lowerBound)
    nodes[nodes.count - 1].length = Int32(range.count)
  }

  /// Finds `{{`, blanks, a name of letters, digits, `.`, `-` and `_`, blanks, `}}`.
  private func nextPlaceholder(in range: Range<Int>) -> (whole: Range<Int>, name: Range<Int>)? {
    var index = range.lowerBound
    while let start = text[index..<range.upperBound].firstIndex(of: UInt8(ascii: "{")) {
      index = start + 1
      let inner = text[start..<range.upperBound]
      guard inner.starts(with: [UInt8(ascii: "{"), UInt8(ascii: "{")]) else { continue }
      let opened = inner.dropFirst(2).drop(while: isBlank)
      let name = opened.prefix(while: isPlaceholderName)
      let closing = opened[name.endIndex...].drop(while: isBlank)
      guard !name.isEmpty, closing.starts(with: [UInt8(ascii: "}"), UInt8(ascii: "}")]) else { continue }
      return (start..<closing.startIndex + 2, name.startIndex..<name.endIndex)
    }
    return nil
  }

  private func isPlaceholderName(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
