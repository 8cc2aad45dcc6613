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

  /// A page has some forty of these, so each is written once, in a text that has the room.
  private func write(_ pieces: [DatePattern.Piece], date: CivilDate, time: CivilTime) -> String {
    var room = 0
    for piece in pieces { room += word(of: piece, date, time)?.utf8.count ?? Self.mostDigits }
    return String(unsafeUninitializedCapacity: room) { out in
      var end = 0
      for piece in pieces {
        if var word = word(of: piece, date, time) {
          end += word.withUTF8 { out[end...].update(fromContentsOf: $0) - end }
        } else {
          end = Self.write(number(of: piece, date, time), to: out, at: end)
        }
      }
      return end
    }
  }

  /// What a piece says in words; nil where it is a number.
  private func word(of piece: DatePattern.Piece, _ date: CivilDate, _ time: CivilTime) -> String? {
    switch piece {
    case .text(let literal): literal
    case .weekday: weekdays[date.weekday]
    case .month: months[date.month - 1]
    case .standaloneMonth: standaloneMonths[date.month - 1]
    case .halfDay: time.hour < 12 ? beforeNoon : afterNoon
    case .monthNumber, .day, .year, .hour12, .hour24, .minute: nil
    }
  }

  /// A number, and how many digits it has at least.
  private func number(
    of piece: DatePattern.Piece, _ date: CivilDate, _ time: CivilTime
  ) -> (number: Int, digits: Int) {
    switch piece {
    case .monthNumber: (date.month, language == nil ? 2 : 1)
    case .day: (date.day, language == nil ? 2 : 1)
    case .year: (date.year, language == nil ? 4 : 1)
    case .hour12: ((time.hour + 11) % 12 + 1, 1)
    case .hour24: (time.hour, 2)
    case .minute: (time.minute, 2)
    case .text, .weekday, .month, .standaloneMonth, .halfDay: (0, 0)
    }
  }

  /// Of any number, with its sign.
  private static let mostDigits = 20

  private static func write(
    _ number: (number: Int, digits: Int), to out: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    var end = start
    if number.number < 0 {
      out[end] = UInt8(ascii: "-")
      end += 1
    }
    let first = end
    var rest = number.number.magnitude
    // From the last digit to the first, then turned round.
    repeat {
      out[end] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
      end += 1
    } while rest > 0 || end - first < number.digits
    out[first..<end].reverse()
    return end
  }
}

extension CivilDate {
  package static let epoch = CivilDate(daysSince1970: 0)
}
