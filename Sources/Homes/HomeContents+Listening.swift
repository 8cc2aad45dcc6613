import Languages
import Library

extension HomeContents {
  /// The adults to whom somebody has to read: who read little or not at all, who speak a language that is none of the
  /// page's, or whose page has no text in any language of theirs.
  ///
  /// - Parameter strategies: all of them, by name: what is to be practised is read too.
  package func listeners(strategies: [String: Strategy]) -> [Adult] {
    let practised = practice.lazy.compactMap { strategies[$0.strategy]?.piece }
    let hasText =
      writing.contains { isRead($0.piece) } || practised.contains(where: isRead)
      || writing.isEmpty && practised.isEmpty
    return household.adults.filter { adult in
      let isOnPage = adult.speaks.map { $0.bestMatch(in: household.languages) != nil } ?? true
      return adult.reads != .yes || !isOnPage || !hasText
    }
  }

  /// Whether a piece has words in a language of the household.
  private func isRead(_ piece: Piece) -> Bool {
    household.languages.contains { language in
      language.reads(piece.source.language) || piece.twin(for: language) != nil
    }
  }
}
