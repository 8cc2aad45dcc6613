import Diagnostics

/// Phone numbers and addresses, which people write in many ways.
extension FoldedText {
  /// The place of a phone number, however its digits are grouped and in whatever script they are written; also without
  /// its area code, where nothing else stands with it.
  func place(ofPhone phone: String) -> SourcePlace? {
    let digits = Self.digits(ofPhone: phone)
    guard digits.count >= 7 else { return nil }
    let whole = Array(digits.suffix(10)), local = Array(digits.suffix(7))
    for run in numbers {
      let isThere = run.map(\.digit) == local || !Self.starts(of: whole, in: run).isEmpty
      if isThere, let start = run.first?.at, let end = run.last?.at { return place(of: start..<end + 1) }
    }
    return nil
  }

  /// The digits of a phone number, without an extension.
  static func digits(ofPhone phone: String) -> [Int] {
    fold(phone).prefix { !$0.properties.isAlphabetic && $0 != "#" && $0 != "," }.compactMap(digit)
  }

  /// Digits with nothing but spaces and signs between them.
  var numbers: [[(digit: Int, at: Int)]] {
    var runs: [[(digit: Int, at: Int)]] = []
    var isOpen = false
    for (at, scalar) in scalars.enumerated() {
      if let digit = Self.digit(scalar) {
        if !isOpen { runs.append([]) }
        runs[runs.count - 1].append((digit, at))
        isOpen = true
      } else if isOpen, !Self.mayStandInNumbers(scalar) {
        isOpen = false
      }
    }
    return runs
  }

  /// Whether a sign may stand between the digits of a number.
  static func mayStandInNumbers(_ scalar: Unicode.Scalar) -> Bool { signsInNumbers.contains(scalar) }

  private static let signsInNumbers = Array(" +()./-‐–—−·".unicodeScalars)

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII { return "0"..."9" ~= scalar ? Int(scalar.value) - 0x30 : nil }
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  /// Where the digits begin in a run of them.
  private static func starts(of digits: [Int], in run: [(digit: Int, at: Int)]) -> [Int] {
    guard run.count >= digits.count else { return [] }
    return (0...run.count - digits.count).filter { start in
      run[start..<start + digits.count].lazy.map(\.digit).elementsEqual(digits)
    }
  }

  /// Where a phone number stands in a text's UTF-8, with the signs in front of it and nothing else: a date may stand
  /// beside it.
  package func bytes(ofPhone phone: String) -> [Range<Int>] {
    let digits = Self.digits(ofPhone: phone)
    guard digits.count >= 7 else { return [] }
    // With the code of the country first, so that it is part of what is found.
    let wanted = [digits, Array(digits.suffix(10))]
    return numbers.flatMap { run in
      let isLocal = run.map(\.digit) == Array(digits.suffix(7))
      let found = wanted.flatMap { wanted in
        Self.starts(of: wanted, in: run).map { run[$0].at..<run[$0 + wanted.count - 1].at + 1 }
      }
      return found + (isLocal ? [run[0].at..<run[6].at + 1] : [])
    }.map { range in
      var start = range.lowerBound
      while start > 0, "+(".unicodeScalars.contains(scalars[start - 1]) { start -= 1 }
      return bytes(of: start..<range.upperBound)
    }
  }

  /// Where an e-mail address stands in a text's UTF-8, in capitals or not.
  package func bytes(ofEmail email: String) -> [Range<Int>] {
    let wanted = Self.fold(email)
    guard let first = wanted.first, scalars.count >= wanted.count else { return [] }
    return (0...scalars.count - wanted.count).filter { start in
      scalars[start] == first && scalars[start..<start + wanted.count].elementsEqual(wanted)
    }.map { bytes(of: $0..<$0 + wanted.count) }
  }
}
