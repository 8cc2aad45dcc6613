import Bytes
import Languages
import Library
import Templates
import Translation
import Theme

/// For whom a page is written: their languages, and the words, dates and lists in them.
///
/// A class, because everything that is written for somebody holds one: copying its parts each time costs more than a
/// tenth of what a household's screens cost.
package final class Reader: Sendable {
  package let ladder: Ladder
  package let pack: MessagePack
  /// The fixed words as the templates' object `t`.
  package let words: Value
  /// The theme's templates, with the fixed words in them.
  package let templates: TemplateSet
  package let dates: DateWords
  package let lists: ListWords
  package let settings: PortalSettings
  private let theme: Theme
  /// What the languages of the ladder call themselves.
  private let names: [String]
  /// What stands between how long and how often.
  private let doseMark: String

  package init(_ ladder: Ladder, theme: Theme, settings: PortalSettings) {
    self.ladder = ladder
    self.settings = settings
    pack = theme.pack(for: ladder)
    words = theme.words(pack)
    templates = theme.templates(pack)
    self.theme = theme
    names = ladder.languages.map { theme.name(of: $0) }
    pageLanguage = ladder.first.reads(pack.language) ? ladder.first : pack.language
    isPageRightToLeft = pageLanguage.direction == .rightToLeft
    publicLanguage =
      ladder.languages.lazy.compactMap { $0.bestMatch(in: settings.languages) }.first ?? settings.sourceLanguage
    dates = pack.dateWords
    lists = pack.listWords
    doseMark =
      switch pageLanguage.usualScript {
      case "Arab": "، "
      case "Hans", "Hant": "，"
      default: ", "
      }
  }

  /// The language that the reader wants.
  package var language: LanguageTag { ladder.first }

  /// The language of the page: that of its own words. It is another than the reader's where no pack has theirs, and then
  /// writing in the reader's language is what is marked.
  package let pageLanguage: LanguageTag
  private let isPageRightToLeft: Bool

  /// The language of the public pages that the reader is led to.
  package let publicLanguage: LanguageTag

  /// A text in the page's own language, or in another that is then marked.
  package func value(_ text: ReaderText) -> Value { value(text.first, in: text.language) }

  /// An object of `text` and `attrs`; `attrs` is empty in the page's language, else ` lang="…" dir="…"`.
  package func value(_ text: String, in language: LanguageTag) -> Value {
    .object(["text": .text(readable(text, in: language)), "attrs": attributes(for: language)])
  }

  /// The text with its numbers in their order, where the language would turn them around.
  package func readable(_ text: String, in language: LanguageTag) -> String {
    isRightToLeft(language) ? NumberRuns.isolated(text) : text
  }

  /// Whether a language of a text runs from right to left; nearly always it is the page's own.
  package func isRightToLeft(_ language: LanguageTag) -> Bool {
    language == pageLanguage ? isPageRightToLeft : language.direction == .rightToLeft
  }

  /// - Parameter source: the language of the piece that it belongs to; nil for the portal's.
  package func value(_ text: LocalizedText?, source: LanguageTag? = nil) -> Value {
    guard let found = text?.resolve(for: ladder, source: source ?? settings.sourceLanguage) else { return .none }
    return value(found.text, in: found.language)
  }

  /// Short texts as one list in one language: the reader's next one that has them all, else what they were written in.
  package func list(_ texts: [LocalizedText]) -> ReaderText? {
    let source = settings.sourceLanguage
    var found = texts.compactMap { $0.resolve(for: ladder, source: source) }
    if found.contains(where: { $0.language != found[0].language }) {
      found = texts.compactMap { $0.original(in: source) }.map { ($0.text, $0.language) }
    }
    guard let language = found.first?.language else { return nil }
    return ReaderText([ListWords.first(of: [language]).text(found.map(\.text))], in: language)
  }

  package func value(_ piece: ReaderPiece, _ key: TextKey) -> Value { piece[key].map { value($0) } ?? .none }

  /// The items of a list text, each an object of `text` and `attrs`.
  package func items(_ piece: ReaderPiece, _ key: TextKey) -> Value {
    guard let text = piece[key], !text.items.isEmpty else { return .none }
    return .object(["items": .list(text.texts.map { value($0.words, in: $0.language) })])
  }

  /// Plain text for a place that cannot carry a language, such as a title.
  package func plain(_ text: LocalizedText?) -> String {
    text?.resolve(for: ladder, source: settings.sourceLanguage)?.text ?? ""
  }

  /// What marks text of another language than the page's.
  package func attributes(for language: LanguageTag) -> Value {
    isOwn(language) ? .none : .html(HTML(trusted: markup(for: language)))
  }

  package func isOwn(_ language: LanguageTag) -> Bool {
    pageLanguage.reads(language)
  }

  /// What marks a block of another language than the page's; empty for the page's own.
  package func markup(for language: LanguageTag) -> [UInt8] { isOwn(language) ? [] : language.markup }

  /// The word for a short name such as `fine-motor`: the portal's own, or the one that ships, or the name itself.
  package func word(_ vocabulary: PortalSettings.Vocabulary, _ name: String) -> String {
    if let own = settings.words[vocabulary]?[name]?.resolve(for: ladder, source: settings.sourceLanguage) {
      return own.text
    }
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
  package func word(_ prefix: String, _ name: String) -> String { pack.text(ofKnown: prefix + name) ?? name }

  private func shipped(_ keys: [String]) -> String? {
    keys.lazy.compactMap { self.pack.text(ofKnown: $0) }.first
  }

  /// A message with markup in the places of its placeholders; one without a value stays as it was written.
  package func html(_ key: String, _ values: KeyValuePairs<String, HTML>) -> HTML { pack.html(key, values) }

  /// Text that keeps its own direction, marked where it is in another language than the page.
  package func html(_ text: ReaderText) -> HTML {
    var out = HTML.Builder()
    write(text.first, in: text.language, to: &out)
    return out.html
  }

  /// Writes text that keeps its own direction, marked where it is in another language than the page.
  package func write(_ text: String, in language: LanguageTag, to out: inout HTML.Builder) {
    if isOwn(language) { out.isolated(text) } else { out.isolated(text, in: language) }
  }

  /// A list of languages by their own names, each marked as what it is in.
  package func html(_ languages: [LanguageTag]) -> HTML {
    let names = languages.map(name)
    var out = HTML.Builder()
    for (index, joint) in lists.joints(of: names).enumerated() {
      out.text(joint)
      write(names[index], in: languages[index], to: &out)
    }
    return out.html
  }

  /// What a language calls itself.
  package func name(of language: LanguageTag) -> String {
    ladder.languages.firstIndex(of: language).map { names[$0] } ?? theme.name(of: language)
  }

  /// A phone number's `tel:` address.
  package static func phoneLink(_ phone: String) -> String { PhoneNumber.link(phone) }

  /// `10 minutes, 3 times a week`; empty where nothing is said.
  package func dose(_ dose: Dose) -> String {
    let (minutes, times) = (dose.minutes.map { pack.text(minutes: $0) }, dose.times.map { pack.text($0) })
    guard let minutes, let times else { return minutes ?? times ?? "" }
    return minutes + doseMark + times
  }

  /// The notices of a page, for the top of it.
  package func notices(_ notices: Set<Notice>) -> Value {
    var texts: [HTML] = []
    let others = notices.otherLanguages
    if !others.isEmpty { texts.append(html("notice-missing", ["language": html(others)])) }
    if notices.isStale { texts.append(HTML(escaping: stale(since: notices.staleSince))) }
    if notices.contains(.machine) { texts.append(HTML(escaping: pack.text("notice-machine"))) }
    return .list(texts.map { .object(["text": .html($0)]) })
  }

  private func stale(since day: CivilDate?) -> String {
    day.map { pack.text("notice-stale", ["date": dates.text($0)]) } ?? pack.text("notice-stale-undated")
  }
}
