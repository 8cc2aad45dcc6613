import Languages

/// Words behind which a point does not end the sentence.
enum Abbreviations {
  static func contains(_ word: [Unicode.Scalar], in language: LanguageTag) -> Bool {
    guard word.count <= 5, let last = word.last else { return false }
    // Initials, and the last letter of "a.m." and "т. е.".
    if word.count == 1, last.properties.isAlphabetic { return true }
    if word.count >= 3, word[word.count - 2] == "." { return true }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: word)
    return words[language.language]?.contains(String(text).lowercased()) ?? false
  }

  private static let words: [String: Set<String>] = [
    "en": ["mr", "mrs", "ms", "dr", "st", "vs", "no", "jr", "sr", "approx", "min"],
    "es": ["sr", "sra", "srta", "dr", "dra", "ud", "uds", "vs", "núm", "tel", "ej", "min"],
    "fr": ["mme", "mlle", "dr", "mr", "tél", "ex", "min", "env"],
    "ht": ["mme", "dr", "mr"],
    "ru": ["др", "пр", "см", "ул", "тел", "напр", "мин", "стр"],
    "uk": ["ін", "див", "вул", "тел", "напр", "хв", "стор"],
    "sq": ["dr", "zj", "tel", "min"],
    "uz": ["tel"],
  ]
}
