/// Single characters at the ends of UTF-8 text, which is valid.
extension UnsafeBufferPointer<UInt8> {
  var firstScalar: UInt32? {
    guard let lead = first else { return nil }
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return count < length ? nil : scalar(at: 0, length: length)
  }

  var lastScalar: UInt32? {
    var length = 1
    while length <= Swift.min(count, 4) {
      if self[count - length] & 0xC0 != 0x80 { return scalar(at: count - length, length: length) }
      length += 1
    }
    return nil
  }

  private func scalar(at start: Int, length: Int) -> UInt32 {
    guard length > 1 else { return UInt32(self[start]) }
    var value = UInt32(self[start]) & (0x7F >> UInt32(length))
    for index in start + 1..<start + length { value = value << 6 | UInt32(self[index] & 0x3F) }
    return value
  }
}

/// Whether a character belongs to writing without spaces between words: Chinese and Japanese, their letters and their
/// punctuation, but not Korean.
func isWrittenWithoutSpaces(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x2E80...0x30FF, 0x3100...0x312F, 0x31A0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
    0xFE30...0xFE4F, 0xFF01...0xFF9F, 0xFFE0...0xFFE6, 0x1AFF0...0x1B16F, 0x20000...0x3FFFF:
    true
  default: false
  }
}

extension MarkdownView {
  /// Whether a soft break stands between two characters that are written without a space.
  ///
  /// Unicode Standard Annex 14 lets lines break there, so a writer's line end is no space; browsers show one.
  func dropsSoftBreak(at index: Int) -> Bool {
    var before = index - 1
    while before > 0, nodes[before].kind.isInlineContainer { before -= 1 }
    var after = index + 1
    while after < nodes.count, nodes[after].kind.isInlineContainer { after += 1 }
    guard before > 0, after < nodes.count, nodes[before].kind == .text, nodes[after].kind == .text,
      let last = bytes(of: nodes[before]).lastScalar, let first = bytes(of: nodes[after]).firstScalar
    else { return false }
    return isWrittenWithoutSpaces(last) && isWrittenWithoutSpaces(first)
  }
}
