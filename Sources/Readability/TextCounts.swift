/// How long the sentences of a text are, and how many syllables it has.
package struct TextCounts: Sendable, Hashable {
  /// Words of each sentence; in Chinese and Japanese, which write without spaces, characters.
  package private(set) var sentences: [Int] = []
  /// 0 for a language whose syllables nobody counts here.
  package private(set) var syllables = 0

  package var words: Int { sentences.reduce(0, +) }

  /// Words a sentence.
  package var sentenceLength: Double { sentences.isEmpty ? 0 : Double(words) / Double(sentences.count) }

  /// Syllables a word.
  package var wordLength: Double { words == 0 ? 0 : Double(syllables) / Double(words) }

  /// The share of sentences that are longer than this, from 0 to 1.
  package func share(longerThan limit: Int) -> Double {
    sentences.isEmpty ? 0 : Double(sentences.count { $0 > limit }) / Double(sentences.count)
  }

  mutating func add(sentence words: Int, syllables: Int) {
    guard words > 0 else { return }
    sentences.append(words)
    self.syllables += syllables
  }

  package mutating func add(_ other: TextCounts) {
    sentences += other.sentences
    syllables += other.syllables
  }
}
