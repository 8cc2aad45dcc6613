import Languages

/// Counts the syllables of written words, for the languages whose reading formulas ask for them.
struct SyllableCounter: Sendable {
  private let rule: @Sendable ([Unicode.Scalar]) -> Int
  /// Of words that were counted: writing says the same few thousand words again and again, and the rules are slow.
  private var known: [[Unicode.Scalar]: Int] = [:]

  /// Nil for a language without such a formula.
  init?(_ language: LanguageTag) {
    switch language.language {
    case "en": rule = EnglishSyllables.count
    case "es": rule = SpanishSyllables.count
    case "fr": rule = FrenchSyllables.count
    case "ru": rule = RussianSyllables.count
    default: return nil
    }
  }

  /// A number in figures counts as one syllable.
  mutating func count(_ word: [Unicode.Scalar]) -> Int {
    if let count = known[word] { return count }
    let count = counted(word)
    known[word] = count
    return count
  }

  private func counted(_ word: [Unicode.Scalar]) -> Int {
    word.split { Self.partHyphens.contains($0) }.map { part -> Int in
      let small = part.flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
      return small.contains { $0.properties.isAlphabetic } ? rule(small) : 1
    }.reduce(0, +)
  }

  private static let partHyphens: Set<Unicode.Scalar> = ["-", "‐", "‑"]
}

/// Every vowel letter is a syllable; a preposition of one consonant has none.
enum RussianSyllables {
  @Sendable static func count(_ word: [Unicode.Scalar]) -> Int { word.count { vowels.contains($0) } }

  private static let vowels = Set("аеёиоуыэюя".unicodeScalars)
}

/// By the rules of the Royal Academy's orthography: two strong vowels are two syllables, a weak one joins its neighbour
/// unless it carries the accent.
enum SpanishSyllables {
  @Sendable static func count(_ word: [Unicode.Scalar]) -> Int {
    var count = 0
    var strongInRun = 0
    var isInRun = false
    for (index, letter) in word.enumerated() {
      let next = index + 1 < word.count ? word[index + 1] : nil
      if letter == "u", index > 0, word[index - 1] == "q" || word[index - 1] == "g", let next,
        "eiéí".unicodeScalars.contains(next)
      {
        continue
      }
      let isStrong = strong.contains(letter)
      let isWeak = weak.contains(letter) || letter == "y" && !(next.map(isVowel) ?? false)
      guard isStrong || isWeak else {
        if isInRun { count += max(strongInRun, 1) }
        (isInRun, strongInRun) = (false, 0)
        continue
      }
      isInRun = true
      if isStrong { strongInRun += 1 }
    }
    if isInRun { count += max(strongInRun, 1) }
    return max(count, 1)
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool { strong.contains(letter) || weak.contains(letter) }

  private static let strong = Set("aeoáéíóú".unicodeScalars)
  private static let weak = Set("iuü".unicodeScalars)
}
