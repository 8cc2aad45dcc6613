import Bytes

/// Finds runs of digits, words with an `@` and places for a dose, one after the other. A token is the hash of its
/// characters, digits as Latin ones.
struct TokenScanner {
  struct Token {
    let hash: UInt64
    /// Where its digits stand; nil where it is no number.
    var place: Range<Int>?
    /// How many digits it has.
    var count = 0
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Token? {
    while true {
      skipOrdinary()
      guard index < bytes.count else { return nil }
      if DecimalDigit(in: bytes, at: index) != nil {
        let token = number()
        if isMonth(at: index) { continue }
        return token
      }
      switch bytes[index] {
      case UInt8(ascii: "@"): if let hash = address() { return Token(hash: hash) }
      case UInt8(ascii: "{"): if let hash = dose() { return Token(hash: hash) }
      default: break
      }
      index += 1
    }
  }

  /// Goes to the next byte that a token may begin with; most are letters and signs that begin none.
  private mutating func skipOrdinary() {
    index += bytes.count(from: index, upTo: Self.stops)
    while index < bytes.count, !Self.mayBegin(bytes[index]) { index += 1 }
  }

  /// Of eight bytes the top bits of those that a token may begin with: each that does, and few that do not.
  @inline(__always) private static func stops(in eight: UInt64) -> UInt64 {
    let tops = UInt64.topBits
    let digits = (eight & ~tops).asciiBytes(in: 0x30...0x39) & ~eight
    let signs = eight.bytes(equalTo: 0x40) | eight.bytes(equalTo: 0x7B)
    guard eight & tops != 0 else { return digits | signs }
    // What a digit beyond ASCII begins with is told apart from letters by the byte after it; that of the eighth is not
    // known, and is taken for one that a digit may have.
    let next = eight >> 8 | 0xA1 << 56
    let (bit5, bit4, bit0) = (next << 2 & tops, next << 3 & tops, next << 7 & tops)
    // 0xD9 and 0xDB, Arabic and Persian.
    let arabic = (eight | .eight(6)).bytes(equalTo: 0xDF) & bit5
    // From Devanagari to Tibetan.
    let indic = eight.bytes(equalTo: 0xE0) & (bit0 | bit4)
    // Hangul begins after the digits.
    let hangul = eight.bytes(equalTo: 0xEA) & ~(bit4 & bit5)
    let others =
      eight.bytes(equalTo: 0xDF) | eight.bytes(equalTo: 0xE1) | eight.bytes(equalTo: 0xEF)
      | eight.bytes(equalTo: 0xF0)
    return digits | signs | arabic | indic | hangul | others
  }

  @inline(__always) private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "@"), UInt8(ascii: "{"): true
    case 0xD9, 0xDB, 0xDF...0xE1, 0xEA, 0xEF, 0xF0: true
    default: false
    }
  }

  /// The digits from here on as one number; leading zeros count, as they do in phones.
  private mutating func number() -> Token {
    var hash = Self.start
    let begin = index
    var count = 0
    while let digit = DecimalDigit(in: bytes, at: index) {
      hash = Self.mix(hash, digit.value)
      index += digit.byteCount
      count += 1
    }
    return Token(hash: hash, place: begin..<index, count: count)
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
  /// The token of a single 0.
  static let zero = mix(start, 0)
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
