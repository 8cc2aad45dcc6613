/// Finds what a program leaves of letters that its way of saving does not know: a question mark for each.
enum LostLetters {
  /// Whether question marks stand where letters must have been: two and more together, or one within a word.
  static func stand(in target: String, translating source: String) -> Bool {
    if target.unicodeScalars.contains("\u{FFFD}") { return !source.unicodeScalars.contains("\u{FFFD}") }
    guard target.utf8.contains(UInt8(ascii: "?")), !isSuspect(source) else { return false }
    return isSuspect(target)
  }

  private static func isSuspect(_ text: String) -> Bool {
    // In an address a question mark stands among letters.
    text.split(whereSeparator: \.isWhitespace).contains { word in
      guard !word.contains("/"), !word.contains("=") else { return false }
      var before: Unicode.Scalar?
      for (scalar, next) in zip(word.unicodeScalars, word.unicodeScalars.dropFirst()) {
        defer { before = scalar }
        guard scalar == "?" else { continue }
        if next == "?" || next.properties.isLowercase && before?.properties.isAlphabetic ?? true { return true }
      }
      return false
    }
  }
}
