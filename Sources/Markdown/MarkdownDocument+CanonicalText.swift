import Bytes

extension MarkdownDocument {
  /// A block's text as translators and the freshness of translations see it, not yet normalized to NFC.
  ///
  /// White space is folded, a soft break is a space (or nothing between Chinese or Japanese characters), addresses are
  /// left out, and inline nodes are numbered codes in the order in which they open: `⟦1:b⟧your child⟦/1⟧`, with `b`,
  /// `i`, `a`, `img` and `code` around their text and `⟦2:br⟧` for a hard break. Code and placeholders are as written.
  /// A `⟦` of the writer's is doubled.
  package func canonicalText(of block: Int) -> [UInt8] {
    withView { view in
      var canonical = CanonicalText(view: view)
      canonical.write(block)
      return canonical.bytes
    }
  }
}

private struct CanonicalText {
  let view: MarkdownView
  var bytes: [UInt8] = []
  /// White space was met and is written when something follows it.
  private var isSpacePending = false
  private var lastCode = 0
  private var open: [(end: Int, code: Int)] = []

  init(view: MarkdownView) { self.view = view }

  mutating func write(_ block: Int) {
    for index in block + 1..<view.nodes[block].end {
      closeCodes(upTo: index)
      let node = view.nodes[index]
      switch node.kind {
      case .text: writeFolded(view.bytes(of: node))
      case .softBreak: if !view.dropsSoftBreak(at: index) { isSpacePending = true }
      case .lineBreak: openCode("br")
      case .code:
        openCode("code")
        bytes += view.bytes(of: node)
        closeCode(lastCode)
      case .placeholder:
        flushSpace()
        bytes += "{{".utf8
        bytes += view.bytes(of: node)
        bytes += "}}".utf8
      case .emphasis: open.append((node.end, openCode("i")))
      case .strong: open.append((node.end, openCode("b")))
      case .link: open.append((node.end, openCode("a")))
      case .image: open.append((node.end, openCode("img")))
      default: break
      }
    }
    closeCodes(upTo: view.nodes[block].end)
  }

  private mutating func closeCodes(upTo index: Int) {
    while let last = open.last, last.end <= index {
      closeCode(last.code)
      open.removeLast()
    }
  }

  @discardableResult
  private mutating func openCode(_ name: String) -> Int {
    flushSpace()
    lastCode += 1
    bytes += "⟦\(lastCode):\(name)⟧".utf8
    return lastCode
  }

  private mutating func closeCode(_ code: Int) { bytes += "⟦/\(code)⟧".utf8 }

  private mutating func flushSpace() {
    if isSpacePending, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    isSpacePending = false
  }

  private mutating func writeFolded(_ text: UnsafeBufferPointer<UInt8>) {
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: " ") || (byte >= 9 && byte <= 13) {
        isSpacePending = true
        continue
      }
      if isSpacePending { flushSpace() }
      bytes.append(byte)
      // ⟦ is E2 9F A6.
      if byte == 0xA6, index >= 2, text[index - 1] == 0x9F, text[index - 2] == 0xE2 { bytes += "⟦".utf8 }
    }
  }
}
