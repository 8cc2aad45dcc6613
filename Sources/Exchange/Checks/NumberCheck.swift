/// Compares the numbers of two texts by value: digits of any script, with or without signs between thousands.
enum NumberCheck {
  static func findings(_ source: String, _ target: String) -> [CheckFinding] {
    let (before, after) = (numbers(of: source), numbers(of: target))
    guard before != after else { return [] }
    var missing = before
    var added: [String] = []
    for number in after {
      if let index = missing.firstIndex(of: number) { missing.remove(at: index) } else { added.append(number) }
    }
    if missing.isEmpty, added.isEmpty {
      // Words may stand in another order; only parts of one date must not.
      return datesMoved(source, target) ? [.orderChanged(before)] : []
    }
    // A phone number in other groups.
    if missing.joined() == added.joined() { return [] }
    if isTime(missing, added, source, target) { return [.timeRewritten(added)] }
    if missing.isEmpty, added.allSatisfy({ isMonth($0, of: source) }) { return [.monthRewritten(added)] }
    if added.isEmpty, missing.allSatisfy(isSmall) { return [.numberSpelledOut(missing)] }
    return [.numbersChanged(missing: missing, added: added)]
  }

  /// The numbers in their order, in Latin digits; `1,000` and `1.000` are 1000. The number before 月 and 월 is left out:
  /// other languages write that month as a word.
  static func numbers(of text: String) -> [String] {
    var found: [String] = []
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard digit(scalars[index]) != nil else {
        index += 1
        continue
      }
      var number = ""
      var group = 0
      while index < scalars.count {
        if let digit = digit(scalars[index]) {
          number += "\(digit)"
          group += 1
          index += 1
        } else if isThousands(scalars, index, number: number, group: group) {
          group = 0
          index += 1
        } else {
          break
        }
      }
      if index < scalars.count, scalars[index] == "月" || scalars[index] == "월" { continue }
      found.append(number)
    }
    return found
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  /// Whether a sign between digits parts thousands: up to three digits before it, and just three after.
  private static func isThousands(_ scalars: [Unicode.Scalar], _ index: Int, number: String, group: Int) -> Bool {
    guard ",.'’٬\u{A0}\u{202F}\u{2009}".unicodeScalars.contains(scalars[index]), group <= 3, number.first != "0",
      group == number.count || group == 3
    else { return false }
    let rest = scalars[(index + 1)...].prefix(4)
    return rest.prefix(3).count == 3 && rest.prefix(3).allSatisfy { digit($0) != nil }
      && (rest.count < 4 || digit(rest[rest.startIndex + 3]) == nil)
  }

  private static func isSmall(_ number: String) -> Bool { Int(number).map { $0 <= 20 } ?? false }

  /// 15:30 for 3:30 PM, or the other way round.
  private static func isTime(_ missing: [String], _ added: [String], _ source: String, _ target: String) -> Bool {
    guard missing.count == added.count, !missing.isEmpty else { return false }
    let hasClock = { (text: String) in
      let lower = text.lowercased()
      return text.contains(":") || lower.contains("pm") || lower.contains("p.m") || lower.contains("am")
    }
    guard hasClock(source) || hasClock(target) else { return false }
    return zip(missing, added).allSatisfy { before, after in
      guard let first = Int(before), let second = Int(after), first <= 24, second <= 24 else { return false }
      return abs(first - second) == 12
    }
  }

  private static func isMonth(_ number: String, of source: String) -> Bool {
    guard let month = Int(number), (1...12).contains(month) else { return false }
    return source.lowercased().contains(months[month - 1])
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Whether numbers that a `/`, `-` or `.` joins stand in another order.
  private static func datesMoved(_ source: String, _ target: String) -> Bool {
    let after = dates(target)
    return dates(source).contains { date in !after.contains(date) && after.contains { $0.sorted() == date.sorted() } }
  }

  private static func dates(_ text: String) -> [[String]] {
    text.split { !$0.isNumber && !"/-.".contains($0) }
      .map { numbers(of: String($0)) }.filter { $0.count == 3 }
  }
}
