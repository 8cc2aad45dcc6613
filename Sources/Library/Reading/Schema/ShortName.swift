import Foundation

/// The names that pieces, people and things go by in files and addresses: `calm-corner`.
enum ShortName {
  /// Whether it holds only a-z, 0-9 and single hyphens between them.
  static func isValid(_ bytes: some Sequence<UInt8>) -> Bool {
    var last = UInt8(ascii: "-")
    for byte in bytes {
      let isHyphen = byte == UInt8(ascii: "-")
      guard isHyphen ? last != byte : byte &- 0x61 < 26 || byte &- 0x30 < 10 else { return false }
      last = byte
    }
    return last != UInt8(ascii: "-")
  }

  /// The nearest valid name, such as `cafe-menu` for `Café Menu`; nil where no letter is left.
  static func proposed(for text: String) -> String? {
    var name = ""
    for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      if scalar.value < 0x80, isValid([UInt8(scalar.value)]) {
        name.unicodeScalars.append(scalar)
      } else if let plain = letters[scalar] {
        name += plain
      } else if !scalar.properties.isDiacritic, scalar.properties.generalCategory != .nonspacingMark,
        !name.isEmpty, !name.hasSuffix("-")
      {
        name += "-"
      }
    }
    while name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty ? nil : name
  }

  /// Letters that do not come apart into a plain one and a mark.
  private static let letters: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
  ]
}
