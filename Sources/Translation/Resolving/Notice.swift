import Languages

/// What a reader should know about the translation in front of them; said once, at the top of the page.
package enum Notice: Sendable, Hashable {
  /// A part stands in this language, which is not the reader's.
  case otherLanguage(LanguageTag)
  /// A part is a machine's draft that no native reader has looked at.
  case machine
}

extension Set<Notice> {
  /// The languages beside the reader's in which parts stand.
  package var otherLanguages: [LanguageTag] {
    compactMap { notice in
      guard case .otherLanguage(let language) = notice else { return nil }
      return language
    }.sorted()
  }
}
