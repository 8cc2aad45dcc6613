/// A day of the Gregorian calendar, without a time or a zone.
///
/// It is the calendar of ISO 8601, also for days before 1582; years run from 1 to 9999.
package struct CivilDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let year: Int
  /// 1 is January.
  package let month: Int
  package let day: Int

  /// Nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.daysInMonth(month, of: year)).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `2026-03-09`; nil for anything else.
  package init?(_ text: String) {
    var text = text
    guard let date = text.withUTF8({ CivilDate(utf8: $0) }) else { return nil }
    self = date
  }

  /// Reads `2026-03-09`; nil for anything else.
  package init?(_ text: Substring) {
    var text = text
    guard let date = text.withUTF8({ CivilDate(utf8: $0) }) else { return nil }
    self = date
  }

  /// Reads `2026-03-09`; nil for anything else.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    let hyphen = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen, let year = Self.number(bytes, 0..<4),
      let month = Self.number(bytes, 5..<7), let day = Self.number(bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ places: Range<Int>) -> Int? {
    var number = 0
    for place in places {
      guard bytes[place].isASCIIDigit else { return nil }
      number = number * 10 + Int(bytes[place] - 0x30)
    }
    return number
  }

  /// The day so many days after 1970-01-01; the first or last day that we know where it lies beyond.
  package init(daysSince1970 days: Int) {
    let bounded = min(max(days, Self.firstDay), Self.lastDay)
    // Days counted in eras of 400 years that begin on 1 March (Howard Hinnant, "chrono-Compatible Low-Level Date
    // Algorithms", civil_from_days).
    let shifted = bounded + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days after 1970-01-01; negative before.
  package var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear % 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 0 is Sunday, 6 is Saturday.
  package var weekday: Int { ((daysSince1970 + 4) % 7 + 7) % 7 }

  package func adding(days: Int) -> CivilDate {
    CivilDate(daysSince1970: daysSince1970 + min(max(days, -Self.lastDay * 2), Self.lastDay * 2))
  }

  /// How many days later the other one is; negative where it is earlier.
  package func days(to other: CivilDate) -> Int { other.daysSince1970 - daysSince1970 }

  /// `2026-03-09`.
  package var description: String {
    // Ten bytes, which a String holds in itself. Each household's pages name a hundred days.
    String(unsafeUninitializedCapacity: 10) { bytes in
      func write(_ number: Int, to range: ClosedRange<Int>) {
        var rest = number
        for place in range.reversed() {
          bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
      }
      write(year, to: 0...3)
      bytes[4] = UInt8(ascii: "-")
      write(month, to: 5...6)
      bytes[7] = UInt8(ascii: "-")
      write(day, to: 8...9)
      return 10
    }
  }

  package static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  private static let firstDay = -719_162
  private static let lastDay = 2_932_896

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Int {
  /// A number of ASCII digits alone; nil for anything else, and for more digits than fit.
  init?(asciiDigits bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= 18, bytes.allSatisfy(\.isASCIIDigit) else { return nil }
    self = bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  func padded(to width: Int) -> String {
    let digits = String(self)
    if digits.utf8.count >= width { return digits }
    return String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
