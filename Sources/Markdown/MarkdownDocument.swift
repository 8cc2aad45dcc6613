/// A Markdown text as a flat tree: an array of nodes in the order in which they open, and one store of their bytes.
package struct MarkdownDocument: Sendable {
  /// The first is the document itself.
  package internal(set) var nodes: [MarkdownNode]
  /// The bytes that nodes point into: valid UTF-8 without NUL.
  package internal(set) var text: [UInt8]
  /// The translatable blocks (headings, paragraphs at any depth, table cells) that are not empty, in their order.
  package let units: [Int]
  /// The kinds of the nodes that it may hold.
  let kinds: MarkdownNode.Kinds
  /// The line of the file on which the parsed bytes start.
  package let firstLine: Int

  init(nodes: [MarkdownNode], text: [UInt8], units: [Int], kinds: MarkdownNode.Kinds, firstLine: Int) {
    self.nodes = nodes
    self.text = text
    self.units = units
    self.kinds = kinds
    self.firstLine = firstLine
  }

  /// Whether it may hold a node of this kind: nearly all texts hold no picture, and to look costs more than to ask.
  package func mayHold(_ kind: MarkdownNode.Kind) -> Bool { kinds.contains(kind) }

  /// The bytes of a node: the literal of text, code and HTML, the target of a link or picture, the id of a heading,
  /// the name of a placeholder.
  package func bytes(of node: Int) -> ArraySlice<UInt8> {
    let start = Int(nodes[node].offset)
    return text[start..<start + Int(nodes[node].length)]
  }

  /// The title of a link or picture, the info string of a code block; nil where there is none.
  package func title(of node: Int) -> ArraySlice<UInt8>? {
    let start = Int(nodes[node].offset + nodes[node].length)
    return nodes[node].extraLength < 0 ? nil : text[start..<start + Int(nodes[node].extraLength)]
  }

  /// Gives back the room that was taken for more nodes and bytes than there are; for a document that is kept.
  package mutating func shrink() {
    nodes = nodes.withUnsafeBufferPointer { Array($0) }
    text = text.withUnsafeBufferPointer { Array($0) }
  }

  /// The indexes of a node's children, in order.
  package func children(of node: Int) -> Children {
    Children(document: self, following: node + 1, end: nodes[node].end)
  }

  /// The indexes of the blocks that stand in no other block.
  package var topLevel: Children { children(of: 0) }

  /// The siblings of one level, by their indexes.
  package struct Children: Sequence, IteratorProtocol {
    let document: MarkdownDocument
    var following: Int
    let end: Int

    package mutating func next() -> Int? {
      guard following < end else { return nil }
      defer { following = document.nodes[following].end }
      return following
    }
  }
}

/// A document's storage, lent for the time of one walk: rendering from it is a third faster than from the arrays.
struct MarkdownView {
  let nodes: UnsafeBufferPointer<MarkdownNode>
  let text: UnsafeBufferPointer<UInt8>

  func bytes(of node: MarkdownNode) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[Int(node.offset)..<Int(node.offset + node.length)])
  }

  /// The bytes of a title or info string; empty where there is none.
  func extra(of node: MarkdownNode) -> UnsafeBufferPointer<UInt8> {
    let start = Int(node.offset + node.length)
    return UnsafeBufferPointer(rebasing: text[start..<start + max(Int(node.extraLength), 0)])
  }
}

extension MarkdownDocument {
  func withView<Result>(_ body: (MarkdownView) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in body(MarkdownView(nodes: nodes, text: text)) }
    }
  }
}
