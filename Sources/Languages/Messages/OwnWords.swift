/// What a pack says of its language where Homeward's own tables know nothing: how it writes dates and lists, and what
/// it calls itself.
///
/// Foundation would print such a language in French or English. So a pack for it carries these messages beside the
/// usual ones, and no other pack may.
package enum OwnWords {
  package struct Entry: Sendable, Hashable {
    package let key: String
    package let source: String
    /// What the translator should know.
    package let note: String
  }

  static let name = Entry(
    key: "own-name", source: "English", note: "What your language calls itself. It stands where readers choose.")

  static let months = Entry(
    key: "own-months",
    source: "January, February, March, April, May, June, July, August, September, October, November, December",
    note: "The twelve months of the Western calendar, from January on, with a comma after each.")

  static let weekdays = Entry(
    key: "own-weekdays", source: "Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday",
    note: "The seven days, from Sunday on, with a comma after each.")

  static let dates: [(entry: Entry, style: DateStyle)] = [
    (Entry(key: "own-date-full", source: "{weekday}, {month} {day}, {year}", note: Self.dateNote), .full),
    (Entry(key: "own-date-long", source: "{month} {day}, {year}", note: Self.dateNote), .long),
    (Entry(key: "own-date-weekday", source: "{weekday}, {month} {day}", note: Self.dateNote), .weekdayMonthDay),
    (Entry(key: "own-date-short", source: "{month} {day}", note: Self.dateNote), .monthDay),
    (Entry(key: "own-date-month", source: "{month} {year}", note: Self.dateNote), .monthYear),
  ]

  private static let dateNote = "Put the parts of a date into your language's order, with its signs between."

  static let pair = Entry(key: "own-list-two", source: "{first} and {last}", note: "A list of two.")
  static let end = Entry(
    key: "own-list-more", source: "{first}, and {last}", note: "The end of a longer list: what stands before the last.")

  /// What a pack of this language has to say of it; empty where the tables know it all.
  package static func entries(for language: LanguageTag) -> [Entry] {
    var entries: [Entry] = []
    if language.nativeName == nil { entries.append(name) }
    if !DateWords.isTrusted(language) { entries += [months, weekdays] + dates.map(\.entry) }
    if ListWords.of(language) == nil { entries += [pair, end] }
    return entries
  }
}

extension MessagePack {
  /// What the language calls itself, by the table or by the pack; its English name where neither knows.
  package var ownName: String { language.nativeName ?? own(OwnWords.name) ?? language.englishName }

  /// How the pack's language writes dates: by the table, by the pack, or as ISO 8601 where neither knows.
  package var dateWords: DateWords { DateWords.of(language) ?? ownDates ?? .iso }

  /// How the pack's language joins lists.
  package var listWords: ListWords { ListWords.of(language) ?? ownLists ?? .neutral }

  /// What is wrong with the pack's names of months and days; nil where nothing is.
  var wrongNames: (entry: OwnWords.Entry, count: Int)? {
    for (entry, count) in [(OwnWords.months, 12), (OwnWords.weekdays, 7)] {
      if let names = own(entry), Self.names(names).count != count { return (entry, count) }
    }
    return nil
  }

  private func own(_ entry: OwnWords.Entry) -> String? { messages[entry.key]?.forms.first?.written }

  /// The Arabic and the ideographic comma count as well.
  private static func names(_ list: String) -> [String] {
    list.split { ",،、，".contains($0) }.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private var ownDates: DateWords? {
    guard wrongNames == nil, let months = own(OwnWords.months), let weekdays = own(OwnWords.weekdays) else {
      return nil
    }
    var patterns: [DateStyle: DatePattern] = [:]
    for (entry, style) in OwnWords.dates {
      guard let template = messages[entry.key]?.forms.first else { return nil }
      patterns[style] = DatePattern(template)
    }
    return DateWords(language, months: Self.names(months), weekdays: Self.names(weekdays), patterns)
  }

  private var ownLists: ListWords? {
    guard let pair = own(OwnWords.pair), let end = own(OwnWords.end) else { return nil }
    return ListWords(language, pair: Self.between(pair), end: Self.between(end))
  }

  /// What stands between `{first}` and `{last}`.
  private static func between(_ text: String) -> String {
    guard let first = text.firstRange(of: "{first}"), let last = text.firstRange(of: "{last}"),
      first.upperBound <= last.lowerBound
    else { return ", " }
    return String(text[first.upperBound..<last.lowerBound])
  }
}
