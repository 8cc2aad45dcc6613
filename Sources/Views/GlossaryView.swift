import Library
import Templates

/// The words that the school uses, explained.
package enum GlossaryView {
  /// - Parameter indexes: which of them.
  package static func terms(_ glossary: [GlossaryTerm], _ indexes: [Int], _ reader: Reader) -> Value {
    .list(
      indexes.map { index in
        let term = glossary[index]
        return .object([
          "id": .text(id(ofTerm: index)), "term": reader.value(term.term), "stands-for": reader.value(term.standsFor),
          "plain": reader.value(term.plain),
        ])
      })
  }

  /// The part of the page of words that explains one of them.
  package static func id(ofTerm index: Int) -> String { "word-\(index + 1)" }
}
