import Foundation

/// The names that pieces, people and things go by in files and addresses: `calm-corner`.
package enum ShortName {
  /// The longest name that is made of a text; a person may choose a longer one.
  private static let limit = 60

  /// Whether it holds only a-z, 0-9 and single hyphens between them.
  package static func isValid(_ bytes: some Sequence<UInt8>) -> Bool {
    var last = UInt8(ascii: "-")
    for byte in bytes {
      let isHyphen = byte == UInt8(ascii: "-")
      guard isHyphen ? last != byte : byte &- 0x61 < 26 || byte &- 0x30 < 10 else { return false }
      last = byte
    }
    return last != UInt8(ascii: "-")
  }

  /// A valid name made of the words that a person wrote in any script, such as `cafe-menu` for `Café Menu`; nil where a
  /// letter has no usual Latin form, or nothing is left.
  package static func proposed(for text: String) -> String? {
    guard !text.unicodeScalars.contains(where: isWithoutVowels) else { return nil }
    var name = ""
    for scalar in latin(text).unicodeScalars {
      if scalar.value < 0x80, isValid([UInt8(scalar.value)]) {
        name.unicodeScalars.append(scalar)
      } else if let plain = letters[scalar] {
        name += plain
      } else if scalar.properties.isAlphabetic, scalar.properties.generalCategory != .nonspacingMark {
        if scalar.properties.generalCategory == .modifierLetter { continue }
        return nil
      } else if isBreak(scalar), !name.isEmpty, !name.hasSuffix("-") {
        name += "-"
      }
    }
    return shortened(name)
  }

  private static func shortened(_ name: String) -> String? {
    var words = name.split(separator: "-")
    while words.count > 1, words.reduce(-1, { $0 + $1.utf8.count + 1 }) > limit { words.removeLast() }
    let short = words.joined(separator: "-").prefix(limit)
    return short.isEmpty ? nil : String(short)
  }

  private static func latin(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { $0.value < 0x250 || $0.properties.isDiacritic }
    let latin = isPlain ? text : text.applyingTransform(.toLatin, reverse: false) ?? text
    return latin.lowercased().decomposedStringWithCanonicalMapping
  }

  /// An apostrophe joins what it stands in (`mayas`), other marks part words.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "’", "ʼ", "ʻ", "`": false
    default: !scalar.properties.isDiacritic && scalar.properties.generalCategory != .nonspacingMark
    }
  }

  /// Scripts that leave vowels out, so that letter by letter gives a name that nobody knows again.
  private static func isWithoutVowels(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x07BF, 0x0840...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }

  /// Letters that do not come apart into a plain one and a mark.
  private static let letters: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "ng",
    "ə": "e", "ɔ": "o", "ɛ": "e",
  ]
}
