/// Finds runs of digits, words with an `@` and places for a dose, one after the other. A token is the hash of its
/// characters, digits as Latin ones.
struct TokenScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> UInt64? {
    while true {
      skipOrdinary()
      guard index < bytes.count else { return nil }
      if DecimalDigit(in: bytes, at: index) != nil {
        let token = number()
        if isMonth(at: index) { continue }
        return token
      }
      switch bytes[index] {
      case UInt8(ascii: "@"): if let token = address() { return token }
      case UInt8(ascii: "{"): if let token = dose() { return token }
      default: break
      }
      index += 1
    }
  }

  /// Goes to the next byte that a token may begin with; most are letters and signs that begin none.
  private mutating func skipOrdinary() {
    while index < bytes.count {
      let byte = bytes[index]
      if Self.mayBegin(byte) { return }
      index += 1
      if byte < 0x80 { skipOrdinaryASCII() }
    }
  }

  /// The same, eight at a time, as long as all of them are ASCII.
  @inline(__always) private mutating func skipOrdinaryASCII() {
    guard let base = bytes.baseAddress else { return }
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    while index + 8 <= bytes.count {
      let eight = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self).littleEndian
      // The top bit of each byte: 0 to 9, or any that is not ASCII; then `@`, and `{`.
      let low = eight & ~tops
      let digits = (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46) & tops
      let signs = Self.zeros(in: eight ^ ones &* 0x40) | Self.zeros(in: eight ^ ones &* 0x7B)
      let stops = digits | eight & tops | signs
      guard stops == 0 else {
        index += stops.trailingZeroBitCount / 8
        return
      }
      index += 8
    }
  }

  /// The top bit of each byte that is zero; the lowest is exact.
  @inline(__always) private static func zeros(in eight: UInt64) -> UInt64 {
    (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080
  }

  /// Beyond ASCII, the bytes that the digits of some script begin with.
  @inline(__always) private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "@"), UInt8(ascii: "{"): true
    case 0xD9, 0xDB, 0xDF...0xE1, 0xEA, 0xEF, 0xF0: true
    default: false
    }
  }

  /// The digits from here on as one number; leading zeros count, as they do in phones.
  private mutating func number() -> UInt64 {
    var hash = Self.start
    while let digit = DecimalDigit(in: bytes, at: index) {
      hash = Self.mix(hash, digit.value)
      index += digit.byteCount
    }
    return hash
  }

  private func isMonth(at index: Int) -> Bool {
    starts(with: [0xE6, 0x9C, 0x88], at: index) || starts(with: [0xEC, 0x9B, 0x94], at: index)
  }

  private func starts(with text: [UInt8], at index: Int) -> Bool {
    index + text.count <= bytes.count && bytes[index..<index + text.count].elementsEqual(text)
  }

  /// `{{minutes}}` or `{{times}}`: without it a household would not be told its own dose.
  private mutating func dose() -> UInt64? {
    for name in Self.doses where starts(with: name, at: index) {
      index += name.count
      return name.reduce(Self.start, Self.mix)
    }
    return nil
  }

  private static let doses = [Array("{{minutes}}".utf8), Array("{{times}}".utf8)]

  /// The word around an `@`, in lower case; a full stop after it ends a sentence and is not of it.
  private mutating func address() -> UInt64? {
    var start = index
    while start > 0, Self.isAddressByte(bytes[start - 1]) { start -= 1 }
    while start < index, bytes[start] == UInt8(ascii: ".") { start += 1 }
    var end = index + 1
    while end < bytes.count, Self.isAddressByte(bytes[end]) { end += 1 }
    while end > index + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard start < index, end > index + 1 else { return nil }
    index = end
    return bytes[start..<end].reduce(Self.start) { Self.mix($0, $1 | 0x20) }
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "."): true
    default: false
    }
  }

  // FNV-1a, 64 bit: two different tokens of one short text do not meet by chance.
  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
