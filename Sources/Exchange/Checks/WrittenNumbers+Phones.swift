/// Phone numbers.
extension WrittenNumbers {
  /// One phone number: all groups of digits between which only spaces and signs stand.
  struct Phone {
    /// Without the 1 that stands before a number of North America, which may be written or not.
    let digits: String
    /// Its groups.
    let places: [Range<Int>]
    /// As it is written.
    let written: String
  }

  /// Digits that a phone number has at least where it is written in groups.
  static let phoneDigits = 7

  var phones: [Phone] {
    let groups = all.filter { $0.phone != nil }.grouped(by: \.phone)
    return groups.map { numbers in
      let digits = numbers.map(\.value).joined()
      let place = numbers[0].place.lowerBound..<numbers[numbers.count - 1].place.upperBound
      return Phone(
        digits: digits.count == 11 && digits.first == "1" ? String(digits.dropFirst()) : digits,
        places: numbers.map(\.place), written: Self.text(scalars[place]))
    }
  }

  /// Marks numbers between which only spaces, dashes, points and brackets stand, and which have enough digits.
  mutating func findPhones() {
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, !all[start].isDecimal, !all[end].isDecimal,
        isPhoneGap(all[end - 1].place.upperBound..<all[end].place.lowerBound)
      { end += 1 }
      let digits = all[start..<end].reduce(0) { $0 + $1.value.count }
      if digits >= Self.phoneDigits, !all[start].isDecimal, !hasDate(all[start..<end]), !areYears(all[start..<end]) {
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

  /// `2026-2027`
  private func areYears(_ numbers: ArraySlice<WrittenNumber>) -> Bool {
    numbers.count == 2 && numbers.allSatisfy { (1900..<2100).contains(Int($0.value) ?? 0) && $0.value.count == 4 }
  }
}

extension Array {
  /// Its elements in their order, those together that follow each other and have the same value.
  fileprivate func grouped(by value: (Element) -> some Equatable) -> [[Element]] {
    reduce(into: []) { groups, element in
      if let last = groups.last?.last, value(last) == value(element) {
        groups[groups.count - 1].append(element)
      } else {
        groups.append([element])
      }
    }
  }
}
