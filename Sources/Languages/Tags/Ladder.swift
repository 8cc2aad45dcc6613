/// The languages in which one reader is served, best first, each named once.
package struct Ladder: Sendable, Hashable {
  package let languages: [LanguageTag]

  /// - Parameters:
  ///   - reader: the reader's own languages in their order, or the one language of a public page.
  ///   - fallback: by language, what its readers read next (`fallback:` in `Content/portal.yml`).
  ///   - source: the language that everything was written in, which always ends the ladder.
  package init(reader: [LanguageTag], fallback: [LanguageTag: [LanguageTag]] = [:], source: LanguageTag) {
    var seen: Set<LanguageTag> = []
    languages = (reader + reader.flatMap { fallback[$0] ?? [] } + [source]).filter { seen.insert($0).inserted }
  }

  /// The language in which pages and notices open.
  package var first: LanguageTag { languages[0] }
}
