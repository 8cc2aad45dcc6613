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
  package static func of(_ piece: Piece, glossary: TermList) -> [ReadingReport] {
    ([piece.source] + piece.twins).map { ReadingReport($0, isSource: $0.file == piece.source.file, glossary) }
  }

  init(_ text: PieceText, isSource: Bool, _ glossary: TermList) {
    let blocks = text.blocks
    var counts = TextCounts()
    for block in blocks { counts.add(SentenceReader.counts(of: block, in: text.language)) }
    file = text.file
    language = text.language
    self.isSource = isSource
    self.counts = counts
    level = ReadingLevel(counts, in: text.language)
    terms = glossary.unexplained(in: blocks, language: text.language)
  }

  package func isHard(above grade: Int) -> Bool { level?.isHard(above: grade, in: language) ?? false }
}
