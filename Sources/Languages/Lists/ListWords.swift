/// How one language joins names and things to a list: `A, B y C`.
package final class ListWords: Sendable {
  /// Nil for the neutral list with commas alone.
  package let language: LanguageTag?
  private let pair: String
  private let middle: String
  private let end: String

  /// The words for a language, or for the language without its region; nil where they are not known.
  package static func of(_ language: LanguageTag) -> ListWords? {
    tables[language] ?? language.bestMatch(in: tables.keys.sorted()).flatMap { tables[$0] }
  }

  /// The words of the first language of the ladder that has them, else commas alone.
  package static func first(of ladder: some Sequence<LanguageTag>) -> ListWords {
    for language in ladder { if let words = of(language) { return words } }
    return neutral
  }

  package static let neutral = ListWords(language: nil, pair: ", ", middle: ", ", end: ", ")

  private init(language: LanguageTag?, pair: String, middle: String, end: String) {
    self.language = language
    (self.pair, self.middle, self.end) = (pair, middle, end)
  }

  /// A language that no table knows, as its pack writes it.
  convenience init(_ language: LanguageTag, pair: String, end: String) {
    self.init(language: language, pair: pair, middle: ", ", end: end)
  }

  package func text(_ items: [String]) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    return zip(joints(of: items), items).reduce(into: "") { $0 += $1.0 + $1.1 }
  }

  /// Things by the words that each of them has by itself: only the first keeps its capital.
  package func text(ofThings things: [String]) -> String {
    text(things.prefix(1) + things.dropFirst().map(Self.withoutCapital))
  }

  /// `SMS` stays as it is.
  private static func withoutCapital(_ thing: String) -> String {
    guard thing.dropFirst().first?.isLowercase ?? false else { return thing }
    return thing.prefix(1).lowercased() + thing.dropFirst()
  }

  /// What stands before each item, for a caller that marks the items: nothing before the first.
  package func joints(of items: [String]) -> [String] {
    items.indices.map { index in
      if index == 0 { return "" }
      guard index == items.count - 1 else { return middle }
      return spoken(items.count == 2 ? pair : end, before: items[index])
    }
  }

  /// Spanish says "e" before the sound of i: "madre e hijo", but "agua y hielo".
  private func spoken(_ connector: String, before word: String) -> String {
    guard language?.language == "es" else { return connector }
    let start = word.lowercased().prefix(3).map { $0 == "í" ? "i" : $0 }
    let isSpokenI =
      start.first == "i" || start.starts(with: "hi") && !["a", "e", "o"].contains(start.dropFirst(2).first)
    let isGlide = start.first == "i" && ["a", "e", "o"].contains(start.dropFirst().first)
    return isSpokenI && !isGlide ? " e " : connector
  }

  /// From CLDR 46, and by hand for Haitian Creole, which CLDR lacks.
  private static let tables: [LanguageTag: ListWords] = {
    var tables: [LanguageTag: ListWords] = [:]
    for (name, parts) in rows {
      guard let language = LanguageTag(name), parts.count == 3 else { continue }
      tables[language] = ListWords(language: language, pair: parts[0], middle: parts[1], end: parts[2])
    }
    return tables
  }()

  private static let rows: KeyValuePairs<String, [String]> = [
    "am": [" እና ", "፣ ", " እና "], "ar": [" و", " و", " و"], "bn": [" এবং ", ", ", " এবং "],
    "en": [" and ", ", ", ", and "], "es": [" y ", ", ", " y "], "fa": [" و ", "، ", "، و "],
    "fil": [" at ", ", ", ", at "], "fr": [" et ", ", ", " et "], "hi": [" और ", ", ", " और "],
    "ht": [" ak ", ", ", " ak "], "ko": [" 및 ", ", ", " 및 "], "pl": [" i ", ", ", " i "],
    "prs": [" و ", "، ", "، و "], "ps": [" او ", "، ", "، او "], "pt": [" e ", ", ", " e "],
    "ru": [" и ", ", ", " и "], "so": [" iyo ", ", ", " iyo "], "sq": [" dhe ", ", ", " dhe "],
    "tl": [" at ", ", ", ", at "], "uk": [" і ", ", ", " і "], "ur": [" اور ", "، ", "، اور "],
    "uz": [" va ", ", ", " va "], "vi": [" và ", ", ", " và "], "yi": [" און ", ", ", " און "],
    "yue-Hant": ["和", "、", "和"], "zh-Hans": ["和", "、", "和"], "zh-Hant": ["和", "、", "和"],
  ]
}
