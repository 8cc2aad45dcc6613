import Library

extension PhoneNumber {
  /// The address that calls a number, with its extension where it has one (RFC 3966).
  static func link(_ text: String) -> String {
    let main = text.utf8.prefix { !startsExtension($0) }
    let number = String(decoding: main.filter { isDigit($0) || $0 == UInt8(ascii: "+") }, as: UTF8.self)
    let more = String(decoding: text.utf8.dropFirst(main.count).filter(isDigit), as: UTF8.self)
    return more.isEmpty ? "tel:\(number)" : "tel:\(number);ext=\(more)"
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func startsExtension(_ byte: UInt8) -> Bool {
    byte | 0x20 == UInt8(ascii: "e") || byte | 0x20 == UInt8(ascii: "x") || byte == UInt8(ascii: "#")
      || byte == UInt8(ascii: ",")
  }
}
