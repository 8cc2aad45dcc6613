/// A day and a time on it, as written: with an offset from UTC, or without one, which means the portal's zone.
package struct CivilDateTime: Hashable, Sendable, CustomStringConvertible {
  package var date: CivilDate
  package var time: CivilTime
  /// Minutes east of UTC; nil where none was written.
  package var offset: Int?

  package init(date: CivilDate, time: CivilTime, offset: Int? = nil) {
    (self.date, self.time, self.offset) = (date, time, offset)
  }

  /// Reads `2026-03-09T15:30`, with `T` or a space between, and then nothing, `Z`, or an offset such as `-04:00`;
  /// nil for anything else.
  package init?(_ text: String) {
    guard text.utf8.count >= 16, let date = CivilDate(Substring(text.utf8.prefix(10))) else { return nil }
    let rest = text.utf8.dropFirst(10)
    guard let mark = rest.first, mark | 0x20 == UInt8(ascii: "t") || mark == UInt8(ascii: " ") else { return nil }
    let clock = rest.dropFirst()
    let end = clock.firstIndex(where: Self.beginsOffset) ?? clock.endIndex
    guard let time = CivilTime(Substring(clock[..<end])) else { return nil }
    (self.date, self.time) = (date, time)
    guard end < clock.endIndex else { return }
    guard let offset = Self.offset(Substring(clock[end...])) else { return nil }
    self.offset = offset
  }

  private static func beginsOffset(_ byte: UInt8) -> Bool {
    byte | 0x20 == UInt8(ascii: "z") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" || text == "z" { return 0 }
    guard let time = CivilTime(text.dropFirst()), text.utf8.count == 6 else { return nil }
    return text.first == "-" ? -time.minutesOfDay : time.minutesOfDay
  }

  /// Minutes since 1970-01-01T00:00, counted on the clock that it was written by.
  package var clockMinutes: Int { date.daysSince1970 * 1440 + time.minutesOfDay }

  /// The day and time so many minutes after 1970-01-01T00:00 on the clock with this offset.
  package init(clockMinutes: Int, offset: Int? = nil) {
    let days = clockMinutes >= 0 ? clockMinutes / 1440 : (clockMinutes - 1439) / 1440
    date = CivilDate(daysSince1970: days)
    let minutes = clockMinutes - days * 1440
    time = CivilTime(hour: minutes / 60, minute: minutes % 60) ?? .midnight
    self.offset = offset
  }

  /// Later by so many minutes on the same clock.
  package func adding(minutes: Int) -> CivilDateTime {
    CivilDateTime(clockMinutes: clockMinutes + minutes, offset: offset)
  }

  /// `2026-03-09T15:30`, then `Z` or the offset where there is one (RFC 3339 without seconds).
  package var description: String {
    guard let offset else { return "\(date)T\(time)" }
    guard offset != 0 else { return "\(date)T\(time)Z" }
    let size = abs(offset)
    return "\(date)T\(time)\(offset < 0 ? "-" : "+")\((size / 60).padded(to: 2)):\((size % 60).padded(to: 2))"
  }
}

extension CivilTime {
  package static let midnight = CivilTime(minutesOfDay: 0)

  private init(minutesOfDay minutes: Int) { (hour, minute) = (minutes / 60, minutes % 60) }
}
