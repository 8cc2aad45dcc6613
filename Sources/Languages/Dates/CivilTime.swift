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
  package init?(_ text: Substring) {
    guard text.utf8.count == 5 || text.utf8.count == 8 else { return nil }
    var (hour, minute, second) = (0, 0, 0)
    for (index, byte) in text.utf8.enumerated() {
      let digit = Int(byte) - 0x30
      switch index {
      case 2, 5: if byte != UInt8(ascii: ":") { return nil }
      case _ where !byte.isASCIIDigit: return nil
      case 0..<2: hour = hour * 10 + digit
      case 3..<5: minute = minute * 10 + digit
      default: second = second * 10 + digit
      }
    }
    guard second < 60 else { return nil }
    self.init(hour: hour, minute: minute)
  }

  package init?(_ text: String) { self.init(Substring(text)) }

  package var minutesOfDay: Int { hour * 60 + minute }

  /// `15:30`.
  package var description: String { "\(hour.padded(to: 2)):\(minute.padded(to: 2))" }

  package static func < (a: CivilTime, b: CivilTime) -> Bool { a.minutesOfDay < b.minutesOfDay }
}
