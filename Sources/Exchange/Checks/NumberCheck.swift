/// Compares the numbers of two texts by value: digits of any script, with or without signs between thousands.
enum NumberCheck {
  static func findings(_ source: String, _ target: String) -> [CheckFinding] {
    let (before, after) = (WrittenNumbers(source), WrittenNumbers(target))
    guard before.values != after.values else { return [] }
    var (missing, added) = unmatched(before.all, after.all)
    missing.removeAll(where: \.isOfFullHour)
    added.removeAll(where: \.isOfFullHour)
    if missing.isEmpty, added.isEmpty {
      // Words may stand in another order; only parts of one date must not.
      return datesMoved(source, target) ? [.orderChanged(before.values)] : []
    }
    dropRegroupedPhones(&missing, &added)
    if missing.isEmpty, added.isEmpty { return [] }
    if isTime(missing, added) { return [.timeRewritten(added.map(\.value))] }
    if missing.isEmpty, added.allSatisfy({ isMonth($0, of: before) }) { return [.monthRewritten(added.map(\.value))] }
    if added.isEmpty, missing.allSatisfy(isSmall) { return [.numberSpelledOut(missing.map(\.value))] }
    return [.numbersChanged(missing: missing.map(\.value), added: added.map(\.value))]
  }

  /// The numbers that stand in one text alone. A time is taken for the same time first: `3 minutes at 3 PM` has two
  /// numbers of one value.
  private static func unmatched(
    _ before: [WrittenNumber], _ after: [WrittenNumber]
  ) -> (missing: [WrittenNumber], added: [WrittenNumber]) {
    var (missing, added) = (before, after)
    for isSame in [
      { (a: WrittenNumber, b: WrittenNumber) in a.value == b.value && (a.clock == nil) == (b.clock == nil) },
      { $0.value == $1.value },
    ] {
      added.removeAll { number in
        guard let index = missing.firstIndex(where: { isSame($0, number) }) else { return false }
        missing.remove(at: index)
        return true
      }
    }
    return (missing, added)
  }

  /// Takes out what is a phone number in other groups: `718 555 0100` and `7185550100`.
  private static func dropRegroupedPhones(_ missing: inout [WrittenNumber], _ added: inout [WrittenNumber]) {
    let before = phones(missing)
    var after = phones(added)
    for (phone, digits) in before {
      guard let same = after.first(where: { $0.value == digits })?.key else { continue }
      after[same] = nil
      missing.removeAll { $0.phone == phone }
      added.removeAll { $0.phone == same }
    }
  }

  private static func phones(_ numbers: [WrittenNumber]) -> [Int: String] {
    numbers.reduce(into: [:]) { phones, number in
      if let phone = number.phone { phones[phone, default: ""] += number.value }
    }
  }

  private static func isSmall(_ number: WrittenNumber) -> Bool { Int(number.value).map { $0 <= 20 } ?? false }

  /// 15:30 for 3:30 PM, or the other way round.
  private static func isTime(_ missing: [WrittenNumber], _ added: [WrittenNumber]) -> Bool {
    guard missing.count == added.count, !missing.isEmpty else { return false }
    return zip(missing, added).allSatisfy { isSameHour($0, $1) }
  }

  /// Whether two hours that are 12 apart may be one: 3 in the afternoon is 15, and 3 in the morning never is.
  private static func isSameHour(_ a: WrittenNumber, _ b: WrittenNumber) -> Bool {
    guard a.clock != nil || b.clock != nil, let first = Int(a.value), let second = Int(b.value) else { return false }
    let (low, high) = (min(first, second), max(first, second))
    guard high <= 24, high - low == 12 else { return false }
    let (early, late) = first < second ? (a.clock, b.clock) : (b.clock, a.clock)
    if early == .morning || late == .morning { return low == 12 || high == 12 }
    return early == .afternoon || late == .afternoon ? low != 0 && low != 12 : true
  }

  /// Whether a number is that of a month that the source names by its word.
  private static func isMonth(_ number: WrittenNumber, of source: WrittenNumbers) -> Bool {
    guard let month = Int(number.value), let named = source.months[month] else { return false }
    return named == .besideNumber || number.followsMonthWord
  }

  /// Whether numbers that a `/`, `-` or `.` joins stand in another order.
  private static func datesMoved(_ source: String, _ target: String) -> Bool {
    let after = dates(target)
    return dates(source).contains { date in !after.contains(date) && after.contains { $0.sorted() == date.sorted() } }
  }

  private static func dates(_ text: String) -> [[String]] {
    text.split { !$0.isNumber && !"/-.".contains($0) }
      .map { WrittenNumbers(String($0)).values }.filter { $0.count == 3 }
  }
}
