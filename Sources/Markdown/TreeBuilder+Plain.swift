/// What `PlainMarkdown` adds without libcmark.
extension TreeBuilder {
  /// Adds words, and the placeholders in them.
  mutating func addText(_ words: UnsafeBufferPointer<UInt8>, line: Int, column: Int) {
    append(.text, line: line, column: column)
    nodes[nodes.count - 1].length = Int32(words.count)
    text.append(contentsOf: words)
    if mayHavePlaceholders { splitPlaceholders() }
  }

  /// Adds a link without a title.
  mutating func addLink(
    to address: UnsafeBufferPointer<UInt8>, words: UnsafeBufferPointer<UInt8>, line: Int, column: Int
  ) {
    append(.link, line: line, column: column)
    nodes[nodes.count - 1].length = Int32(address.count)
    text.append(contentsOf: address)
    openLast()
    addText(words, line: line, column: column + 1)
    close()
  }
}
