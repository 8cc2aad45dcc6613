import Bytes

/// What stands at a place, and how to go on from there.
extension PlainScanner {
  enum Sign {
    static let newline = UInt8(ascii: "\n")
    static let tab = UInt8(ascii: "\t")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
    static let hash = UInt8(ascii: "#")
    static let comma = UInt8(ascii: ",")
    static let hyphen = UInt8(ascii: "-")
    static let colon = UInt8(ascii: ":")
    static let openBracket = UInt8(ascii: "[")
    static let backslash = UInt8(ascii: "\\")
    static let closeBracket = UInt8(ascii: "]")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")

    /// Whether a plain text may not begin with it, or only sometimes may.
    static func isIndicator(_ byte: UInt8) -> Bool {
      switch byte {
      case 0...0x20, UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"),
        UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"),
        UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
        true
      default: false
      }
    }
  }

  /// The byte there, or a line's end after the last.
  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : Sign.newline }

  /// Whether the character in hand, which begins with this byte, may stand in a text: tabs and those that do not show
  /// are left to libyaml, or forbidden.
  @inline(__always) func mayStand(_ byte: UInt8) -> Bool {
    ForbiddenCharacter.maySurelyStand(byte) || byte >= 0x80 && ForbiddenCharacter.problem(at: at, in: bytes) == nil
  }

  /// How many bytes from here on are letters, digits, spaces and signs of ASCII that mean nothing in a plain text, eight
  /// at a time.
  var ordinaryCount: Int {
    bytes.count(from: at) { eight in
      let signs = eight.bytes(below: 0x20) | eight.bytes(equalTo: 0x23) | eight.bytes(equalTo: 0x3A)
      // What is not ASCII, and 7F.
      return signs | (eight | (eight &+ .eight(1))) & .topBits
    }
  }

  /// How many bytes the character has that begins with this one.
  func lengthOfCharacter(_ first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }

  func isLowerLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  func isWord(_ byte: UInt8) -> Bool { isLowerLetter(byte | 0x20) || isDigit(byte) }
  func endsWord(_ index: Int) -> Bool {
    let next = byte(index)
    return next == Sign.space || next == Sign.newline || next == Sign.tab
  }

  /// Whether `- ` stands there.
  func isItem(_ index: Int) -> Bool { byte(index) == Sign.hyphen && byte(index + 1) == Sign.space }

  /// The byte after a name that begins here, such as `title`, `b-c` or `zh-Hans`.
  var endOfKey: Int {
    var end = at
    guard isLowerLetter(byte(end)) else { return at }
    while end < bytes.count, isWord(bytes[end]) || bytes[end] == Sign.hyphen { end += 1 }
    return end
  }

  var isKeyAhead: Bool {
    let end = endOfKey
    return end > at && byte(end) == Sign.colon && endsWord(end + 1)
  }

  func indentation() -> Int {
    var count = 0
    while byte(at + count) == Sign.space { count += 1 }
    return count
  }

  mutating func skipSpaces() {
    while byte(at) == Sign.space { at += 1 }
  }

  mutating func endLine() {
    at = min(at + 1, bytes.count)
    lineStart = at
    line += 1
  }

  /// Skips lines without anything and lines that are a remark from their first character.
  mutating func skipEmptyLines() {
    while at < bytes.count {
      if bytes[at] == Sign.hash {
        while at < bytes.count, bytes[at] != Sign.newline {
          // libyaml's way finds what is wrong in a remark.
          guard mayStand(bytes[at]) else { return }
          at += 1
        }
      } else if bytes[at] != Sign.newline {
        return
      }
      endLine()
    }
  }
}
