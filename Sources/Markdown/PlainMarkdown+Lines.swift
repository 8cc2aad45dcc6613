extension PlainMarkdown {
  enum Sign {
    static let newline = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")
    static let hash = UInt8(ascii: "#")
    static let greater = UInt8(ascii: ">")
    static let star = UInt8(ascii: "*")
    static let openBracket = UInt8(ascii: "[")
  }

  /// What stands in front of an item.
  struct Marker {
    /// `-`, `*` or `+`; the point or parenthesis after a number.
    let sign: UInt8
    /// The number; 0 where there is none.
    let start: Int
    let isBullet: Bool
    /// How many bytes stand before the item's words.
    let width: Int
  }

  /// The byte there, or a line's end after the last.
  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : Sign.newline }

  /// The marker of an item that has words, with one space between.
  func marker(_ start: Int) -> Marker? {
    var index = start
    var number = 0
    while index < start + 9, isDigit(byte(index)) {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    let sign = byte(index)
    guard byte(index + 1) == Sign.space, byte(index + 2) != Sign.newline else { return nil }
    switch sign {
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      return index == start ? nil : Marker(sign: sign, start: number, isBullet: false, width: index + 2 - start)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), Sign.star:
      return index > start ? nil : Marker(sign: sign, start: 0, isBullet: true, width: 2)
    default: return nil
    }
  }

  /// Whether a line that begins here holds words and can be nothing else, wherever it stands.
  func isText(_ index: Int) -> Bool {
    let first = byte(index)
    switch first {
    case _ where isLetter(first), 0x80...0xFF, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "$"):
      return true
    case Sign.star: return byte(index + 1) != Sign.space && byte(index + 1) != Sign.newline
    case _ where isDigit(first):
      var end = index
      while isDigit(byte(end)) { end += 1 }
      return byte(end) != UInt8(ascii: ".") && byte(end) != UInt8(ascii: ")")
    default: return false
    }
  }

  mutating func endLine() {
    at = min(at + 1, bytes.count)
    lineStart = at
    line += 1
  }

  mutating func skipEmptyLines() {
    while at < bytes.count, bytes[at] == Sign.newline { endLine() }
  }
}
