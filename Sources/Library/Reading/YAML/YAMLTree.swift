import Bytes

/// What a YAML file holds, as one flat run of nodes in the order in which they were written.
///
/// A map's children are its keys and values in turn. The storage is reused from file to file, so a warm tree allocates
/// nothing.
package struct YAMLTree: Sendable {
  package struct Node: Sendable, Equatable {
    package enum Kind: UInt8, Sendable { case scalar, list, map }

    package var kind: Kind
    /// Whether a scalar stands without quotes; `yes` is a flag and `"yes"` a word.
    package var isPlain: Bool
    /// The scalar's text in `text`.
    package var start: Int32
    package var count: Int32
    /// The node after this one and all that it holds.
    package var end: Int32
    /// From 1, from the file's first line.
    package var line: Int32
    /// In Unicode scalars, from 1.
    package var column: Int32
    /// In Unicode scalars; 1 where it runs over several lines.
    package var width: Int32
  }

  package private(set) var nodes: [Node] = []
  package private(set) var text: [UInt8] = []

  package init() {}

  /// Whether nothing was written.
  package var isEmpty: Bool { nodes.isEmpty }

  package mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  /// Takes over a whole document, of which scalars are then told by their places.
  mutating func take(_ document: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: document) }

  /// Adds a scalar whose text stands so in the document that was taken over.
  mutating func addScalar(at range: Range<Int>, isPlain: Bool, line: Int, column: Int, width: Int) {
    nodes.append(
      Node(
        kind: .scalar, isPlain: isPlain, start: Int32(range.lowerBound), count: Int32(range.count),
        end: Int32(nodes.count + 1), line: Int32(line), column: Int32(column), width: Int32(max(width, 1))))
  }

  mutating func addScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool, line: Int, column: Int, width: Int
  ) {
    let start = text.count
    text.append(contentsOf: bytes)
    addScalar(at: start..<text.count, isPlain: isPlain, line: line, column: column, width: width)
  }

  /// Begins a list or a map; `close` ends it.
  mutating func open(_ kind: Node.Kind, line: Int, column: Int) -> Int {
    nodes.append(
      Node(
        kind: kind, isPlain: true, start: 0, count: 0, end: Int32(nodes.count + 1), line: Int32(line),
        column: Int32(column), width: 1))
    return nodes.count - 1
  }

  mutating func close(_ node: Int) { nodes[node].end = Int32(nodes.count) }

  /// Drops what was added after the first `count` nodes.
  mutating func truncate(to count: Int) { nodes.removeSubrange(count...) }

  package func string(_ node: Int) -> String {
    bytes(node) { String(decoding: $0, as: UTF8.self) }
  }

  /// Lends a scalar's text.
  func bytes<Result>(_ node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = Int(nodes[node].start)
    let count = Int(nodes[node].count)
    return text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<start + count])) }
  }

  /// Whether a scalar is exactly this text.
  func equals(_ node: Int, _ other: some Collection<UInt8>) -> Bool {
    Int(nodes[node].count) == other.count && bytes(node) { $0.elementsEqual(other) }
  }

  /// The children of a list, or the keys and values of a map.
  func children(of node: Int) -> Children { Children(nodes: nodes, at: node + 1, end: Int(nodes[node].end)) }

  /// Walks over siblings.
  struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var at: Int
    let end: Int

    mutating func next() -> Int? {
      guard at < end else { return nil }
      defer { at = Int(nodes[at].end) }
      return at
    }
  }
}

extension YAMLTree: Equatable {
  /// Whether both hold the same, wherever their texts lie.
  package static func == (a: YAMLTree, b: YAMLTree) -> Bool {
    a.nodes.count == b.nodes.count
      && a.nodes.indices.allSatisfy { index in
        var node = a.nodes[index]
        node.start = b.nodes[index].start
        return node == b.nodes[index] && a.string(index) == b.string(index)
      }
  }
}
