import Languages

extension LocalizedText {
  /// The text that a reader is shown: the first of their ladder that has the same numbers and addresses as the source's.
  ///
  /// A text in YAML has nothing that says how fresh it is, so its protected tokens are all that can be compared: a note
  /// must not say 10 minutes in one language and 5 in another.
  ///
  /// - Parameter source: the portal's source language; where the text has none in it, the first one is its source.
  package func resolve(for ladder: Ladder, source: LanguageTag) -> (text: String, language: LanguageTag)? {
    var rest = self
    while let found = rest.resolve(ladder: ladder) {
      guard let original = entry(for: source) ?? entries.first, found.language != original.language else {
        return found
      }
      if ProtectedTokens(found.text) == ProtectedTokens(original.text) { return found }
      rest = LocalizedText(rest.entries.filter { $0.language != found.language })
    }
    return nil
  }
}
