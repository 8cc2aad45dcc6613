import Foundation

/// A zone's clocks, past and to come, from the system's time zone data.
package struct TimeZoneRules: Sendable, Hashable {
  /// The zone's name, such as `America/New_York`.
  package let identifier: String
  private let zone: TimeZone

  package static let utc = TimeZoneRules(zone: .gmt, identifier: "Etc/UTC")

  /// Nil where the system knows no zone of this name. An abbreviation such as `EST` is not a zone.
  package init?(_ identifier: String) {
    guard identifier.contains("/") || identifier == "UTC", let zone = TimeZone(identifier: identifier) else {
      return nil
    }
    self.init(zone: zone, identifier: identifier)
  }

  private init(zone: TimeZone, identifier: String) { (self.zone, self.identifier) = (zone, identifier) }

  /// Minutes east of UTC at a moment, given in seconds since 1970 UTC.
  package func offset(atSeconds seconds: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))) / 60
  }

  /// The moment, in seconds since 1970 UTC, that the zone's clocks show (or that the offset written with it names).
  ///
  /// An hour that happens twice is the first of the two; one that is skipped is counted with the offset before the gap
  /// (RFC 5545, section 3.3.5).
  package func seconds(of local: CivilDateTime) -> Int {
    if let offset = local.offset { return (local.clockMinutes - offset) * 60 }
    let clock = local.clockMinutes
    let before = offset(atSeconds: (clock - 1440) * 60)
    let after = offset(atSeconds: (clock + 1440) * 60)
    for offset in [before, after] where self.offset(atSeconds: (clock - offset) * 60) == offset {
      return (clock - offset) * 60
    }
    return (clock - before) * 60
  }

  /// What the zone's clocks show at a moment, with the offset.
  package func local(atSeconds seconds: Int) -> CivilDateTime {
    let offset = offset(atSeconds: seconds)
    let minutes = seconds >= 0 ? seconds / 60 : (seconds - 59) / 60
    return CivilDateTime(clockMinutes: minutes + offset, offset: offset)
  }

  /// The same moment on the zone's clocks, with the offset filled in.
  package func local(_ time: CivilDateTime) -> CivilDateTime { local(atSeconds: seconds(of: time)) }

  /// The same moment in UTC.
  package func utc(_ time: CivilDateTime) -> CivilDateTime {
    CivilDateTime(clockMinutes: seconds(of: time) / 60, offset: 0)
  }

  /// The system clock's day in this zone; for the default of `--date` alone.
  package func today() -> CivilDate { local(atSeconds: Int(Date().timeIntervalSince1970)).date }

  /// A moment at which the zone's clocks change.
  package struct Change: Sendable, Hashable {
    /// Seconds since 1970 UTC.
    package let seconds: Int
    /// Minutes east of UTC before and after.
    package let offsetBefore: Int
    package let offsetAfter: Int
    package let isDaylightSaving: Bool
    /// The zone's short name afterwards, such as `EDT`.
    package let abbreviation: String
  }

  /// The changes from the first moment of one day to the first moment of another, in UTC, at most 400 of them.
  package func changes(from start: CivilDate, to end: CivilDate) -> [Change] {
    var changes: [Change] = []
    var moment = Date(timeIntervalSince1970: Double(start.daysSince1970 * 86400 - 1))
    let last = Date(timeIntervalSince1970: Double(end.daysSince1970 * 86400))
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < last, next > moment {
      let seconds = Int(next.timeIntervalSince1970)
      changes.append(
        Change(
          seconds: seconds, offsetBefore: offset(atSeconds: seconds - 1), offsetAfter: offset(atSeconds: seconds),
          isDaylightSaving: zone.isDaylightSavingTime(for: next), abbreviation: zone.abbreviation(for: next) ?? ""))
      guard changes.count < 400 else { break }
      moment = next
    }
    return changes
  }
}
