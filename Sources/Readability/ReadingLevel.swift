import Languages

/// How hard a text is to read, by the formula of its language.
///
/// - English: Flesch-Kincaid (1975), a grade of American schools.
/// - Spanish: Szigriszt-Pazos (1993) on the INFLESZ scale (Barrio 2008).
/// - French: Kandel and Moles (1958). Russian: Oborneva (2006). Both are Flesch's scale from 0 (hard) to 100 (easy).
/// - All others have no sound formula: the length of sentences is what can be said.
package enum ReadingLevel: Sendable, Hashable {
  /// A school grade.
  case grade(Double)
  /// From 0, very hard, to 100, very easy.
  case ease(Double)
  /// Words a sentence, and the share of long sentences.
  case lengths(Double, long: Double)

  /// Nil for a text that is too short to say anything about.
  package init?(_ counts: TextCounts, in language: LanguageTag) {
    let (sentence, word) = (counts.sentenceLength, counts.wordLength)
    guard counts.words >= (SentenceLimit.countsCharacters(language) ? 50 : 30) else { return nil }
    switch language.language {
    case "en": self = .grade(0.39 * sentence + 11.8 * word - 15.59)
    case "es": self = .ease(206.835 - 62.3 * word - sentence)
    case "fr": self = .ease(207 - 1.015 * sentence - 73.6 * word)
    case "ru": self = .ease(206.835 - 1.3 * sentence - 60.1 * word)
    default: self = .lengths(sentence, long: counts.share(longerThan: SentenceLimit.long(in: language)))
    }
  }

  /// Whether it is harder than a portal wants.
  ///
  /// - Parameter grade: the highest grade the portal wants (`policy: {reading-grade: …}`). The scales from 0 to 100 have
  ///   no grades: below 55 INFLESZ calls a text hard, below 60 Flesch does.
  package func isHard(above grade: Int, in language: LanguageTag) -> Bool {
    switch self {
    case .grade(let found): found >= Double(grade) + 1
    case .ease(let score): score < (language.language == "es" ? 55 : 60)
    case .lengths(_, let long): long > 0.25
    }
  }
}

/// From where on a sentence is long.
package enum SentenceLimit {
  /// Words; in Chinese and Japanese, characters. Languages that put into one word what English says in three reach the
  /// same length of thought with fewer. It is a rule of thumb and no measure.
  package static func long(in language: LanguageTag) -> Int {
    if countsCharacters(language) { return 40 }
    return shortWinded.contains(language.language) ? 15 : 20
  }

  package static func countsCharacters(_ language: LanguageTag) -> Bool {
    ["zh", "yue", "ja", "nan"].contains(language.language)
  }

  private static let shortWinded: Set<String> = ["fi", "hu", "ko", "pl", "ru", "so", "tr", "uk", "uz"]
}
