/// Reads plain texts as values; nil where a text is not one.
enum Plain {
  static func integer(_ text: String) -> Int? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.count <= 12, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return Int(text)
  }

  /// A decimal number with a point, at most 15 digits.
  static func number(_ text: String) -> Double? {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let rest = isNegative ? text.utf8.dropFirst() : text.utf8[...]
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, rest.count <= 16, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 &- 0x30 < 10 } })
    else { return nil }
    return Double(text)
  }

  /// `4-9`, also with a long dash, or one age; years from 0 to 22, the end of schooling under IDEA in most states.
  static func ages(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split { "-–—".contains($0) }.map { integer($0.trimmed) }
    guard (1...2).contains(parts.count), let first = parts[0], let last = parts[parts.count - 1] else { return nil }
    guard first >= 0, first <= last, last <= 22 else { return nil }
    return first...last
  }

  static func flag(_ text: String) -> Bool? {
    switch text {
    case "yes", "true": true
    case "no", "false": false
    default: nil
    }
  }

  /// A web address in full.
  static func link(_ text: String) -> String? {
    guard let start = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
    let rest = text.utf8.dropFirst(start.utf8.count)
    guard let first = rest.first, first != UInt8(ascii: "/"), !rest.contains(where: isUnsafe) else { return nil }
    return text
  }

  private static func isUnsafe(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<")
      || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\\")
  }

  static func phone(_ text: String) -> String? { PhoneNumber.isOne(text) ? text : nil }

  static func email(_ text: String) -> String? {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.utf8.contains(where: isUnsafe) else { return nil }
    let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), !text.utf8.contains(UInt8(ascii: ",")) else {
      return nil
    }
    return text
  }
}

extension Substring {
  /// Without spaces around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
