/// What a translation must never change: numbers (so doses, dates, times and phones) and e-mail addresses.
///
/// Two texts agree when they hold the same tokens, in any order, compared by value: `٥` is 5. The number of a month
/// before 月 or 월 is not a token, because English writes that month as a word.
struct ProtectedTokens: Equatable {
  /// Sorted, so that order does not count.
  private let tokens: [UInt64]

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var found: [UInt64] = []
    var scanner = Scanner(text)
    while let token = scanner.next() { found.append(token) }
    found.sort()
    tokens = found
  }

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { ProtectedTokens($0) }
  }

  var isEmpty: Bool { tokens.isEmpty }

  /// Finds runs of digits and words with an `@`. A token is the hash of its characters, digits as Latin ones.
  private struct Scanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> UInt64? {
      while index < bytes.count {
        if let (_, width) = digit(at: index) {
          let token = run(width)
          if isMonth(at: index) { continue }
          return token
        }
        if bytes[index] == UInt8(ascii: "@"), index > 0, let token = address() { return token }
        index += 1
      }
      return nil
    }

    /// The digits from here on as one number; leading zeros count, as they do in phones.
    private mutating func run(_ first: Int) -> UInt64 {
      var hash = Self.start
      while let (value, width) = digit(at: index) {
        hash = Self.mix(hash, value)
        index += width
      }
      return hash
    }

    /// The value and the length in bytes of the digit at an index: Latin, full-width, Arabic-Indic, Persian,
    /// Devanagari or Bengali.
    private func digit(at index: Int) -> (value: UInt8, width: Int)? {
      guard index < bytes.count else { return nil }
      let first = bytes[index]
      if first < 0x80 { return first >= 0x30 && first <= 0x39 ? (first - 0x30, 1) : nil }
      guard index + 1 < bytes.count else { return nil }
      let second = bytes[index + 1]
      switch first {
      case 0xD9 where second >= 0xA0 && second <= 0xA9: return (second - 0xA0, 2)
      case 0xDB where second >= 0xB0 && second <= 0xB9: return (second - 0xB0, 2)
      default: break
      }
      guard index + 2 < bytes.count else { return nil }
      let third = bytes[index + 2]
      switch (first, second) {
      case (0xE0, 0xA5) where third >= 0xA6 && third <= 0xAF: return (third - 0xA6, 3)
      case (0xE0, 0xA7) where third >= 0xA6 && third <= 0xAF: return (third - 0xA6, 3)
      case (0xEF, 0xBC) where third >= 0x90 && third <= 0x99: return (third - 0x90, 3)
      default: return nil
      }
    }

    private func isMonth(at index: Int) -> Bool {
      guard index + 2 < bytes.count else { return false }
      return bytes[index..<index + 3].elementsEqual([0xE6, 0x9C, 0x88])
        || bytes[index..<index + 3].elementsEqual([0xEC, 0x9B, 0x94])
    }

    /// The word around an `@`, in lower case.
    private mutating func address() -> UInt64? {
      var start = index
      while start > 0, Self.isAddressByte(bytes[start - 1]) { start -= 1 }
      var end = index + 1
      while end < bytes.count, Self.isAddressByte(bytes[end]) { end += 1 }
      guard start < index, end > index + 1 else { return nil }
      index = end
      return bytes[start..<end].reduce(Self.start) { Self.mix($0, $1 | 0x20) }
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"): true
      default: false
      }
    }

    // FNV-1a, 64 bit: two different tokens of one short text do not meet by chance.
    private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
    private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }
}
