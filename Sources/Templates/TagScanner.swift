import Diagnostics

/// Finds the tags of a template, with the delimiters that are in force at each.
struct TagScanner {
  private let source: TemplateSource
  private let options: TemplateOptions
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var tags: [Tag] = []
  private var problems: [Diagnostic] = []

  private init(_ source: TemplateSource, options: TemplateOptions) {
    self.source = source
    self.options = options
  }

  /// The tags in order, and what is wrong with them one by one. After a tag that never ends nothing more is read.
  static func scan(_ source: TemplateSource, options: TemplateOptions) -> (tags: [Tag], problems: [Diagnostic]) {
    var scanner = TagScanner(source, options: options)
    var at = 0
    while let start = scanner.find(scanner.opening, from: at), let tag = scanner.read(at: start) {
      scanner.tags.append(tag)
      at = tag.end
    }
    return (scanner.tags, scanner.problems)
  }

  private mutating func read(at start: Int) -> Tag? {
    let bytes = source.bytes
    var inside = start + opening.count
    while inside < bytes.count, isSpace(bytes[inside]) { inside += 1 }
    let (kind, suffix) = kind(at: inside)
    if kind != .variable { inside += 1 }
    guard let close = find(suffix + closing, from: inside) else {
      problems.append(TemplateProblem.unclosedTag(source, start..<start + opening.count, closing: closing))
      return nil
    }
    var tag = Tag(
      kind: kind, start: start, end: close + suffix.count + closing.count, name: trim(inside..<close))
    if kind == .partial || kind == .parent, tag.name.first.map({ bytes[$0] }) == UInt8(ascii: "*") {
      tag.isDynamic = true
      tag.name = trim(tag.name.lowerBound + 1..<tag.name.upperBound)
    }
    check(tag)
    return tag
  }

  /// The kind by the sign before the name, and the sign that must stand before the closing delimiter.
  private func kind(at index: Int) -> (Tag.Kind, suffix: [UInt8]) {
    guard index < source.bytes.count else { return (.variable, []) }
    switch source.bytes[index] {
    case UInt8(ascii: "#"): return (.section, [])
    case UInt8(ascii: "^"): return (.inverted, [])
    case UInt8(ascii: "/"): return (.end, [])
    case UInt8(ascii: "!"): return (.comment, [])
    case UInt8(ascii: ">"): return (.partial, [])
    case UInt8(ascii: "<"): return (.parent, [])
    case UInt8(ascii: "$"): return (.block, [])
    case UInt8(ascii: "&"): return (.unescaped, [])
    case UInt8(ascii: "{"): return (.unescaped, [UInt8(ascii: "}")])
    case UInt8(ascii: "="): return (.delimiters, [UInt8(ascii: "=")])
    default: return (.variable, [])
    }
  }

  private mutating func check(_ tag: Tag) {
    switch tag.kind {
    case .comment: break
    case .delimiters: setDelimiters(tag)
    case .unescaped where options == .typed:
      problems.append(TemplateProblem.unescapedTag(source, tag))
    case .partial where !tag.isDynamic, .parent where !tag.isDynamic, .block, .end:
      if !isWord(tag.name) { problems.append(TemplateProblem.badName(source, tag)) }
    default:
      let isItem = source.bytes[tag.name].elementsEqual(".".utf8)
      if !isItem, !isPath(tag.name) { problems.append(TemplateProblem.badName(source, tag)) }
    }
  }

  private mutating func setDelimiters(_ tag: Tag) {
    let pair = source.bytes[tag.name].split(whereSeparator: isSpace)
    guard pair.count == 2, !source.bytes[tag.name].contains(UInt8(ascii: "=")) else {
      problems.append(TemplateProblem.badDelimiters(source, tag))
      return
    }
    opening = Array(pair[0])
    closing = Array(pair[1])
  }

  /// Whether it is one run of characters without spaces and without braces, which a forgotten `}}` would leave in it.
  private func isWord(_ range: Range<Int>) -> Bool {
    let name = source.bytes[range]
    return !name.isEmpty && !name.contains { isSpace($0) || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
  }

  private func isPath(_ range: Range<Int>) -> Bool {
    isWord(range)
      && source.bytes[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(source.bytes[start]) { start += 1 }
    while start < end, isSpace(source.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    let bytes = source.bytes
    guard bytes.count - start >= pattern.count else { return nil }
    for index in start...bytes.count - pattern.count where bytes[index] == pattern[0] {
      if bytes[index..<index + pattern.count].elementsEqual(pattern) { return index }
    }
    return nil
  }
}
