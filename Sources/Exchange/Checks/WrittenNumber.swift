/// A number as it stands in a text, and what it is there.
struct WrittenNumber: Sendable, Hashable {
  /// Half of a day, where the text says it.
  enum Clock: Sendable { case unmarked, morning, afternoon }

  /// In Latin digits, without signs between thousands.
  let value: String
  /// Its place among the scalars of the text.
  let place: Range<Int>
  /// Set where it is an hour of a clock: `3:30`, `3 PM`.
  var clock: Clock?
  /// Whether it is the `00` of a full hour, which may be written or not: `3 PM` is `15:00`.
  var isOfFullHour = false
  /// The same in all groups of one phone number.
  var phone: Int?
  /// Whether the word for a month stands before it, where a language counts its months: `tháng 3` is March.
  var followsMonthWord = false
}
