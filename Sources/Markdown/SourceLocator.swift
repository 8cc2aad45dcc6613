import Diagnostics

/// Finds where in the source each inline node stands.
///
/// libcmark's own columns of inline nodes are off in headings, in block quotes, after tabs and in tables, so each is
/// looked for in the source, from the start of its block on and after the one before it.
struct SourceLocator {
  private let view: MarkdownView
  private let places: Places
  private var lines: SourceLines { places.lines }
  /// The byte after the last node that was found.
  private var cursor = 0

  init(_ view: MarkdownView, firstLine: Int, file: String, source: UnsafeBufferPointer<UInt8>) {
    self.view = view
    places = Places(lines: SourceLines(source), firstLine: firstLine, file: file)
  }

  /// Calls the body with every link, picture, raw HTML, code and placeholder, and with every block; its place is made
  /// only on demand, since columns are counted from the start of the line.
  mutating func forEachNode(_ body: (Int, () -> SourcePlace) -> Void) {
    let places = places
    var open: [Int] = []
    var limit = 0
    for index in view.nodes.indices {
      while let last = open.last, view.nodes[last].end <= index {
        open.removeLast()
        let found = find(last, before: limit)
        body(last) { places.place(of: found) }
      }
      let node = view.nodes[index]
      switch node.kind {
      case .link, .image: open.append(index)
      case .code, .htmlInline, .placeholder:
        let found = find(index, before: limit)
        body(index) { places.place(of: found) }
      case _ where node.kind.isInline: break
      default:
        let start = offset(of: node)
        if node.kind.holdsInlines {
          cursor = max(cursor, start)
          limit = node.end < view.nodes.count ? offset(of: view.nodes[node.end]) : lines.source.count
        }
        body(index) { places.place(of: start..<start) }
      }
    }
    while let last = open.popLast() {
      let found = find(last, before: limit)
      body(last) { places.place(of: found) }
    }
  }

  /// The byte at which a block starts.
  private func offset(of node: MarkdownNode) -> Int {
    let line = lines.line(node.line - places.firstLine)
    return min(line.lowerBound + max(node.column - 1, 0), line.upperBound)
  }

  private mutating func find(_ index: Int, before limit: Int) -> Range<Int> {
    let node = view.nodes[index]
    let literal = view.bytes(of: node).prefix { $0 != UInt8(ascii: "\n") }
    var found: Range<Int>?
    switch node.kind {
    case .link, .image:
      found = firstRange(of: literal, after: "](", before: limit) ?? firstRange(of: literal, after: "", before: limit)
    case .placeholder: found = firstRange(of: literal, after: "{{", before: limit)
    default: found = firstRange(of: literal, after: "", before: limit)
    }
    guard let found else { return cursor..<cursor }
    cursor = found.upperBound
    return found
  }

  /// The first place of the bytes after the cursor, where the opening stands in front of them, with blanks between.
  private func firstRange(
    of literal: Slice<UnsafeBufferPointer<UInt8>>, after opening: StaticString, before limit: Int
  ) -> Range<Int>? {
    let source = lines.source
    guard let first = literal.first else { return nil }
    let openingCount = opening.utf8CodeUnitCount
    var index = cursor
    while index + literal.count <= limit {
      defer { index += 1 }
      guard source[index] == first, source[index..<index + literal.count].elementsEqual(literal) else { continue }
      var before = index
      while before > cursor, openingCount > 0, isBlank(source[before - 1]) || source[before - 1] == UInt8(ascii: "<") {
        before -= 1
      }
      guard before - openingCount >= cursor else {
        if openingCount == 0 { return index..<index + literal.count }
        continue
      }
      if source[before - openingCount..<before].isWord(opening) { return index..<index + literal.count }
    }
    return nil
  }
}

/// Turns bytes of a source into places for people.
struct Places {
  let lines: SourceLines
  let firstLine: Int
  let file: String

  func place(of range: Range<Int>) -> SourcePlace {
    let line = lines.line(of: range.lowerBound)
    let start = lines.line(line).lowerBound
    return SourcePlace(
      file: file, line: line + firstLine, column: scalars(in: start..<range.lowerBound) + 1, width: scalars(in: range))
  }

  /// How many Unicode scalars the bytes are: those that do not continue one.
  private func scalars(in range: Range<Int>) -> Int {
    range.count { lines.source[$0] & 0xC0 != 0x80 }
  }
}
