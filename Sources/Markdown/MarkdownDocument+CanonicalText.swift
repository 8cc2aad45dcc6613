import Bytes

extension MarkdownDocument {
  /// A block's text as translators and the freshness of translations see it, not yet normalized to NFC.
  ///
  /// White space is folded, a soft break is a space (or nothing between Chinese or Japanese characters), addresses are
  /// left out, and inline nodes are numbered codes in the order in which they open: `⟦1:b⟧your child⟦/1⟧`, with `b`,
  /// `i`, `a`, `img` and `code` around their text and `⟦2:br⟧` for a hard break. Code and placeholders are as written.
  /// A `⟦` of the writer's is doubled.
  package func canonicalText(of block: Int) -> [UInt8] {
    var writer = ByteWriter(capacity: 256)
    appendCanonicalText(of: block, to: &writer)
    return writer.array()
  }

  /// Writes the canonical text of a block.
  package func appendCanonicalText(of block: Int, to writer: inout ByteWriter) {
    withView { view in
      var canonical = CanonicalText(from: writer.count)
      canonical.write(block, of: view, to: &writer)
    }
  }

  /// Writes the canonical text of what is not Markdown: white space is folded, and a `⟦` doubled.
  package static func appendCanonicalText(ofPlain text: String, to writer: inout ByteWriter) {
    var canonical = CanonicalText(from: writer.count)
    var text = text
    text.withUTF8 { canonical.writeFolded($0, to: &writer) }
  }
}

private struct CanonicalText {
  /// Where the text begins in the writer.
  private let start: Int
  /// White space was met and is written when something follows it.
  private var isSpacePending = false
  private var lastCode = 0
  private var open: [(end: Int, code: Int)] = []

  init(from start: Int) { self.start = start }

  mutating func write(_ block: Int, of view: MarkdownView, to writer: inout ByteWriter) {
    let end = view.nodes[block].end
    var index = block + 1
    while index < end {
      closeCodes(upTo: index, to: &writer)
      let node = view.nodes[index]
      switch node.kind {
      case .text: writeFolded(view.bytes(of: node), to: &writer)
      case .softBreak: if !view.dropsSoftBreak(at: index) { isSpacePending = true }
      case .lineBreak: openCode("br", to: &writer)
      case .code:
        openCode("code", to: &writer)
        writer.append(view.bytes(of: node))
        closeCode(lastCode, to: &writer)
      case .placeholder:
        flushSpace(to: &writer)
        writer.append("{{" as StaticString)
        writer.append(view.bytes(of: node))
        writer.append("}}" as StaticString)
      case .emphasis: open.append((node.end, openCode("i", to: &writer)))
      case .strong: open.append((node.end, openCode("b", to: &writer)))
      case .link: open.append((node.end, openCode("a", to: &writer)))
      case .image: open.append((node.end, openCode("img", to: &writer)))
      default: break
      }
      index += 1
    }
    closeCodes(upTo: end, to: &writer)
  }

  private mutating func closeCodes(upTo index: Int, to writer: inout ByteWriter) {
    while let last = open.last, last.end <= index {
      closeCode(last.code, to: &writer)
      open.removeLast()
    }
  }

  @discardableResult
  private mutating func openCode(_ name: StaticString, to writer: inout ByteWriter) -> Int {
    flushSpace(to: &writer)
    lastCode += 1
    writer.append("⟦" as StaticString)
    writer.append(decimal: lastCode)
    writer.append(UInt8(ascii: ":"))
    writer.append(name)
    writer.append("⟧" as StaticString)
    return lastCode
  }

  private func closeCode(_ code: Int, to writer: inout ByteWriter) {
    writer.append("⟦/" as StaticString)
    writer.append(decimal: code)
    writer.append("⟧" as StaticString)
  }

  private mutating func flushSpace(to writer: inout ByteWriter) {
    if isSpacePending, writer.count > start { writer.append(UInt8(ascii: " ")) }
    isSpacePending = false
  }

  mutating func writeFolded(_ text: UnsafeBufferPointer<UInt8>, to writer: inout ByteWriter) {
    var written = 0
    var index = 0
    while index < text.count {
      if index > written { index += Self.plainCount(text, from: index) }
      guard index < text.count else { break }
      let byte = text[index]
      if byte == UInt8(ascii: " "), index > written, index + 1 < text.count, text[index + 1] > UInt8(ascii: " ") {
        // One space between two words stays where it is, so that a line is copied in one go.
      } else if byte == UInt8(ascii: " ") || (byte >= 9 && byte <= 13) {
        write(text, written..<index, to: &writer)
        isSpacePending = true
        written = index + 1
      } else if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x9F, text[index + 2] == 0xA6 {
        // ⟦ is E2 9F A6.
        index += 2
        write(text, written..<index + 1, to: &writer)
        writer.append("⟦" as StaticString)
        written = index + 1
      }
      index += 1
    }
    write(text, written..<index, to: &writer)
  }

  /// How many bytes from here on are surely letters and single spaces between them, eight at a time; the one after them
  /// may be anything.
  @inline(__always)
  private static func plainCount(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return 0 }
    var index = start
    // One byte more than eight, because a space is plain where no other follows it.
    while text.count - index > 8 {
      let eight = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self).littleEndian
      let (notLetters, spaces) = (eight.bytes(below: 0x21), eight.bytes(equalTo: 0x20))
      let brackets = eight.bytes(equalTo: 0xE2)
      let endsInSpaces: UInt64 = text[index + 8] > UInt8(ascii: " ") ? 0 : 0x80 << 56
      let stops = notLetters & (notLetters >> 8 | endsInSpaces) | notLetters & ~spaces | brackets
      if stops != 0 { return index - start + stops.trailingZeroBitCount / 8 }
      index += 8
    }
    return index - start
  }

  private mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to writer: inout ByteWriter
  ) {
    guard !range.isEmpty else { return }
    flushSpace(to: &writer)
    writer.append(UnsafeBufferPointer(rebasing: text[range]))
  }
}
