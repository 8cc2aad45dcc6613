import Languages

/// One reader for each language, which remembers the words that it has met.
package struct SentenceReaders: Sendable {
  private var readers: [LanguageTag: SentenceReader] = [:]

  package init() {}

  /// Counts the blocks of a text together.
  mutating func counts(of blocks: [String], in language: LanguageTag) -> TextCounts {
    var counts = TextCounts()
    for block in blocks {
      counts.add(readers[language, default: SentenceReader(language)].counts(of: block))
    }
    return counts
  }
}
