/// Blocks that go and come.
extension MarkdownEdit {
  /// Takes out units that the text should not have any more, with the blocks that hold nothing else.
  mutating func remove(_ units: [Int]) -> Bool {
    for node in old.blocks(holdingOnly: Set(units)) {
      guard old.startsLine(node) else { return false }
      var (first, last) = (old.firstLine(of: node), old.lastLine(of: node))
      while last + 1 < old.lines.count, old.isBlank(last + 1) { last += 1 }
      if last + 1 == old.lines.count { while first > 0, old.isBlank(first - 1) { first -= 1 } }
      changes.append(Change(range: old.whole(first).lowerBound..<old.whole(last).upperBound, bytes: []))
    }
    return true
  }

  /// Puts units in, with the blocks that hold nothing else: beside the one that stands before or after them.
  ///
  /// - Parameter former: the place that a unit has in the text as it is.
  mutating func insert(_ units: [Int], former: (Int) -> Int?) -> Bool {
    var count = 0
    for node in new.blocks(holdingOnly: Set(units)) {
      let siblings = Array(new.document.children(of: new.parent(of: node)))
      guard let place = siblings.firstIndex(of: node) else { return false }
      let depth = new.depth(of: node)
      let before = siblings[..<place].reversed().first { !new.holdsOnly($0, units) }
      let after = siblings[(place + 1)...].first { !new.holdsOnly($0, units) }
      if let unit = before.flatMap({ new.units(in: $0).last { former($0) != nil } }).flatMap(former) {
        count = siblings[..<place].reversed().prefix { new.holdsOnly($0, units) }.count + 1
        insert(node, after: old.ancestor(of: old.document.units[unit], atDepth: depth), count)
      } else if let unit = after.flatMap({ new.units(in: $0).first { former($0) != nil } }).flatMap(former) {
        let sibling = old.ancestor(of: old.document.units[unit], atDepth: depth)
        guard old.startsLine(sibling) else { return false }
        insert(node, before: sibling)
      } else {
        return false
      }
    }
    return true
  }

  /// - Parameter count: which of the blocks it is that come after the sibling.
  private mutating func insert(_ node: Int, after sibling: Int, _ count: Int) {
    let end = old.lines.line(old.lastLine(of: sibling)).upperBound
    var bytes = old.ending
    if isApart(node, sibling) { bytes += emptyLine(beside: sibling) + old.ending }
    changes.append(Change(range: end..<end, bytes: bytes + lines(of: node, beside: sibling, count)))
  }

  private mutating func insert(_ node: Int, before sibling: Int) {
    let start = old.whole(old.firstLine(of: sibling)).lowerBound
    var bytes = lines(of: node, beside: sibling, 0) + old.ending
    if isApart(node, sibling) { bytes += emptyLine(beside: sibling) + old.ending }
    changes.append(Change(range: start..<start, bytes: bytes))
  }

  /// Whether an empty line stands between a block and its neighbours.
  private func isApart(_ node: Int, _ sibling: Int) -> Bool {
    switch new.document.nodes[node].kind {
    case .tableRow: false
    case .item: old.isApartFromNext(sibling)
    default: !new.document.nodes[new.parent(of: new.parent(of: node))].flags.contains(.tight)
    }
  }

  private func emptyLine(beside sibling: Int) -> [UInt8] {
    var line = prefix(beside: sibling)
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line
  }

  private func prefix(beside sibling: Int) -> [UInt8] {
    old.prefix(ofLine: old.firstLine(of: sibling), before: old.start(of: sibling))
  }

  /// The lines of a block of the model, as they stand beside a block of the text.
  private func lines(of node: Int, beside sibling: Int, _ count: Int) -> [UInt8] {
    let width = max(new.document.nodes[node].column - 1, 0)
    var written = (new.firstLine(of: node)...new.lastLine(of: node)).map { line in
      Array(new.lines.source[new.lines.line(line)].dropFirst(width))
    }
    if new.document.nodes[node].kind == .item { mark(&written, like: sibling, count) }
    let (prefix, empty) = (prefix(beside: sibling), emptyLine(beside: sibling))
    return Array(written.map { $0.isEmpty ? empty : prefix + $0 }.joined(separator: old.ending))
  }

  /// Gives an item the mark that its neighbour has, with a number of its own.
  private func mark(_ item: inout [[UInt8]], like sibling: Int, _ count: Int) {
    let space = UInt8(ascii: " ")
    let width = item[0].prefix { $0 != space }.count + 1
    var mark = Array(old.lines.source[old.start(of: sibling)...].prefix { !isBlank($0) && $0 > space })
    let digits = mark.prefix(while: isDigit)
    if let number = Int(String(decoding: digits, as: UTF8.self)) {
      mark = Array("\(number + count)".utf8) + mark.dropFirst(digits.count).prefix(1)
    } else {
      mark = Array(mark.prefix(1))
    }
    let indent = [UInt8](repeating: space, count: mark.count + 1)
    for line in item.indices where !item[line].isEmpty {
      item[line] = (line == 0 ? mark + [space] : indent) + item[line].dropFirst(width)
    }
  }
}

extension MarkdownOutline {
  /// Whether an empty line stands between an item and the one beside it.
  fileprivate func isApartFromNext(_ item: Int) -> Bool {
    let items = Array(document.children(of: parent(of: item)))
    guard items.count > 1 else { return !document.nodes[parent(of: item)].flags.contains(.tight) }
    return isBlank(firstLine(of: items.first { $0 > item } ?? item) - 1)
  }

  /// Whether a block holds some of these units and no others.
  fileprivate func holdsOnly(_ node: Int, _ units: some Collection<Int>) -> Bool {
    let own = self.units(in: node)
    return !own.isEmpty && own.allSatisfy(units.contains)
  }

  /// The largest blocks that hold some of these units and no others, in their order.
  fileprivate func blocks(holdingOnly units: Set<Int>) -> [Int] {
    var found: [Int] = []
    for unit in units.sorted() {
      var node = document.units[unit]
      while parent(of: node) != 0, holdsOnly(parent(of: node), units) { node = parent(of: node) }
      if found.last != node { found.append(node) }
    }
    return found
  }
}
