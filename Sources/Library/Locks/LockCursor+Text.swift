extension LockCursor {
  /// The text of a string's inside; nil where it is empty.
  static func text(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard !range.isEmpty else { return nil }
    let raw = UnsafeBufferPointer(rebasing: bytes[range])
    guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
    var units: [UInt16] = []
    var plain: [UInt8] = []
    var index = 0
    func flush() {
      plain += String(decoding: units, as: UTF16.self).utf8
      units.removeAll()
    }
    while index < raw.count {
      guard raw[index] == UInt8(ascii: "\\"), index + 1 < raw.count else {
        flush()
        plain.append(raw[index])
        index += 1
        continue
      }
      let letter = raw[index + 1]
      index += 2
      if letter == UInt8(ascii: "u"), index + 4 <= raw.count,
        let unit = UInt16(String(decoding: raw[index..<index + 4], as: UTF8.self), radix: 16)
      {
        units.append(unit)
        index += 4
      } else {
        flush()
        plain.append(escaped(letter))
      }
    }
    flush()
    return String(decoding: plain, as: UTF8.self)
  }

  private static func escaped(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }
}
