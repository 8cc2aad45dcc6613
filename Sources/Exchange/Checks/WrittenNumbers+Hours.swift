/// Hours of a clock.
extension WrittenNumbers {
  /// A time with its minutes.
  struct Time {
    let hour: WrittenNumber
    let minute: String
    /// Of the hour and the minutes, which may be one number: `8.30`.
    let places: [Range<Int>]
    /// As it is written.
    let written: String
    var isFullHour: Bool { minute == "00" }
    var withHalf: String { hour.with(written) }
  }

  var times: [Time] {
    all.indices.dropLast().filter { all[$0].clock != nil && all[$0 + 1].isMinute }.map { index in
      let (hour, minute) = (all[index], all[index + 1])
      return Time(
        hour: hour, minute: minute.value, places: [hour.place, minute.place],
        written: Self.text(scalars[hour.place.lowerBound..<minute.place.upperBound]))
    }
  }

  /// Numbers with a point that may be times: many languages write `8.30`.
  var timesWithPoint: [Time] {
    all.compactMap { number in
      let parts = number.value.split(separator: ".")
      guard parts.count == 2, parts[1].count == 2, Int(parts[1]).map({ $0 < 60 }) ?? false,
        Int(parts[0]).map({ $0 <= 24 }) ?? false
      else { return nil }
      var hour = WrittenNumber(value: String(parts[0]), place: number.place)
      hour.clock = .unmarked
      return Time(hour: hour, minute: String(parts[1]), places: [number.place], written: number.value)
    }
  }

  mutating func findHours() {
    var index = 0
    while index < all.count {
      defer { index += 1 }
      guard isHour(all[index]) else { continue }
      let end = all[index].place.upperBound
      if let half = half(at: end) {
        all[index].clock = half
      } else if index + 1 < all.count, isMinute(all[index + 1]) {
        let half = half(at: all[index + 1].place.upperBound)
        let joint = scalars[end..<all[index + 1].place.lowerBound]
        guard Self.isClock(joint) || joint.count == 1 && joint.first == "." && half != nil else { continue }
        all[index].clock = half ?? .unmarked
        all[index + 1].isMinute = true
        all[index + 1].isOfFullHour = all[index + 1].value == "00"
        all[index].isOfExactTime = !all[index + 1].isOfFullHour
        all[index + 1].isOfExactTime = !all[index + 1].isOfFullHour
        index += 1
      }
    }
    // In "3-4 PM" both are hours, and in "3, 4 and 5 PM" all are.
    var joined: Set<Int> = []
    for index in all.indices.dropLast().reversed() where all[index].clock == nil && isHour(all[index]) {
      guard let next = all[index + 1].clock, next != .unmarked || joined.contains(index + 1) else { continue }
      let gap = scalars[all[index].place.upperBound..<all[index + 1].place.lowerBound].filter { !Self.isSpace($0) }
      guard Self.hourJoints.contains(Self.text(gap[...])) else { continue }
      all[index].clock = .unmarked
      joined.insert(index)
    }
  }

  private static let hourJoints: Set = ["-", "–", "—", ",", "to", "and", "or", "until", "till", "through"]

  /// What stands between an hour and its minutes: French writes "15 h 30", Chinese "2点30".
  private static func isClock(_ joint: ArraySlice<Unicode.Scalar>) -> Bool {
    if joint.count == 1, let sign = joint.first, ":：".unicodeScalars.contains(sign) { return true }
    return joint.count <= 8 && clocks.contains(text(joint.filter { !isSpace($0) }[...]).lowercased())
  }

  private static let clocks: Set = ["h", "heures", "giờ", "点", "點", "时", "時", "시"]

  private func isHour(_ number: WrittenNumber) -> Bool {
    number.place.count <= 2 && Int(number.value).map { $0 <= 24 } ?? false
  }

  private func isMinute(_ number: WrittenNumber) -> Bool {
    (number.place.count == 2 || scalars[number.place.lowerBound] == "半")
      && Int(number.value).map { $0 < 60 } ?? false
  }

  /// `am`, `PM`, `a.m.` or `p. m.` as a word, behind spaces or none.
  func half(at place: Int) -> WrittenNumber.Clock? {
    var rest = scalars[place...].drop(while: Self.isSpace)
    let half: WrittenNumber.Clock
    switch rest.popFirst() {
    case "a", "A": half = .morning
    case "p", "P": half = .afternoon
    default: return nil
    }
    if rest.first == "." { rest = rest.dropFirst().drop(while: Self.isSpace) }
    guard let last = rest.popFirst(), last == "m" || last == "M" else { return nil }
    return rest.first.map(Self.isLetter) == true ? nil : half
  }
}
