/// Phone numbers as people write them.
enum PhoneNumber {
  /// The address that calls a number, with its extension where it has one (RFC 3966).
  static func link(_ text: String) -> String {
    let main = text.utf8.prefix { !startsExtension($0) }
    let number = String(decoding: main.filter { isDigit($0) || $0 == UInt8(ascii: "+") }, as: UTF8.self)
    let more = String(decoding: text.utf8.dropFirst(main.count).filter(isDigit), as: UTF8.self)
    return more.isEmpty ? "tel:\(number)" : "tel:\(number);ext=\(more)"
  }

  /// Whether a text is a number to call and nothing else: `Room 204` and `1 Maple Street` are not.
  static func isOne(_ text: String) -> Bool {
    guard let first = text.utf8.first, isDigit(first) || first == UInt8(ascii: "+") || first == UInt8(ascii: "(") else {
      return false
    }
    guard text.utf8.count(where: isDigit) >= 3 else { return false }
    return text.utf8.allSatisfy { isDigit($0) || isMark($0) } || isOneWithExtension(text)
  }

  private static func isOneWithExtension(_ text: String) -> Bool {
    text.replacing("ext", with: "").utf8.allSatisfy { isDigit($0) || isMark($0) }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "#"):
      true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func startsExtension(_ byte: UInt8) -> Bool {
    byte | 0x20 == UInt8(ascii: "e") || byte | 0x20 == UInt8(ascii: "x") || byte == UInt8(ascii: "#")
      || byte == UInt8(ascii: ",")
  }
}
