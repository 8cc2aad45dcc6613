import Languages
import Library
import Views

extension Site {
  /// Events as they are shown: those to come, soonest first, then those that were, latest first.
  static func inOrder(_ events: [Event], on today: CivilDate, _ zone: TimeZoneRules) -> [Int] {
    let coming = events.indices.filter { isComing(events[$0], on: today, zone) }
    return coming + events.indices.reversed().filter { !isComing(events[$0], on: today, zone) }
  }

  func isComing(_ event: Event) -> Bool { Self.isComing(event, on: today, zone) }

  private static func isComing(_ event: Event, on today: CivilDate, _ zone: TimeZoneRules) -> Bool {
    MomentView.onClock(event.start, zone: zone).date >= today
  }
}
