/// A text with its tree, and where in it blocks begin and end.
struct MarkdownOutline {
  let lines: SourceLines
  let document: MarkdownDocument
  /// By the node; the document is its own.
  private let parents: [Int]
  /// The line end that the text has.
  let ending: [UInt8]

  private var source: UnsafeBufferPointer<UInt8> { lines.source }

  init(_ source: UnsafeBufferPointer<UInt8>) {
    lines = SourceLines(source)
    document = MarkdownDocument.parse(source)
    var parents = [Int](repeating: 0, count: document.nodes.count)
    for node in document.nodes.indices { for child in document.children(of: node) { parents[child] = node } }
    self.parents = parents
    let end = lines.line(0).upperBound
    ending = lines.count > 1 ? Array(source[end..<lines.line(1).lowerBound]) : [UInt8(ascii: "\n")]
  }

  func parent(of node: Int) -> Int { parents[node] }

  /// How many blocks are around a node.
  func depth(of node: Int) -> Int {
    var (depth, node) = (0, node)
    while node != 0 { (depth, node) = (depth + 1, parents[node]) }
    return depth
  }

  /// The block around a node that has so many around itself.
  func ancestor(of node: Int, atDepth depth: Int) -> Int {
    var node = node
    for _ in 0..<max(self.depth(of: node) - depth, 0) { node = parents[node] }
    return node
  }

  /// The places of the units in a block, among all.
  func units(in node: Int) -> [Int] {
    document.units.indices.filter { (node..<document.nodes[node].end).contains(document.units[$0]) }
  }

  /// The words of a unit, whatever space is between them and around.
  func words(of unit: Int) -> [Substring] {
    document.codedText(of: document.units[unit]).withoutJoints.canonical.split(separator: " ")
  }

  /// What is no unit and holds none: code, rules and comments.
  var otherBlocks: [[UInt8]] {
    document.nodes.indices.filter { [.codeBlock, .thematicBreak, .htmlBlock].contains(document.nodes[$0].kind) }.map {
      [document.nodes[$0].kind.rawValue] + document.bytes(of: $0)
    }
  }
}

/// Lines, counted from 0.
extension MarkdownOutline {
  func firstLine(of node: Int) -> Int { document.nodes[node].line - 1 }

  /// The last line of a block that is not empty.
  func lastLine(of node: Int) -> Int {
    let end = document.nodes[node].end
    var line = end < document.nodes.count ? firstLine(of: end) - 1 : lines.count - 1
    while line > firstLine(of: node), isBlank(line) { line -= 1 }
    return max(line, firstLine(of: node))
  }

  /// Whether there is nothing on a line but the marks of quotes.
  func isBlank(_ line: Int) -> Bool { lines.content(ofLine: line, insideQuotes: .max).isEmpty }

  /// A line with its end.
  func whole(_ line: Int) -> Range<Int> {
    lines.line(line).lowerBound..<(line + 1 < lines.count ? lines.line(line + 1).lowerBound : source.count)
  }

  func start(of node: Int) -> Int {
    let line = lines.line(firstLine(of: node))
    return min(line.lowerBound + max(document.nodes[node].column - 1, 0), line.upperBound)
  }

  /// What stands in front of the lines that go on with a block: marks of quotes stay, those of items become spaces.
  func prefix(ofLine line: Int, before offset: Int) -> [UInt8] {
    source[lines.line(line).lowerBound..<offset].map {
      $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t") ? $0 : UInt8(ascii: " ")
    }
  }

  /// Whether nothing but marks of quotes stands in front of a block on its first line.
  func startsLine(_ node: Int) -> Bool {
    source[lines.line(firstLine(of: node)).lowerBound..<start(of: node)].allSatisfy {
      $0 == UInt8(ascii: ">") || Markdown.isBlank($0)
    }
  }
}

/// The words of units.
extension MarkdownOutline {
  func paragraph(_ node: Int) -> Range<Int> {
    var line = firstLine(of: node)
    var start = start(of: node)
    let parent = parents[node]
    let isFirst = parent + 1 == node
    if isFirst, document.nodes[parent].kind == .callout, source[start...].starts(with: "[!".utf8) {
      line += 1
      start = lines.content(ofLine: line, insideQuotes: .max).lowerBound
    } else if isFirst, document.nodes[parent].flags.contains(.task) {
      start = min(start + 3, lines.line(line).upperBound)
      while start < lines.line(line).upperBound, Markdown.isBlank(source[start]) { start += 1 }
    }
    return start..<max(end(ofParagraph: node, from: line), start)
  }

  private func end(ofParagraph node: Int, from first: Int) -> Int {
    let next = document.nodes[node].end
    let limit = next < document.nodes.count ? max(firstLine(of: next), first + 1) : lines.count
    var last = first
    while last + 1 < limit, !isBlank(last + 1) { last += 1 }
    return lines.trimmed(lines.line(last)).upperBound
  }

  /// Of a heading between number signs; nil for one that is underlined.
  func headingWords(_ node: Int) -> Range<Int>? {
    let line = lines.trimmed(lines.line(firstLine(of: node)))
    var start = start(of: node)
    guard start < line.upperBound, source[start] == UInt8(ascii: "#") else { return nil }
    while start < line.upperBound, source[start] == UInt8(ascii: "#") { start += 1 }
    let words = lines.trimmed(start..<line.upperBound)
    // Number signs at the end belong to the heading's marks where a space is in front of them.
    var end = words.upperBound
    while end > words.lowerBound, source[end - 1] == UInt8(ascii: "#") { end -= 1 }
    guard end > words.lowerBound, end < words.upperBound, Markdown.isBlank(source[end - 1]) else { return words }
    return lines.trimmed(words.lowerBound..<end)
  }

  /// Of a heading that is underlined.
  func underlinedWords(_ node: Int) -> Range<Int>? {
    let first = firstLine(of: node)
    let underline = (first + 1..<max(lines.count, first + 1)).first { line in
      let content = lines.content(ofLine: line, insideQuotes: .max)
      guard let mark = content.first, "=-".utf8.contains(source[mark]) else { return false }
      return content.allSatisfy { source[$0] == source[mark] }
    }
    let start = start(of: node)
    return underline.map { start..<max(lines.trimmed(lines.line($0 - 1)).upperBound, start) }
  }

  func cell(_ node: Int) -> Range<Int> {
    let line = lines.line(firstLine(of: node))
    let start = start(of: node)
    var end = start
    while end < line.upperBound, source[end] != UInt8(ascii: "|") {
      end += source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return lines.trimmed(start..<min(end, line.upperBound))
  }
}
