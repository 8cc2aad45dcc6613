import Diagnostics

/// The text of a file, kept to look for names in it (`FoldedText`).
struct KeptText: Sendable {
  var file: String
  var bytes: [UInt8]

  /// Whether two neighbours belong to one word.
  static func joins(_ a: Unicode.Scalar?, _ b: Unicode.Scalar?) -> Bool {
    guard let a, let b, !isWithoutSpaces(a), !isWithoutSpaces(b) else { return false }
    return a.properties.isAlphabetic || a.properties.generalCategory == .nonspacingMark
      || a.properties.numericType != nil
  }

  static func isWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x30FF, 0x31F0...0x31FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
