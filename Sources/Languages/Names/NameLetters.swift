import Foundation

/// Letters and signs of names that people type in several ways: `O'Brien` and `O’Brien`, `Peña` and `Pena`.
package enum NameLetters {
  /// What stands for an apostrophe on some keyboard, or is made of one by a word processor; and the Hebrew geresh.
  private static let apostrophes = Array("'’‘ʼʹ′`´׳＇".unicodeScalars)
  /// Hyphens that break no line, dashes that a phone makes of them, the minus sign, and the Hebrew maqaf.
  private static let hyphens = Array("-\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}\u{5BE}".unicodeScalars)

  /// One form of a sign that is typed in several: `'` and `-`; every other scalar as it is.
  package static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "`" { return "'" }
    if scalar.isASCII { return scalar }
    return apostrophes.contains(scalar) ? "'" : hyphens.contains(scalar) ? "-" : scalar
  }

  /// Whether a mark is often left out: an accent, a vowel sign of Arabic or Hebrew, and Arabic's stroke that makes a
  /// word longer. Marks of other scripts are letters to their readers.
  package static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x0591...0x05BD, 0x05BF...0x05C7, 0x0640, 0x064B...0x0655, 0x0670: true
    default: false
    }
  }

  /// A letter without its accent, as it is typed in a hurry; others as they are. The Cyrillic й is a letter of its own.
  package static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard 0xC0...0x1FFF ~= scalar.value else { return scalar }
    for (range, letters) in tables where range.contains(scalar.value) {
      return letters[Int(scalar.value - range.lowerBound)]
    }
    return scalar
  }

  /// A text without its accents, otherwise as it is.
  package static func plain(_ text: String) -> String {
    let letters = text.precomposedStringWithCanonicalMapping.unicodeScalars.filter { !isAccent($0) }
    return String(String.UnicodeScalarView(letters.map { plain($0) }))
  }

  /// Whether so few of a name's letters are left without accents that they may be other words: Thế and Mỹ, Tô Thế. The
  /// tones of Vietnamese tell many short words apart, so more letters are asked for where it has one.
  package static func mayBeOtherWords(withoutAccents name: String) -> Bool {
    let letters = name.unicodeScalars.count { $0.properties.isAlphabetic && !isAccent($0) }
    let isWhole = name.contains(" ")
    if letters >= (isWhole ? 8 : 4) { return false }
    return letters < (isWhole ? 5 : 3) || hasTones(name)
  }

  /// Whether a letter has two marks, or one that hardly another language has.
  private static func hasTones(_ name: String) -> Bool {
    let marks = name.decomposedStringWithCanonicalMapping.unicodeScalars
    return marks.contains { "đĐ\u{309}\u{31B}\u{323}".unicodeScalars.contains($0) }
      || zip(marks, marks.dropFirst()).contains { isAccent($0) && isAccent($1) }
  }

  private static let strokes: [Unicode.Scalar: Unicode.Scalar] = [
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ı": "i",
  ]

  /// Latin and Greek letters, the ё, and Arabic letters with a hamza.
  private static let tables = ranges.map { (range: $0, letters: $0.map(withoutMarks)) }

  private static let ranges: [ClosedRange<UInt32>] = [
    0xC0...0x24F, 0x386...0x3CE, 0x401...0x401, 0x451...0x451, 0x622...0x626, 0x1E00...0x1FFF,
  ]

  private static func withoutMarks(_ value: UInt32) -> Unicode.Scalar {
    guard let scalar = Unicode.Scalar(value) else { return " " }
    if let plain = strokes[scalar] { return plain }
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let first = parts.first, parts.count > 1, parts.dropFirst().allSatisfy(isAccent) else { return scalar }
    return first
  }
}
