/// What is more than one number, and must stay together.
extension NumberCheck {
  /// Takes out the phone numbers that both texts have, in whatever groups: `(718) 555-0100` is `+1 718 555 0100`.
  ///
  /// - Returns: what is wrong where each text has one that the other has not.
  static func comparePhones(
    _ before: WrittenNumbers, _ after: WrittenNumbers, _ missing: inout [WrittenNumber], _ added: inout [WrittenNumber]
  ) -> CheckFinding? {
    var (lost, new) = (before.phones, after.phones)
    lost.removeAll { phone in
      guard let same = new.firstIndex(where: { $0.digits == phone.digits }) else { return false }
      missing.removeAll { phone.places.contains($0.place) }
      added.removeAll { new[same].places.contains($0.place) }
      new.remove(at: same)
      return true
    }
    // Where another number stands beside it, only a part is the phone.
    let changed = lost.filter { phone in !new.contains { isPart(phone.digits, of: $0.digits) } }
    let other = new.filter { phone in !lost.contains { isPart(phone.digits, of: $0.digits) } }
    guard !changed.isEmpty, !other.isEmpty else { return nil }
    return .numbersChanged(missing: changed.map(\.written), added: other.map(\.written))
  }

  private static func isPart(_ digits: String, of other: String) -> Bool {
    digits.contains(other) || other.contains(digits)
  }

  /// Takes out the times that both texts have: `8:30 AM` is `8 h 30`. Of one that may be the same on a clock of 24 hours
  /// the minutes are taken out, and its hours are left to be looked at.
  ///
  /// - Returns: what is wrong where each text has one that the other has not.
  static func compareTimes(
    _ before: WrittenNumbers, _ after: WrittenNumbers, _ missing: inout [WrittenNumber], _ added: inout [WrittenNumber]
  ) -> CheckFinding? {
    var (lost, new) = (before.times, after.times)
    var (lostWithPoint, newWithPoint) = (before.timesWithPoint, after.timesWithPoint)
    func take(
      _ lost: inout [WrittenNumbers.Time], _ new: inout [WrittenNumbers.Time], leavesHours: Bool = false,
      where isSame: (WrittenNumber, WrittenNumber) -> Bool
    ) {
      lost.removeAll { time in
        guard let index = new.firstIndex(where: { $0.minute == time.minute && isSame(time.hour, $0.hour) }) else {
          return false
        }
        let same = new.remove(at: index)
        missing.removeAll { time.places.dropFirst(leavesHours ? 1 : 0).contains($0.place) }
        added.removeAll { same.places.dropFirst(leavesHours ? 1 : 0).contains($0.place) }
        return true
      }
    }
    let isEqual = { (a: WrittenNumber, b: WrittenNumber) in Int(a.value) == Int(b.value) && !a.isOpposite(of: b) }
    take(&lost, &new, where: isEqual)
    take(&lost, &newWithPoint, where: isEqual)
    take(&lostWithPoint, &new, where: isEqual)
    take(&lost, &new, leavesHours: true, where: isSameHour)
    // A full hour may be written without its minutes.
    lost.removeAll(where: \.isFullHour)
    new.removeAll(where: \.isFullHour)
    guard !lost.isEmpty, !new.isEmpty else { return nil }
    let isSame = lost.map(\.written) == new.map(\.written)
    return .numbersChanged(
      missing: lost.map { isSame ? $0.withHalf : $0.written }, added: new.map { isSame ? $0.withHalf : $0.written })
  }

  /// What is to be said of dates and fractions where both texts have the same numbers: whether they stand in another
  /// order within one, or were exchanged between two.
  static func compareDates(_ source: String, _ target: String, _ before: WrittenNumbers) -> CheckFinding? {
    var (lost, new) = (dates(source), dates(target))
    lost.removeAll { date in
      guard let index = new.firstIndex(of: date) else { return false }
      new.remove(at: index)
      return true
    }
    guard !lost.isEmpty, !new.isEmpty else { return nil }
    if lost.allSatisfy({ date in new.contains { $0.sorted() == date.sorted() } }) {
      return .orderChanged(before.values)
    }
    return .numbersChanged(
      missing: lost.map { $0.joined(separator: "/") }, added: new.map { $0.joined(separator: "/") })
  }

  /// Numbers that a `/`, `-` or `.` joins, three of them as in a date, or two with a `/`.
  private static func dates(_ text: String) -> [[String]] {
    text.split { !$0.isNumber && !"/-.".contains($0) }.compactMap { word in
      let values = WrittenNumbers(String(word)).values
      let isDate = values.count == 3 && values.allSatisfy { $0.count <= 2 || $0.count == 4 }
      return isDate || values.count == 2 && word.contains("/") ? values : nil
    }
  }
}
