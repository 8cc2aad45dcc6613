import Languages

/// What is said of days and times that read well and are hardly what somebody meant.
enum DayProblem: Sendable {
  case swappedInFileName
  case farAhead
  case farBack
  /// - Parameter meant: nil where the time was written by another clock.
  case nightTime(CivilTime, meant: CivilTime?)
  case skippedTime(CivilTime, meant: CivilTime?)
  case heldTooSoon
  case stillPlanned
  case stillProposed
  /// - Parameters:
  ///   - meant: the day with month and day in each other's place, where it is a likely one.
  ///   - showFrom: the day to keep it back until, where that can be.
  case dayToCome(meant: CivilDate?, showFrom: CivilDate?)
}
