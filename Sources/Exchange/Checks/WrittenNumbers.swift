/// The numbers of a text in their order. The number before 月 and 월 is left out: other languages write that month as a
/// word.
struct WrittenNumbers: Sendable {
  private(set) var all: [WrittenNumber] = []
  let scalars: [Unicode.Scalar]

  var values: [String] { all.map(\.value) }

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard Self.digit(scalars[index]) != nil else {
        // In Chinese and Japanese "2点半" is half past two.
        if scalars[index] == "半", index > 0, "点點时時".unicodeScalars.contains(scalars[index - 1]) {
          all.append(WrittenNumber(value: "30", place: index..<index + 1))
        }
        index += 1
        continue
      }
      let start = index
      let value = value(at: &index)
      if index < scalars.count, scalars[index] == "月" || scalars[index] == "월" { continue }
      all.append(WrittenNumber(value: value, place: start..<index))
    }
    findHours()
    findPhones()
    for index in all.indices { all[index].followsMonthWord = isAfterMonthWord(all[index]) }
  }

  /// Reads one number, with signs between thousands; `1,000` and `1.000` are 1000.
  private func value(at index: inout Int) -> String {
    var number = ""
    var group = 0
    while index < scalars.count {
      if let digit = Self.digit(scalars[index]) {
        number += "\(digit)"
        group += 1
      } else if isThousands(index, number: number, group: group) {
        group = 0
      } else {
        break
      }
      index += 1
    }
    return number
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  /// Whether a sign between digits parts thousands: up to three digits before it, and just three after.
  private func isThousands(_ index: Int, number: String, group: Int) -> Bool {
    guard ",.'’٬\u{A0}\u{202F}\u{2009}".unicodeScalars.contains(scalars[index]), group <= 3, number.first != "0",
      group == number.count || group == 3
    else { return false }
    let rest = scalars[(index + 1)...].prefix(4)
    return rest.prefix(3).count == 3 && rest.prefix(3).allSatisfy { Self.digit($0) != nil }
      && (rest.count < 4 || Self.digit(rest[rest.startIndex + 3]) == nil)
  }
}

/// Phone numbers.
extension WrittenNumbers {
  /// Digits that a phone number has at least where it is written in groups.
  private static let phoneDigits = 7

  /// Marks numbers between which only spaces, dashes, points and brackets stand, and which have enough digits.
  private mutating func findPhones() {
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, isPhoneGap(all[end - 1].place.upperBound..<all[end].place.lowerBound) { end += 1 }
      let digits = all[start..<end].reduce(0) { $0 + $1.value.count }
      if digits >= Self.phoneDigits, !hasDate(all[start..<end]) {
        for index in start..<end { all[index].phone = start }
      }
      start = end
    }
  }

  private func isPhoneGap(_ gap: Range<Int>) -> Bool {
    gap.count <= 3
      && scalars[gap].allSatisfy { Self.isSpace($0) || "-‐‑–().".unicodeScalars.contains($0) }
  }

  /// Whether a year stands beside two short numbers: a date in other groups is another date.
  private func hasDate(_ numbers: ArraySlice<WrittenNumber>) -> Bool {
    numbers.indices.dropLast(2).contains { index in
      let sizes = numbers[index...].prefix(3).map(\.value.count)
      return sizes[1] <= 2 && (sizes[0] <= 2 && sizes[2] == 4 || sizes[0] == 4 && sizes[2] <= 2)
    }
  }
}

/// Hours of a clock.
extension WrittenNumbers {
  private mutating func findHours() {
    var index = 0
    while index < all.count {
      defer { index += 1 }
      guard isHour(all[index]) else { continue }
      let end = all[index].place.upperBound
      if let half = half(at: end) {
        all[index].clock = half
      } else if index + 1 < all.count, all[index + 1].place.lowerBound == end + 1, isMinute(all[index + 1]) {
        let half = half(at: all[index + 1].place.upperBound)
        // French and Portuguese write "15h30".
        let isColon = ":：hH".unicodeScalars.contains(scalars[end])
        guard isColon || scalars[end] == "." && half != nil else { continue }
        all[index].clock = half ?? .unmarked
        all[index + 1].isOfFullHour = all[index + 1].value == "00"
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

  private func isHour(_ number: WrittenNumber) -> Bool {
    number.place.count <= 2 && Int(number.value).map { $0 <= 24 } ?? false
  }

  private func isMinute(_ number: WrittenNumber) -> Bool {
    number.place.count == 2 && Int(number.value).map { $0 < 60 } ?? false
  }

  /// `am`, `PM`, `a.m.` or `p. m.` as a word, behind spaces or none.
  private func half(at place: Int) -> WrittenNumber.Clock? {
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

/// Months.
extension WrittenNumbers {
  enum NamedMonth: Sendable { case alone, besideNumber }

  /// The months that the text names in English, by number from 1: whole words with a capital, so that `you may` is none.
  var months: [Int: NamedMonth] {
    var found: [Int: NamedMonth] = [:]
    for word in scalars.indices.split(whereSeparator: { !Self.isLetter(scalars[$0]) }) {
      guard let first = word.first, let last = word.last, scalars[first].properties.isUppercase,
        let month = Self.month(Self.text(scalars[first...last]).lowercased())
      else { continue }
      if isBesideNumber(first..<(last + 1)) {
        found[month] = .besideNumber
      } else if found[month] == nil {
        found[month] = .alone
      }
    }
    return found
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0 == word || $0.prefix(3) == word || word == "sept" && $0 == "september" }.map { $0 + 1 }
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// `March 5`, `Mar. 5`, `5 March`, `5th of March`.
  private func isBesideNumber(_ word: Range<Int>) -> Bool {
    all.contains { number in
      if number.place.lowerBound >= word.upperBound {
        let gap = Self.text(scalars[word.upperBound..<number.place.lowerBound])
        return gap == " " || gap == "\u{A0}" || gap == ". " && word.count <= 4
      }
      let gap = Self.text(scalars[number.place.upperBound..<word.lowerBound])
      let parts = gap.split(separator: " ")
      return gap.hasSuffix(" ") && parts.allSatisfy { ["st", "nd", "rd", "th", "of"].contains($0) }
    }
  }

  /// In Vietnamese `tháng 3` is March, and `3 tháng` is three months; in Arabic `شهر 3` is March.
  private func isAfterMonthWord(_ number: WrittenNumber) -> Bool {
    let before = scalars[..<number.place.lowerBound].reversed().drop(while: Self.isSpace).prefix(while: Self.isLetter)
    return ["tháng", "شهر"].contains(Self.text(Array(before.reversed())[...]).lowercased())
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
