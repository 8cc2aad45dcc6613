import Languages
import Readability

extension SentenceReader {
  /// Counts one block with a reader that has met no word.
  static func counts(of block: String, in language: LanguageTag) -> TextCounts {
    var reader = SentenceReader(language)
    return reader.counts(of: block)
  }
}
