/// How much of a day is written out.
package enum DateStyle: Int, Sendable, CaseIterable {
  /// `Monday, March 9, 2026`
  case full
  /// `March 9, 2026`
  case long
  /// `Monday, March 9`
  case weekdayMonthDay
  /// `March 9`
  case monthDay
  /// `March 2026`
  case monthYear
}
