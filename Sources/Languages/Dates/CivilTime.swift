/// A time of day in hours and minutes, as clocks at a school show it.
package struct CivilTime: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// 0 to 23.
  package let hour: Int
  package let minute: Int

  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    (self.hour, self.minute) = (hour, minute)
  }

  /// Reads `15:30`, and `15:30:00`, whose seconds are checked and left out; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.count == 2 }) else { return nil }
    let numbers = parts.compactMap { Int(asciiDigits: $0) }
    guard numbers.count == parts.count, numbers.count == 2 || numbers[2] < 60 else { return nil }
    self.init(hour: numbers[0], minute: numbers[1])
  }

  package var minutesOfDay: Int { hour * 60 + minute }

  /// `15:30`.
  package var description: String { "\(hour.padded(to: 2)):\(minute.padded(to: 2))" }

  package static func < (a: CivilTime, b: CivilTime) -> Bool { a.minutesOfDay < b.minutesOfDay }
}
