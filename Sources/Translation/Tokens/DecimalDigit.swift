/// A digit of any script, by its value.
struct DecimalDigit {
  let value: UInt8
  /// How long it is in UTF-8.
  let byteCount: Int

  /// Nil where no digit stands at the index of valid UTF-8.
  init?(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    if first < 0x80 {
      guard first >= 0x30, first <= 0x39 else { return nil }
      (value, byteCount) = (first - 0x30, 1)
      return
    }
    // The first digit beyond ASCII is U+0660. No digit begins like the letters of Chinese, Japanese and Korean.
    guard first >= 0xD9, !(0xE2...0xE9).contains(first), !(0xEB...0xEE).contains(first),
      let (scalar, count) = Self.scalar(bytes, index),
      let value = Self.value(of: scalar)
    else { return nil }
    (self.value, byteCount) = (value, count)
  }

  /// Decimal digits (Unicode 15, general category Nd) of the scripts that living languages are written in: all runs of
  /// ten begin at 0 or at 6 of sixteen.
  private static func value(of scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x0966...0x096F, 0x09E6...0x09EF, 0x0A66...0x0A6F, 0x0AE6...0x0AEF, 0x0B66...0x0B6F, 0x0BE6...0x0BEF,
      0x0C66...0x0C6F, 0x0CE6...0x0CEF, 0x0D66...0x0D6F, 0x0DE6...0x0DEF, 0x1946...0x194F, 0x11136...0x1113F:
      UInt8(scalar & 15) - 6
    case 0x0660...0x0669, 0x06F0...0x06F9, 0x07C0...0x07C9, 0x0E50...0x0E59, 0x0ED0...0x0ED9, 0x0F20...0x0F29,
      0x1040...0x1049, 0x1090...0x1099, 0x17E0...0x17E9, 0x1810...0x1819, 0x19D0...0x19D9, 0x1A80...0x1A89,
      0x1A90...0x1A99, 0x1B50...0x1B59, 0x1BB0...0x1BB9, 0x1C40...0x1C49, 0x1C50...0x1C59, 0xA620...0xA629,
      0xA8D0...0xA8D9, 0xA900...0xA909, 0xA9D0...0xA9D9, 0xA9F0...0xA9F9, 0xAA50...0xAA59, 0xABF0...0xABF9,
      0xFF10...0xFF19, 0x10D30...0x10D39, 0x16B50...0x16B59, 0x1E140...0x1E149, 0x1E950...0x1E959:
      UInt8(scalar & 15)
    default: nil
    }
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int)? {
    let first = bytes[index]
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + count <= bytes.count else { return nil }
    let start = UInt32(first) & (0x7F >> UInt32(count))
    var scalar = start
    for place in 1..<count { scalar = scalar << 6 | UInt32(bytes[index + place] & 0x3F) }
    return (scalar, count)
  }
}
