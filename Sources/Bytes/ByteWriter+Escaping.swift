extension ByteWriter {
  /// Writes text so that it is only text in HTML, in an element or in a quoted attribute. The four entities are those of
  /// CommonMark's reference renderer and of the Mustache specification.
  @usableFromInline package mutating func append(escapingHTML bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let index = appendPlain(bytes, from: start, upTo: { $0.htmlMarks }) {
      switch bytes[index] {
      case UInt8(ascii: "&"): append("&amp;" as StaticString)
      case UInt8(ascii: "<"): append("&lt;" as StaticString)
      case UInt8(ascii: ">"): append("&gt;" as StaticString)
      default: append("&quot;" as StaticString)
      }
      start = index + 1
    }
  }

  /// Writes text so that it is only text in HTML, in an element or in a quoted attribute.
  @inlinable package mutating func append(escapingHTML text: String) {
    var text = text
    text.withUTF8 { append(escapingHTML: $0) }
  }

  /// Writes text as the inside of a JSON string (RFC 8259), without its quotes. `<` is escaped too, so that JSON may
  /// stand inside a script element.
  @usableFromInline package mutating func append(escapingJSON bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let index = appendPlain(bytes, from: start, upTo: { $0.jsonMarks | $0.bytes(equalTo: 0x3C) }) {
      append(jsonEscapeOf: bytes[index])
      start = index + 1
    }
  }

  /// Writes text as the inside of a JSON string that stands in no markup, such as that of a sealed bundle: markup in it
  /// stays as it is, which makes a page a tenth shorter.
  ///
  /// A household's whole pages pass through here, and every dozen bytes there is a quote or the end of a line. So there
  /// is room for these at once, and each is written beside what is copied; other escapes are rare.
  package mutating func append(escapingBareJSON bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    var index = 0
    while index + 8 <= bytes.count {
      reserve((bytes.count - index) * 2)
      var out = base + written
      while index + 8 <= bytes.count {
        let word = UInt64(littleEndian: UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self))
        UnsafeMutableRawPointer(out).storeBytes(of: word.littleEndian, as: UInt64.self)
        let found = word.jsonMarks
        let plain = found == 0 ? 8 : found.trailingZeroBitCount / 8
        index += plain
        out += plain
        guard found != 0 else { continue }
        let byte = source[index]
        guard byte >= 0x20 || byte == 0x0A else { break }
        out[0] = UInt8(ascii: "\\")
        out[1] = byte == 0x0A ? UInt8(ascii: "n") : byte
        index += 1
        out += 2
      }
      written = out - base
      if index + 8 <= bytes.count {
        append(jsonEscapeOf: source[index])
        index += 1
      }
    }
    for byte in bytes[index...] { append(bareJSON: byte) }
  }

  private mutating func append(bareJSON byte: UInt8) {
    if byte < 0x20 || byte == 0x22 || byte == 0x5C { append(jsonEscapeOf: byte) } else { append(byte) }
  }

  /// Writes text as the inside of a JSON string, without its quotes.
  @inlinable package mutating func append(escapingJSON text: String) {
    var text = text
    text.withUTF8 { append(escapingJSON: $0) }
  }

  private mutating func append(jsonEscapeOf byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append("u00" as StaticString)
      append(hexDigit(byte >> 4))
      append(hexDigit(byte & 15))
    }
  }

  /// Copies text eight bytes at a time, which is twice as fast as looking at each: half of all that pages are made of
  /// passes through here.
  ///
  /// - Parameter marks: the high bit of each byte of a word that must not be copied; those above the lowest may be wrong.
  /// - Returns: where the first byte stands that must not be copied; nil where all are copied.
  @inline(__always) private mutating func appendPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, upTo marks: (UInt64) -> UInt64
  ) -> Int? {
    guard let source = bytes.baseAddress else { return nil }
    reserve(bytes.count - start)
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self))
      UnsafeMutableRawPointer(base + written).storeBytes(of: word.littleEndian, as: UInt64.self)
      let found = marks(word)
      if found != 0 {
        let plain = found.trailingZeroBitCount / 8
        written += plain
        return index + plain
      }
      index += 8
      written += 8
    }
    while index < bytes.count {
      if marks(UInt64(source[index]) | 0x6161_6161_6161_6100) != 0 { return index }
      base[written] = source[index]
      index += 1
      written += 1
    }
    return nil
  }
}

extension UInt64 {
  /// `"` and `&` differ in one bit, `<` and `>` in another.
  @inline(__always) fileprivate var htmlMarks: UInt64 {
    (self | .eight(0x04)).bytes(equalTo: 0x26) | (self | .eight(0x02)).bytes(equalTo: 0x3E)
  }

  /// Control characters, quotes and backslashes.
  @inline(__always) fileprivate var jsonMarks: UInt64 {
    bytes(below: 0x20) | bytes(equalTo: 0x22) | bytes(equalTo: 0x5C)
  }
}

/// The lower-case hexadecimal digit of a value under 16.
@inlinable package func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
