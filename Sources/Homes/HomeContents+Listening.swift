import Languages
import Library

extension HomeContents {
  /// The adults to whom somebody has to read: who read little or not at all, who speak a language that is none of the
  /// page's, or whose page has no text in any language of theirs.
  ///
  /// - Parameter strategies: all of them, by name: what is to be practised is read too.
  package func listeners(strategies: [String: Strategy]) -> [Adult] {
    let pieces = writing.map(\.piece) + practice.compactMap { strategies[$0.strategy]?.piece }
    let written = Set(pieces.flatMap { [$0.source.language] + $0.twins.map(\.language) })
    let hasText = pieces.isEmpty || household.languages.contains { $0.bestMatch(in: written) != nil }
    return household.adults.filter { adult in
      let isOnPage = adult.speaks.map { $0.bestMatch(in: household.languages) != nil } ?? true
      return adult.reads != .yes || !isOnPage || !hasText
    }
  }
}
