import Languages

extension LocalizedText {
  /// The text that a reader is shown: the first of their ladder that has the same numbers and addresses as the source's.
  ///
  /// Where nobody confirmed a text in YAML, its protected tokens are all that can be compared: a note must not say
  /// 10 minutes in one language and 5 in another.
  ///
  /// At last it is the source's own.
  ///
  /// - Parameter source: the language of what it belongs to: the piece's, or the portal's source language.
  package func resolve(for ladder: Ladder, source: LanguageTag) -> (text: String, language: LanguageTag)? {
    var rest = self
    while let found = rest.resolve(ladder: ladder) {
      guard let original = original(in: source), found.language != original.language else {
        return found
      }
      if ProtectedTokens(found.text).agree(withSource: ProtectedTokens(original.text)) { return found }
      rest = LocalizedText(rest.entries.filter { $0.language != found.language })
    }
    return original(in: source).flatMap { $0.text.isEmpty ? nil : ($0.text, $0.language) }
  }

  /// The same with what the reader should know of it.
  package func reading(for ladder: Ladder, source: LanguageTag) -> ReaderText? {
    resolve(for: ladder, source: source).map { found in
      var text = ReaderText([found.text], in: found.language)
      if case .stale(let day) = entry(for: found.language)?.showing { text.stale = .stale(day) }
      return text
    }
  }
}
