extension PlainMarkdown {
  /// The words from here to the end of the line, which is gone over.
  mutating func words(_ builder: inout TreeBuilder) -> Bool {
    let first = at
    while true {
      let start = at
      while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
      addText(start, &builder)
      switch byte(at) {
      case Sign.newline:
        guard at > first, bytes[at - 1] != Sign.space else { return false }
        endLine()
        return true
      case Sign.star: guard emphasis(&builder, lineOf: first) else { return false }
      case Sign.openBracket: guard link(&builder) else { return false }
      default: return false
      }
    }
  }

  /// The last byte of the line that `words` went over.
  var lastOfLine: UInt8 { bytes[at - 1] == Sign.newline ? bytes[at - 2] : bytes[at - 1] }

  /// Whether a byte is itself wherever it stands among words, to libcmark and in a placeholder.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"),
      UInt8(ascii: "&"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"):
      false
    default: true
    }
  }

  private func addText(_ start: Int, _ builder: inout TreeBuilder) {
    guard at > start else { return }
    builder.addText(UnsafeBufferPointer(rebasing: bytes[start..<at]), line: line, column: start - lineStart + 1)
  }

  /// One or two `*`. Marks that open and marks that close as many take turns, so none can be another's (CommonMark 0.30,
  /// 6.2).
  private mutating func emphasis(_ builder: inout TreeBuilder, lineOf first: Int) -> Bool {
    let start = at
    while byte(at) == Sign.star { at += 1 }
    let count = at - start
    let before = start == first ? .space : neighbour(before: start)
    let after = neighbour(after: at)
    guard count <= 2, before != .unknown, after != .unknown else { return false }
    if opened > 0 {
      // What ends a word, or stands after punctuation that ends one.
      guard count == opened, before != .space, before != .punctuation || after != .letter else { return false }
      builder.close()
      opened = 0
    } else {
      guard after != .space, after != .punctuation || before != .letter else { return false }
      builder.append(count == 1 ? .emphasis : .strong, line: line, column: start - lineStart + 1)
      builder.openLast()
      opened = count
    }
    return true
  }

  /// `[words](address)`, where the words are plain and the address has nothing that could end it or stand for another
  /// character.
  private mutating func link(_ builder: inout TreeBuilder) -> Bool {
    guard at == 0 || bytes[at - 1] != UInt8(ascii: "!") else { return false }
    let start = at
    at += 1
    while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
    let end = at
    guard end > start + 1, byte(at) == UInt8(ascii: "]"), byte(at + 1) == UInt8(ascii: "(") else { return false }
    at += 2
    let address = at
    while Self.isOfAddress(byte(at)) { at += 1 }
    guard at > address, byte(at) == UInt8(ascii: ")") else { return false }
    builder.addLink(
      to: UnsafeBufferPointer(rebasing: bytes[address..<at]),
      words: UnsafeBufferPointer(rebasing: bytes[start + 1..<end]), line: line, column: start - lineStart + 1)
    at += 1
    return true
  }

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case _ where isLetter(byte) || isDigit(byte), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "@"):
      true
    default: false
    }
  }
}

extension PlainMarkdown {
  /// What CommonMark asks of the characters beside a mark.
  private enum Neighbour {
    case space, punctuation, letter
    /// Only libcmark's tables tell.
    case unknown
  }

  private func neighbour(before index: Int) -> Neighbour {
    var start = index - 1
    guard bytes[start] >= 0x80 else { return Self.neighbour(bytes[start]) }
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return Self.neighbour(UnsafeBufferPointer(rebasing: bytes[start..<index]).firstScalar)
  }

  private func neighbour(after index: Int) -> Neighbour {
    let next = byte(index)
    guard next >= 0x80 else { return Self.neighbour(next) }
    return Self.neighbour(UnsafeBufferPointer(rebasing: bytes[index..<min(index + 4, bytes.count)]).firstScalar)
  }

  private static func neighbour(_ ascii: UInt8) -> Neighbour {
    if ascii == Sign.space || ascii == Sign.newline { return .space }
    if isLetter(ascii) || isDigit(ascii) { return .letter }
    return ascii > Sign.space && ascii < 0x7F ? .punctuation : .unknown
  }

  /// The letters of the scripts that families read, in runs without any punctuation, and the punctuation beside them.
  private static func neighbour(_ scalar: UInt32?) -> Neighbour {
    switch scalar ?? 0 {
    case 0xC0...0x24F, 0x388...0x3FF, 0x400...0x481, 0x48A...0x52F, 0x5D0...0x5EA, 0x620...0x669, 0x671...0x6D3,
      0x900...0x963, 0x980...0x9F1, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      .letter
    case 0xA1, 0xAB, 0xBB, 0xBF, 0x60C, 0x61B, 0x61F, 0x964...0x965, 0x2010...0x2027, 0x3001...0x3003,
      0x3008...0x3011, 0xFF01, 0xFF08...0xFF09, 0xFF0C, 0xFF1A...0xFF1B, 0xFF1F:
      .punctuation
    default: .unknown
    }
  }
}
