/// The rules of white space: a tag alone on its line takes the line with it, and what is included there is indented as
/// the tag is.
///
/// After the Mustache specification, its `partials` and `~inheritance` modules. Content of a block is stored without
/// the indentation that its lines share, so that it can take that of the place it fills.
struct TagLayout {
  /// What becomes of the white space around one tag.
  struct Placement {
    /// Where the text before it ends.
    var textEnd: Int
    /// Where the text after it begins.
    var textStart: Int
    /// The indentation that what it includes gets on every line; nil where the tag stands within a line.
    var indentation: Range<Int>?
    /// How many spaces and tabs are dropped from the start of each line of its content.
    var contentBase: Int
  }

  private let bytes: [UInt8]
  private let tags: [Tag]
  private let pairs: TagPairs
  /// Where the template's text begins.
  let start: Int

  init(_ source: TemplateSource, tags: [Tag], pairs: TagPairs) {
    bytes = source.bytes
    self.tags = tags
    self.pairs = pairs
    start = source.startsWithMark ? 3 : 0
  }

  /// - Parameter base: how many spaces and tabs are dropped from the start of each line around the tag.
  func placement(of index: Int, base: Int) -> Placement {
    let tag = tags[index]
    let inline = Placement(textEnd: tag.start, textStart: tag.end, indentation: nil, contentBase: base)
    switch tag.kind {
    case .variable, .unescaped: return inline
    case .comment, .delimiters, .section, .inverted: return alone(from: index, to: index, base: base) ?? inline
    case .partial: return alone(from: index, to: index, base: base) ?? inline
    case .parent: return alone(from: index, to: pairs.partner[index], base: base) ?? inline
    case .block: return pairs.isArgument[index] ? argument(index) : block(index, base: base) ?? inline
    case .end: return end(index, base: base) ?? inline
    }
  }

  private func alone(from first: Int, to last: Int, base: Int) -> Placement? {
    guard let line = lineStart(before: first), let next = nextLine(after: last) else { return nil }
    let tagStart = tags[first].start
    return Placement(
      textEnd: line, textStart: next, indentation: min(line + base, tagStart)..<tagStart, contentBase: base)
  }

  private func end(_ index: Int, base: Int) -> Placement? {
    let opening = pairs.partner[index]
    if tags[opening].kind == .parent { return alone(from: opening, to: index, base: base) }
    guard pairs.isArgument[opening] else { return alone(from: index, to: index, base: base) }
    return Placement(
      textEnd: lineStart(before: index) ?? tags[index].start, textStart: tags[index].end, contentBase: base)
  }

  private func argument(_ index: Int) -> Placement {
    let tag = tags[index]
    guard let next = nextLine(after: index) else {
      return Placement(textEnd: tag.start, textStart: tag.end, contentBase: 0)
    }
    let shared = sharedIndentation(of: index, fromLine: next)
    return Placement(textEnd: tag.start, textStart: next, contentBase: shared?.count ?? 0)
  }

  private func block(_ index: Int, base: Int) -> Placement? {
    guard let line = lineStart(before: index) else { return nil }
    let tag = tags[index]
    let own = line..<tag.start
    guard let next = nextLine(after: index) else {
      let later = sharedIndentation(of: index, fromLine: nil)
      guard (later?.count ?? own.count) >= own.count else { return nil }
      return Placement(
        textEnd: line, textStart: tag.end, indentation: beyond(base, own), contentBase: max(base, own.count))
    }
    let shared = sharedIndentation(of: index, fromLine: next) ?? own
    return Placement(
      textEnd: line, textStart: next, indentation: beyond(base, shared), contentBase: max(base, shared.count))
  }

  private func beyond(_ base: Int, _ range: Range<Int>) -> Range<Int> {
    min(range.lowerBound + base, range.upperBound)..<range.upperBound
  }

  /// The least indentation of the lines between a block's tags, without blank ones and the one with its end alone.
  private func sharedIndentation(of block: Int, fromLine first: Int?) -> Range<Int>? {
    let close = pairs.partner[block]
    var least: Range<Int>?
    func consider(_ line: Int) {
      let text = bytes[line...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.count
      guard text < bytes.count, text != tags[close].start, bytes[text] != 0x0A, bytes[text] != 0x0D else { return }
      if text - line < least?.count ?? .max { least = line..<text }
    }
    if let first { consider(first) }
    for index in block..<close {
      let text = max(tags[index].end, index == block ? first ?? 0 : 0)..<tags[index + 1].start
      for newline in text where bytes[newline] == 0x0A { consider(newline + 1) }
    }
    return least
  }

  /// The start of the tag's line, if only spaces and tabs stand before the tag.
  private func lineStart(before index: Int) -> Int? {
    let bound = index > 0 ? tags[index - 1].end : start
    var at = tags[index].start
    while at > bound, bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09 { at -= 1 }
    if at > bound { return bytes[at - 1] == 0x0A ? at : nil }
    return index == 0 ? at : nil
  }

  /// The start of the line after the tag's, if only spaces and tabs stand after the tag.
  private func nextLine(after index: Int) -> Int? {
    var at = tags[index].end
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    if at == bytes.count { return at }
    if bytes[at] == 0x0A { return at + 1 }
    return bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? at + 2 : nil
  }
}

extension TagLayout.Placement {
  fileprivate init(textEnd: Int, textStart: Int, contentBase: Int) {
    self.init(textEnd: textEnd, textStart: textStart, indentation: nil, contentBase: contentBase)
  }
}
