import Diagnostics

/// A short text in one or more languages, with the place where each was written.
package struct LocalizedText: Sendable, Hashable {
  /// What is known of a translation besides its words.
  package enum Showing: Sendable, Hashable {
    case shown
    /// The source changed since it was translated on this day; readers are told so.
    case stale(CivilDate?)
    /// The source changed since, and readers are shown that instead.
    case withheld
  }

  package struct Entry: Sendable, Hashable {
    package var language: LanguageTag
    package var text: String
    package var place: SourcePlace?
    package var showing = Showing.shown

    package init(language: LanguageTag, text: String, place: SourcePlace? = nil) {
      self.language = language
      self.text = text
      self.place = place
    }
  }

  /// In the order in which they were written; the first text of a language counts.
  package private(set) var entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  package init(_ text: String, in language: LanguageTag, at place: SourcePlace? = nil) {
    self.init([Entry(language: language, text: text, place: place)])
  }

  package var isEmpty: Bool { entries.allSatisfy(\.text.isEmpty) }

  package var languages: [LanguageTag] { entries.map(\.language) }

  /// The text in exactly this language, or nil.
  package subscript(language: LanguageTag) -> String? { entry(for: language)?.text }

  package func entry(for language: LanguageTag) -> Entry? { entries.first { $0.language == language } }

  /// The text that the others were made from: that in the language of what it belongs to, else the first.
  package func original(in source: LanguageTag) -> Entry? { entry(for: source) ?? entries.first }

  package mutating func add(_ entry: Entry) { entries.append(entry) }

  /// Notes how old the text in a language is.
  package mutating func mark(_ language: LanguageTag, _ showing: Showing) {
    guard let index = entries.firstIndex(where: { $0.language == language }) else { return }
    entries[index].showing = showing
  }

  /// The text for the first language of the ladder that has one, with the language it is really in; nil where no
  /// language of the ladder has a text. An empty text is no text, and one that is withheld is none for readers.
  package func resolve(ladder: some Sequence<LanguageTag>) -> (text: String, language: LanguageTag)? {
    for wanted in ladder {
      if let exact = entries.first(where: { $0.language == wanted && $0.isReadable }) { return (exact.text, wanted) }
      let written = entries.filter(\.isReadable)
      guard let found = wanted.bestMatch(in: written.map(\.language)) else { continue }
      return written.first { $0.language == found }.map { ($0.text, found) }
    }
    return nil
  }

  package func resolve(ladder: Ladder) -> (text: String, language: LanguageTag)? { resolve(ladder: ladder.languages) }
}

extension LocalizedText.Entry {
  fileprivate var isReadable: Bool { !text.isEmpty && showing != .withheld }
}

extension LanguageTag {
  /// The language among those offered that a reader of this one reads: the same, then the same with less said
  /// (`es-MX` → `es`), then another region of the same language and script (`es` → `es-MX`). A reader of `zh-Hant`
  /// is never given `zh-Hans`.
  package func bestMatch(in offered: [LanguageTag]) -> LanguageTag? {
    for tag in offered where tag == self { return self }
    // Nearly always all others are other languages, which their first letters tell.
    for tag in offered where isSameLanguage(as: tag) { return nearest(among: offered) }
    return nil
  }

  /// Whether a reader of this language reads the other as well.
  package func reads(_ other: LanguageTag) -> Bool {
    self == other || isSameLanguage(as: other) && nearest(among: [other]) != nil
  }

  private func nearest(among offered: [LanguageTag]) -> LanguageTag? {
    let related = offered.filter { $0.language == language && $0.usualScript == usualScript }
    guard !related.isEmpty else { return nil }
    return lookupOrder.first { related.contains($0) } ?? related.first
  }
}
