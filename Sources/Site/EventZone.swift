import Languages
import Library

/// The portal's time zone as calendar files carry it (RFC 5545, section 3.6.5): its clocks in the years of the events.
struct EventZone: Sendable {
  let name: String
  let lines: [String]

  /// - Parameter events: nothing is made where there are none.
  init(_ zone: TimeZoneRules, for events: [Event]) {
    name = zone.identifier
    let days = events.map(\.start.date)
    guard let first = days.min(), let last = days.max() else {
      lines = []
      return
    }
    let start = first.adding(days: -370)
    let changes = zone.changes(from: start, to: last.adding(days: 370))
    let before = changes.first?.offsetBefore ?? zone.offset(atSeconds: start.daysSince1970 * 86400)
    var lines = ["BEGIN:VTIMEZONE", "TZID:\(zone.identifier)"]
    lines += Self.observance("STANDARD", "19700101T000000", before, before, name: nil)
    for change in changes {
      // A change begins at the local time that held until then.
      let local = CivilDateTime(clockMinutes: change.seconds / 60 + change.offsetBefore)
      lines += Self.observance(
        change.isDaylightSaving ? "DAYLIGHT" : "STANDARD", EventCalendar.compact(local), change.offsetBefore,
        change.offsetAfter, name: change.abbreviation)
    }
    self.lines = lines + ["END:VTIMEZONE"]
  }

  private static func observance(
    _ kind: String, _ start: String, _ before: Int, _ after: Int, name: String?
  ) -> [String] {
    ["BEGIN:\(kind)", "DTSTART:\(start)", "TZOFFSETFROM:\(offset(before))", "TZOFFSETTO:\(offset(after))"]
      + [name].compactMap { $0.flatMap { $0.isEmpty ? nil : "TZNAME:\($0)" } } + ["END:\(kind)"]
  }

  private static func offset(_ minutes: Int) -> String {
    let size = abs(minutes)
    return (minutes < 0 ? "-" : "+") + two(size / 60) + two(size % 60)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
