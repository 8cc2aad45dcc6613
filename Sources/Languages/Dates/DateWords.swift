/// The words and orders with which one language writes days and times, always in the Gregorian calendar and with Latin
/// digits.
///
/// Our own tables, taken from CLDR 46 for the languages whose data is sound and written by hand where CLDR has none
/// (Haitian Creole). A language without a table is not guessed: Foundation would print it in French or English, and
/// stops the program for some tags.
///
/// A class, since a copy of a struct would count references to each of its parts.
package final class DateWords: Sendable {
  /// What the words are in; nil for ISO 8601, which is in no language.
  package let language: LanguageTag?
  /// January first; the form that a date uses.
  package let months: [String]
  /// January first; the form that stands by itself.
  package let standaloneMonths: [String]
  /// Sunday first.
  package let weekdays: [String]
  /// By the style's number.
  private let patterns: [DatePattern]
  private let timePattern: DatePattern
  private let beforeNoon: String
  private let afterNoon: String
  /// What stands between a date and a time.
  private let joiner: String
  /// Whether the time stands before the date.
  private let timeFirst: Bool

  init(_ row: Row, language: LanguageTag?) {
    self.language = language
    months = row.months.split(separator: ",").map(String.init)
    let standalone = row.standaloneMonths ?? row.months
    standaloneMonths = standalone.split(separator: ",").map(String.init)
    weekdays = row.weekdays.split(separator: ",").map(String.init)
    patterns = DateStyle.allCases.map { style in
      switch style {
      case .full: DatePattern(row.full)
      case .long: DatePattern(row.long)
      case .weekdayMonthDay: DatePattern(row.weekdayMonthDay)
      case .monthDay: DatePattern(row.monthDay)
      case .monthYear: DatePattern(row.monthYear)
      }
    }
    timePattern = DatePattern(row.time)
    let halves = row.halves.split(separator: ",").map(String.init)
    beforeNoon = halves.first ?? ""
    afterNoon = halves.last ?? ""
    (joiner, timeFirst) = (row.joiner, row.timeFirst)
  }

  /// A language that no table knows, as its pack writes it; its clock has 24 hours, which need no words.
  init(_ language: LanguageTag, months: [String], weekdays: [String], _ patterns: [DateStyle: DatePattern]) {
    self.language = language
    (self.months, standaloneMonths, self.weekdays) = (months, months, weekdays)
    self.patterns = DateStyle.allCases.map { patterns[$0] ?? DatePattern("") }
    timePattern = DatePattern("H:mm")
    (beforeNoon, afterNoon, joiner, timeFirst) = ("", "", ", ", false)
  }

  /// The words for a language, or for the language without its region; nil where its data is not trusted.
  package static func of(_ language: LanguageTag) -> DateWords? {
    tables[language] ?? language.bestMatch(in: tables.keys.sorted()).flatMap { tables[$0] }
  }

  /// Whether days can be written in this language.
  package static func isTrusted(_ language: LanguageTag) -> Bool { of(language) != nil }

  /// The words of the first language of the ladder that has them, else ISO 8601.
  package static func first(of ladder: some Sequence<LanguageTag>) -> DateWords {
    for language in ladder { if let words = of(language) { return words } }
    return iso
  }

  package func text(_ date: CivilDate, _ style: DateStyle = .full) -> String {
    write(pattern(style).pieces, date: date, time: .midnight)
  }

  package func text(_ time: CivilTime) -> String { write(timePattern.pieces, date: .epoch, time: time) }

  package func text(_ moment: CivilDateTime, _ style: DateStyle = .full) -> String {
    let (date, time) = (text(moment.date, style), text(moment.time))
    return timeFirst ? time + joiner + date : date + joiner + time
  }

  /// From one time to another on the same day.
  package func range(_ start: CivilTime, _ end: CivilTime) -> String {
    start == end ? text(start) : "\(text(start)) – \(text(end))"
  }

  /// From one day to another; the year is said once where it is the same, on the side where the language puts it.
  package func range(_ start: CivilDate, _ end: CivilDate) -> String {
    guard start != end else { return text(start, .long) }
    guard start.year == end.year else { return "\(text(start, .long)) – \(text(end, .long))" }
    let isYearFirst = pattern(.long).pieces.first == .year
    return isYearFirst
      ? "\(text(start, .long)) – \(text(end, .monthDay))" : "\(text(start, .monthDay)) – \(text(end, .long))"
  }

  /// A day with the time from and to.
  package func range(_ date: CivilDate, _ start: CivilTime, _ end: CivilTime, _ style: DateStyle = .full) -> String {
    let (day, times) = (text(date, style), range(start, end))
    return timeFirst ? times + joiner + day : day + joiner + times
  }

  private func pattern(_ style: DateStyle) -> DatePattern { patterns[style.rawValue] }

  private func write(_ pieces: [DatePattern.Piece], date: CivilDate, time: CivilTime) -> String {
    var text = ""
    // Room for a weekday, a month and what stands around them in most languages.
    text.reserveCapacity(48)
    for piece in pieces {
      switch piece {
      case .text(let literal): text += literal
      case .weekday: text += weekdays[date.weekday]
      case .month: text += months[date.month - 1]
      case .standaloneMonth: text += standaloneMonths[date.month - 1]
      case .monthNumber: text += language == nil ? date.month.padded(to: 2) : String(date.month)
      case .day: text += language == nil ? date.day.padded(to: 2) : String(date.day)
      case .year: text += language == nil ? date.year.padded(to: 4) : String(date.year)
      case .hour12: text += String((time.hour + 11) % 12 + 1)
      case .hour24: text += time.hour.padded(to: 2)
      case .minute: text += time.minute.padded(to: 2)
      case .halfDay: text += time.hour < 12 ? beforeNoon : afterNoon
      }
    }
    return text
  }
}

extension CivilDate {
  package static let epoch = CivilDate(daysSince1970: 0)
}
