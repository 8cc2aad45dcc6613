import Languages

/// What days and times are held against, to find those that can hardly be meant.
struct DayCheck: Sendable {
  let today: CivilDate
  /// The zone of times that carry no offset.
  let zone: TimeZoneRules

  init(today: CivilDate, _ settings: PortalSettings) {
    self.today = today
    zone = TimeZoneRules(settings.timeZone) ?? .utc
  }

  /// Days that a school plans ahead: the next yearly meeting is set on the day of the last one, or soon after.
  private static let planned = 400
  /// Days that a school keeps what it wrote: from a child's first year there to the last.
  private static let kept = 15 * 365
  /// Days within which somebody has told how a meeting went; they may write once a week.
  private static let untold = 7
  /// Days by which what is about to be sent may be dated ahead.
  private static let prepared = 14

  func isFarAhead(_ day: CivilDate) -> Bool { today.days(to: day) > Self.planned }

  func isFarBack(_ day: CivilDate) -> Bool { day.days(to: today) > Self.kept }

  func isOver(_ day: CivilDate) -> Bool { day < today }

  func isLongOver(_ day: CivilDate) -> Bool { day.days(to: today) > Self.untold }

  func isToCome(_ day: CivilDate) -> Bool { day > today }

  func isBeyondPrepared(_ day: CivilDate) -> Bool { today.days(to: day) > Self.prepared }

  /// The day that was meant, where month and day may have changed places: one of the last half year.
  func meant(by day: CivilDate) -> CivilDate? {
    day.swapped.flatMap { (0...183).contains($0.days(to: today)) ? $0 : nil }
  }

  /// The day of a time on the portal's clocks.
  func day(of time: CivilDateTime) -> CivilDate { time.offset == nil ? time.date : zone.local(time).date }

  /// What is wrong with a time of day.
  func problem(with time: CivilDateTime) -> DayProblem? {
    let local = zone.local(time)
    let isSkipped = time.offset == nil && local.clockMinutes != time.clockMinutes
    // Half past three was written for half past fifteen.
    let meant = time.offset == nil ? CivilTime(hour: time.time.hour + 12, minute: time.time.minute) : nil
    if isSkipped { return .skippedTime(time.time, meant: meant) }
    return local.time.hour < 6 ? .nightTime(local.time, meant: meant) : nil
  }
}
