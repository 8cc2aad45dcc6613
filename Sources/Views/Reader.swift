import Languages
import Library
import Templates
import Translation
import Theme

/// For whom a page is written: their languages, and the words, dates and lists in them.
package struct Reader: Sendable {
  package let ladder: Ladder
  package let pack: MessagePack
  /// The fixed words as the templates' object `t`.
  package let words: Value
  package let dates: DateWords
  package let lists: ListWords
  package let settings: PortalSettings

  package init(_ ladder: Ladder, theme: Theme, settings: PortalSettings) {
    self.ladder = ladder
    self.settings = settings
    pack = theme.pack(for: ladder)
    words = theme.words(pack)
    dates = DateWords.first(of: ladder.languages)
    lists = ListWords.first(of: ladder.languages)
  }

  /// The language of the page.
  package var language: LanguageTag { ladder.first }

  /// A text in the page's own language, or in another that is then marked.
  package func value(_ text: ReaderText) -> Value { value(text.first, in: text.language) }

  /// An object of `text` and `attrs`; `attrs` is empty in the page's language, else ` lang="…" dir="…"`.
  package func value(_ text: String, in language: LanguageTag) -> Value {
    .object(["text": .text(text), "attrs": attributes(for: language)])
  }

  package func value(_ text: LocalizedText?) -> Value {
    guard let found = text?.resolve(ladder: ladder) else { return .none }
    return value(found.text, in: found.language)
  }

  /// A list of words that staff wrote once, in the portal's source language.
  package func value(inSource items: [String]) -> Value {
    value(ListWords.first(of: [settings.sourceLanguage]).text(items), in: settings.sourceLanguage)
  }

  package func value(_ piece: ReaderPiece, _ key: TextKey) -> Value { piece[key].map { value($0) } ?? .none }

  /// The items of a list text, each an object of `text` and `attrs`.
  package func items(_ piece: ReaderPiece, _ key: TextKey) -> Value {
    guard let text = piece[key], !text.items.isEmpty else { return .none }
    return .object(["items": .list(text.items.map { value($0, in: text.language) })])
  }

  /// Plain text for a place that cannot carry a language, such as a title.
  package func plain(_ text: LocalizedText?) -> String { text?.resolve(ladder: ladder)?.text ?? "" }

  /// What marks text of another language than the page's.
  package func attributes(for language: LanguageTag) -> Value {
    isOwn(language) ? .none : .html(HTML(trusted: markup(for: language)))
  }

  package func isOwn(_ language: LanguageTag) -> Bool { self.language.bestMatch(in: [language]) != nil }

  /// ` lang="…" dir="…"`; a language tag is letters, digits and hyphens, so nothing needs escaping.
  package func markup(for language: LanguageTag) -> [UInt8] {
    isOwn(language) ? [] : Array(" lang=\"\(language)\" dir=\"\(language.direction.rawValue)\"".utf8)
  }

  /// The word for a short name such as `fine-motor`: the portal's own, or the one that ships, or the name itself.
  package func word(_ vocabulary: PortalSettings.Vocabulary, _ name: String) -> String {
    if let own = settings.words[vocabulary]?[name]?.resolve(ladder: ladder) { return own.text }
    let prefixes: [String] =
      switch vocabulary {
      case .areas: ["area-"]
      case .routines: ["routine-"]
      case .kinds: ["resource-kind-"]
      // A resource may be about an area of development as well.
      case .topics: ["topic-", "area-"]
      }
    return shipped(prefixes.map { $0 + name }) ?? name
  }

  /// The word of a key made from a short name, such as `service-` and its kind; the name where there is none.
  package func word(_ prefix: String, _ name: String) -> String { shipped([prefix + name]) ?? name }

  private func shipped(_ keys: [String]) -> String? {
    keys.first { pack.messages[$0] != nil }.map { pack.text($0) }
  }

  /// A phone number's `tel:` address.
  package static func phoneLink(_ phone: String) -> String { PhoneNumber.link(phone) }

  /// `10 minutes, 3 times a week`; empty where nothing is said.
  package func dose(_ dose: Dose) -> String {
    [dose.minutes.map { pack.text(minutes: $0) }, dose.times.map { pack.text($0) }].compactMap { $0 }
      .joined(separator: language.usualScript == "Arab" ? "، " : ", ")
  }

  /// The notices of a page, for the top of it.
  package func notices(_ notices: Set<Notice>) -> Value {
    var texts: [String] = []
    let others = notices.otherLanguages.map { $0.nativeName ?? $0.identifier }
    if !others.isEmpty { texts.append(pack.text("notice-missing", ["language": lists.text(others)])) }
    if notices.contains(.machine) { texts.append(pack.text("notice-machine")) }
    return .list(texts.map { .object(["text": .text($0)]) })
  }
}
