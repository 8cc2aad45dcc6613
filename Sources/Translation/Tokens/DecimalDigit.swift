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

  private static func value(of scalar: UInt32) -> UInt8? {
    for zero in zeros {
      if scalar < zero { return nil }
      if scalar - zero <= 9 { return UInt8(scalar - zero) }
    }
    return nil
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

  /// The zero of each run of ten digits (Unicode 15, general category Nd) in scripts that living languages are written
  /// in.
  private static let zeros: [UInt32] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x10D30, 0x11136, 0x16B50, 0x1E140, 0x1E950,
  ]
}
