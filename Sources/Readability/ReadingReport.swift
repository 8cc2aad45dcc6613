import Diagnostics
import Languages
import Library

/// How one text of a piece reads.
package struct ReadingReport: Sendable {
  package let file: String
  package let language: LanguageTag
  /// Whether it is what its translations are made from.
  package let isSource: Bool
  package let counts: TextCounts
  /// Nil for a text that is too short to say.
  package let level: ReadingLevel?
  /// Terms that it does not explain, in the order they stand.
  package let terms: [String]

  /// The source first, for it is the lever: what is simple there is simple in every language.
  package static func of(
    _ piece: Piece, glossary: TermList, by readers: inout SentenceReaders
  ) -> [ReadingReport] {
    ([piece.source] + piece.twins).map {
      ReadingReport($0, isSource: $0.file == piece.source.file, glossary, by: &readers)
    }
  }

  private init(_ text: PieceText, isSource: Bool, _ glossary: TermList, by readers: inout SentenceReaders) {
    let blocks = text.blocks
    let counts = readers.counts(of: blocks, in: text.language)
    file = text.file
    language = text.language
    self.isSource = isSource
    self.counts = counts
    level = ReadingLevel(counts, in: text.language)
    terms = glossary.unexplained(in: blocks, language: text.language)
  }

  package func isHard(above grade: Int) -> Bool { level?.isHard(above: grade, in: language) ?? false }
}
