import Library
import Templates

/// The words that the school uses, explained.
package enum GlossaryView {
  package static func terms(_ glossary: [GlossaryTerm], _ reader: Reader) -> Value {
    .list(
      glossary.enumerated().map { index, term in
        .object([
          "id": .text("word-\(index + 1)"), "term": reader.value(term.term), "stands-for": reader.value(term.standsFor),
          "plain": reader.value(term.plain),
        ])
      })
  }
}
