import Languages

/// Reads texts of one language sentence by sentence, with the marks that end sentences in each script.
package struct SentenceReader: Sendable {
  private let language: LanguageTag
  private var syllables: SyllableCounter?
  private var counts = TextCounts()
  private var words = 0
  private var beats = 0
  private var word: [Unicode.Scalar] = []

  package init(_ language: LanguageTag) {
    self.language = language
    syllables = SyllableCounter(language)
  }

  /// Counts a block of a text, such as a paragraph; its end is the end of a sentence, whatever stands there.
  package mutating func counts(of block: String) -> TextCounts {
    counts = TextCounts()
    read(Array(block.unicodeScalars))
    return counts
  }

  private mutating func read(_ text: [Unicode.Scalar]) {
    for (index, scalar) in text.enumerated() {
      if Self.standsAlone(scalar) {
        endWord()
        words += 1
      } else if Self.isOfWord(scalar) || joins(text, index) {
        word.append(scalar)
      } else {
        let last = word
        endWord()
        if Self.ends.contains(scalar) || scalar == "." && isEnd(text, index, after: last) { endSentence() }
      }
    }
    endWord()
    endSentence()
  }

  private mutating func endWord() {
    guard word.contains(where: Self.isOfWord) else { return word.removeAll() }
    words += 1
    beats += syllables?.count(word) ?? 0
    word.removeAll(keepingCapacity: true)
  }

  private mutating func endSentence() {
    counts.add(sentence: words, syllables: beats)
    (words, beats) = (0, 0)
  }

  /// Apostrophes, hyphens, and points between digits or letters belong to the word around them.
  private func joins(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    guard Self.joiners.contains(text[index]), index > 0, index + 1 < text.count else { return false }
    return Self.isOfWord(text[index - 1]) && Self.isOfWord(text[index + 1]) && !Self.standsAlone(text[index + 1])
  }

  /// Whether a point ends a sentence: not behind an abbreviation, and not before a small letter.
  private func isEnd(_ text: [Unicode.Scalar], _ index: Int, after last: [Unicode.Scalar]) -> Bool {
    let next = text[(index + 1)...].drop { $0.properties.isWhitespace || Self.closers.contains($0) }.first
    guard let next else { return true }
    if next.properties.isLowercase { return false }
    return !Abbreviations.contains(last, in: language)
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value | 0x20)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      return true
    // U+200C and U+200D stand within words of Persian and Bengali.
    default: return scalar.value == 0x200C || scalar.value == 0x200D
    }
  }

  /// A character of a script without spaces counts by itself.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static let joiners: Set<Unicode.Scalar> = ["'", "’", "ʼ", "ʻ", "-", "‐", "‑", ".", ":", ","]
  private static let closers: Set<Unicode.Scalar> = ["\"", "'", ")", "]", "”", "’", "»", "」", "』", "）"]
  /// The full stop is apart: it has other uses.
  private static let ends: Set<Unicode.Scalar> = [
    "!", "?", "…", "。", "！", "？", "．", "؟", "۔", "।", "॥", "።", "፧", "។", "။", "։",
  ]
}
