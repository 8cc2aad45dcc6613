import Diagnostics

/// The text of a file, kept to look for names in it.
struct KeptText: Sendable {
  var file: String
  var bytes: [UInt8]

  /// The first place where a name stands as a word of its own.
  ///
  /// In scripts that write without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) a name counts wherever it
  /// stands.
  func place(ofName name: String) -> SourcePlace? {
    let wanted = Array(name.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    return bytes.withUnsafeBufferPointer { text in
      var at = 0
      while let found = Self.find(wanted, in: text, from: at) {
        if Self.isWord(text, found..<found + wanted.count) {
          let position = TextPosition(of: found, in: text)
          return SourcePlace(
            file: file, line: position.line, column: position.column, width: name.unicodeScalars.count)
        }
        at = found + 1
      }
      return nil
    }
  }

  private static func find(_ wanted: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    while at + wanted.count <= text.count {
      if text[at] == wanted[0], (0..<wanted.count).allSatisfy({ text[at + $0] == wanted[$0] }) { return at }
      at += 1
    }
    return nil
  }

  private static func isWord(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let before = String(decoding: text[max(0, range.lowerBound - 4)..<range.lowerBound], as: UTF8.self)
    let after = String(decoding: text[range.upperBound..<min(text.count, range.upperBound + 4)], as: UTF8.self)
    let name = String(decoding: text[range], as: UTF8.self).unicodeScalars
    return !joins(before.unicodeScalars.last, name.first) && !joins(after.unicodeScalars.first, name.last)
  }

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
