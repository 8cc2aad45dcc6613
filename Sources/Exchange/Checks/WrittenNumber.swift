/// A number as it stands in a text, and what it is there.
struct WrittenNumber: Sendable, Hashable {
  /// Half of a day, where the text says it.
  enum Clock: Sendable { case unmarked, morning, afternoon }

  /// In Latin digits, without signs between thousands, and with a point before decimals.
  let value: String
  /// The values that it may have: `1.125` may be 1125, and 0.50 is 0.5.
  let readings: [String]
  /// Its place among the scalars of the text.
  let place: Range<Int>
  /// Set where it is an hour of a clock: `3:30`, `3 PM`.
  var clock: Clock?
  /// Whether it is the minutes of a clock.
  var isMinute = false
  /// Whether it is the `00` of a full hour, which may be written or not: `3 PM` is `15:00`.
  var isOfFullHour = false
  /// Whether it is of a time with minutes that are not `00`.
  var isOfExactTime = false
  /// The same in all groups of one phone number.
  var phone: Int?
  /// Whether the word for a month stands before it, where a language counts its months: `tháng 3` is March.
  var followsMonthWord = false

  init(value: String, place: Range<Int>, readings: [String]? = nil) {
    self.value = value
    self.place = place
    self.readings = readings ?? [value]
  }

  /// One with decimals.
  init(whole: String, fraction: String, place: Range<Int>) {
    let decimals = String(fraction.reversed().drop { $0 == "0" }.reversed())
    self.init(
      value: "\(whole).\(fraction)", place: place, readings: [decimals.isEmpty ? whole : "\(whole).\(decimals)"])
  }

  var isDecimal: Bool { value.contains(".") }

  /// Whether it may be the same number as another; one in the morning is none in the afternoon.
  func isSame(as other: WrittenNumber) -> Bool {
    !isOpposite(of: other) && readings.contains { other.readings.contains($0) }
  }

  func isOpposite(of other: WrittenNumber) -> Bool {
    switch (clock, other.clock) {
    case (.morning, .afternoon), (.afternoon, .morning): true
    default: false
    }
  }

  /// The number with the half of the day that it says.
  var withHalf: String { with(value) }

  func with(_ words: String) -> String {
    clock == .morning ? "\(words) AM" : clock == .afternoon ? "\(words) PM" : words
  }
}
