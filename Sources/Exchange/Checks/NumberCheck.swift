import Languages

/// Compares the numbers of two texts by value: digits of any script, with or without signs between thousands. What
/// belongs together is compared as one: decimals, times, phone numbers and dates.
enum NumberCheck {
  /// - Parameter language: the source's.
  static func findings(_ source: String, _ target: String, from language: LanguageTag) -> [CheckFinding] {
    let before = WrittenNumbers(source, hasDecimalPoint: ["en", "zh", "ja", "ko"].contains(language.language))
    let after = WrittenNumbers(target)
    if before.values == after.values, !zip(before.all, after.all).contains(where: { $0.isOpposite(of: $1) }) {
      return []
    }
    var (missing, added) = (before.all, after.all)
    if let changed = comparePhones(before, after, &missing, &added) ?? compareTimes(before, after, &missing, &added) {
      return [changed]
    }
    (missing, added) = unmatched(missing, added)
    missing.removeAll(where: \.isOfFullHour)
    added.removeAll(where: \.isOfFullHour)
    // Words may stand in another order; only parts of one date must not.
    if missing.isEmpty, added.isEmpty { return compareDates(source, target, before).map { [$0] } ?? [] }
    if isTime(missing, added) { return [.timeRewritten(added.map(\.value))] }
    let months = takeMonths(&missing, &added, of: before)
    if missing.isEmpty, added.isEmpty { return [.monthRewritten(months)] }
    if added.isEmpty, months.isEmpty, missing.allSatisfy(isSmall) { return [.numberSpelledOut(missing.map(\.value))] }
    let isSame = missing.map(\.value) == added.map(\.value)
    return [
      .numbersChanged(
        missing: missing.map { isSame ? $0.withHalf : $0.value }, added: added.map { isSame ? $0.withHalf : $0.value })
    ]
  }

  /// The numbers that stand in one text alone. A time is taken for the same time first: `3 minutes at 3 PM` has two
  /// numbers of one value.
  private static func unmatched(
    _ before: [WrittenNumber], _ after: [WrittenNumber]
  ) -> (missing: [WrittenNumber], added: [WrittenNumber]) {
    var (missing, added) = (before, after)
    for isSame in [
      { (a: WrittenNumber, b: WrittenNumber) in a.isSame(as: b) && (a.clock == nil) == (b.clock == nil) },
      { $0.isSame(as: $1) },
    ] {
      added.removeAll { number in
        guard let index = missing.firstIndex(where: { isSame($0, number) }) else { return false }
        missing.remove(at: index)
        return true
      }
    }
    return (missing, added)
  }

  /// Whether it may well be written as a word. Of a phone number or a time with minutes nothing may be missing.
  private static func isSmall(_ number: WrittenNumber) -> Bool {
    guard number.phone == nil, !number.isOfExactTime else { return false }
    return Int(number.value).map { $0 <= 20 } ?? !number.isDecimal
  }

  /// 15:30 for 3:30 PM, or the other way round.
  private static func isTime(_ missing: [WrittenNumber], _ added: [WrittenNumber]) -> Bool {
    guard missing.count == added.count, !missing.isEmpty else { return false }
    return zip(missing, added).allSatisfy { isSameHour($0, $1) }
  }

  /// Whether two hours that are 12 apart may be one: 3 in the afternoon is 15, and 3 in the morning never is.
  static func isSameHour(_ a: WrittenNumber, _ b: WrittenNumber) -> Bool {
    guard a.clock != nil || b.clock != nil, let first = Int(a.value), let second = Int(b.value) else { return false }
    let (low, high) = (min(first, second), max(first, second))
    guard high <= 24, high - low == 12 else { return false }
    let (early, late) = first < second ? (a.clock, b.clock) : (b.clock, a.clock)
    if early == .morning || late == .morning { return low == 12 || high == 12 }
    return early == .afternoon || late == .afternoon ? low != 0 && low != 12 : true
  }

  /// Takes out the numbers of months that the source names by their words, alone (`5/3`) or with the day (`05.03`).
  ///
  /// - Returns: how they are written.
  private static func takeMonths(
    _ missing: inout [WrittenNumber], _ added: inout [WrittenNumber], of source: WrittenNumbers
  ) -> [String] {
    let months = source.months
    var taken: [String] = []
    added.removeAll { number in
      if let month = Int(number.value) {
        guard let named = months[month], named == .besideNumber || number.followsMonthWord else { return false }
      } else {
        let parts = number.value.split(separator: ".").compactMap { Int($0) }
        guard parts.count == 2,
          let day = missing.firstIndex(where: { day in
            [(parts[0], parts[1]), (parts[1], parts[0])].contains {
              Int(day.value) == $0 && months[$1] == .besideNumber
            }
          })
        else { return false }
        missing.remove(at: day)
      }
      taken.append(number.value)
      return true
    }
    return taken
  }
}
