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
  func isAfterMonthWord(_ number: WrittenNumber) -> Bool {
    let before = scalars[..<number.place.lowerBound].reversed().drop(while: Self.isSpace).prefix(while: Self.isLetter)
    return ["tháng", "شهر"].contains(Self.text(Array(before.reversed())[...]).lowercased())
  }
}
