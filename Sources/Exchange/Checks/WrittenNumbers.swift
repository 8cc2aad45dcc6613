/// The numbers of a text in their order. The number before 月 and 월 is left out: other languages write that month as a
/// word.
struct WrittenNumbers: Sendable {
  var all: [WrittenNumber] = []
  let scalars: [Unicode.Scalar]
  /// Whether a point surely stands before decimals and a comma surely does not, as in English. In many other languages
  /// either may part thousands.
  private let hasDecimalPoint: Bool

  var values: [String] { all.map(\.value) }

  init(_ text: String, hasDecimalPoint: Bool = false) {
    scalars = Array(text.unicodeScalars)
    self.hasDecimalPoint = hasDecimalPoint
    var index = 0
    while index < scalars.count {
      let start = index
      if Self.digit(scalars[index]) != nil {
        let number = number(at: &index)
        if index < scalars.count, scalars[index] == "月" || scalars[index] == "월" { continue }
        all.append(number)
      } else if let fraction = fractionWithoutWhole(at: index) {
        index += 1 + fraction.count
        all.append(WrittenNumber(whole: "0", fraction: fraction, place: start..<index))
      } else {
        index += 1
        if let number = sign(at: start) { all.append(number) }
      }
    }
    findHours()
    findPhones()
    for index in all.indices { all[index].followsMonthWord = isAfterMonthWord(all[index]) }
  }

  /// One sign that is a number.
  private func sign(at index: Int) -> WrittenNumber? {
    switch scalars[index].value {
    // In Chinese and Japanese "2点半" is half past two.
    case 0x534A where index > 0 && "点點时時".unicodeScalars.contains(scalars[index - 1]):
      WrittenNumber(value: "30", place: index..<index + 1)
    // ½ and its like.
    case 0xBC...0xBE, 0x2150...0x215E:
      WrittenNumber(
        value: Self.text(scalars[index...index]), place: index..<index + 1,
        readings: ["\(scalars[index].properties.numericValue ?? 0)"])
    default: nil
    }
  }

  /// Reads one number, with signs between thousands and with decimals; `1,000` and `1.000` are 1000.
  private func number(at index: inout Int) -> WrittenNumber {
    let start = index
    var digits = ""
    var group = 0
    var signs: [Unicode.Scalar] = []
    while index < scalars.count {
      if let digit = Self.digit(scalars[index]) {
        digits += "\(digit)"
        group += 1
      } else if isThousands(index, number: digits, group: group) {
        signs.append(scalars[index])
        group = 0
      } else {
        break
      }
      index += 1
    }
    if let fraction = fraction(at: index, of: digits, from: start, signs) {
      index += 1 + fraction.count
      return WrittenNumber(whole: digits, fraction: fraction, place: start..<index)
    }
    // `1.125` may be 1125, and more than one.
    guard signs.count == 1, ".,".unicodeScalars.contains(signs[0]), !hasDecimalPoint || signs[0] == "." else {
      return WrittenNumber(value: digits, place: start..<index)
    }
    let decimal = WrittenNumber(
      whole: String(digits.dropLast(3)), fraction: String(digits.suffix(3)), place: start..<index)
    return hasDecimalPoint
      ? decimal : WrittenNumber(value: digits, place: start..<index, readings: [digits] + decimal.readings)
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  /// Whether a sign between digits parts thousands: up to three digits before it, and just three after.
  private func isThousands(_ index: Int, number: String, group: Int) -> Bool {
    guard ",.'’٬\u{A0}\u{202F}\u{2009}".unicodeScalars.contains(scalars[index]), group <= 3, number.first != "0",
      group == number.count || group == 3
    else { return false }
    return digits(from: index + 1).count == 3
  }

  private func digits(from index: Int) -> String {
    scalars[min(index, scalars.count)...].prefix { Self.digit($0) != nil }
      .reduce(into: "") { $0 += "\(Self.digit($1) ?? 0)" }
  }

  /// The decimals of a number, in Latin digits; nil where it has none. A date (`11.12.2026`), a phone (`555.0100`) and a
  /// time (`8.30 am`) have a point too.
  private func fraction(
    at index: Int, of whole: String, from start: Int, _ thousands: [Unicode.Scalar]
  ) -> String? {
    guard index < scalars.count, isDecimalSign(scalars[index]), !thousands.contains(scalars[index]) else { return nil }
    let fraction = digits(from: index + 1)
    let end = index + 1 + fraction.count
    guard !fraction.isEmpty, !(whole.count == 3 && fraction.count == 4), !isJoint(start - 1, before: start - 2),
      !isJoint(end, before: end + 1)
    else { return nil }
    let isTime = whole.count <= 2 && fraction.count == 2 && half(at: end) != nil
    return isTime ? nil : fraction
  }

  /// `.5`, which has no digit before its point.
  private func fractionWithoutWhole(at index: Int) -> String? {
    guard scalars[index] == "." || scalars[index] == "٫",
      index == 0 || Self.isSpace(scalars[index - 1]) || "(~<>≤≥±-–".unicodeScalars.contains(scalars[index - 1])
    else { return nil }
    let fraction = digits(from: index + 1)
    return fraction.isEmpty || isJoint(index + 1 + fraction.count, before: index + 2 + fraction.count) ? nil : fraction
  }

  private func isDecimalSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," ? !hasDecimalPoint : ".٫،·．".unicodeScalars.contains(scalar)
  }

  /// Whether a sign joins the number to one more, as in a date.
  private func isJoint(_ sign: Int, before digit: Int) -> Bool {
    guard scalars.indices.contains(sign), scalars.indices.contains(digit) else { return false }
    return ".,/:".unicodeScalars.contains(scalars[sign]) && Self.digit(scalars[digit]) != nil
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
