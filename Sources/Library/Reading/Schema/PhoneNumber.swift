/// Phone numbers as people write them.
package enum PhoneNumber {
  /// Whether a text is a number to call and nothing else, perhaps with an extension (`718-555-0134 ext 12`): at least
  /// three digits, and first a digit, `+` or `(`. `Room 204` and `1 Maple Street` are not.
  package static func isOne(_ text: String) -> Bool {
    let digits = text.utf8.count { $0 &- 0x30 < 10 }
    let first = text.utf8.first ?? 0
    guard (3...24).contains(digits), first &- 0x30 < 10 || first == UInt8(ascii: "+") || first == UInt8(ascii: "(")
    else { return false }
    return text.utf8.allSatisfy(isMark) || text.replacing("ext", with: "").utf8.allSatisfy(isMark)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    // The signs from ( to / are ( ) * + , - . /, all of which stand in phone numbers.
    byte &- 0x30 < 10 || byte >= UInt8(ascii: "(") && byte <= UInt8(ascii: "/") || byte == UInt8(ascii: " ")
      || byte == UInt8(ascii: "x") || byte == UInt8(ascii: "#")
  }
}
