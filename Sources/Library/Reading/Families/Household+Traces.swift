import Languages

extension Household {
  /// All that is written of who its adults are, as it stands.
  package var peopleText: String {
    adults.flatMap { [$0.name, $0.phone ?? "", $0.email ?? ""] }.joined(separator: "\n")
  }

  /// Its adults' phones and addresses, each in one form however it was typed.
  package var peopleContacts: [String] {
    adults.flatMap(\.traces).flatMap { trace -> Set<String> in
      let folded = FoldedText.fold(trace.value)
      switch trace.what {
      case .name: return []
      case .phone:
        let digits = String(String.UnicodeScalarView(folded.filter { $0.properties.numericType == .decimal }))
        // With its country, as earlier versions kept it, and without.
        return digits.isEmpty ? [] : [digits, String(digits.suffix(10))]
      case .email: return folded.isEmpty ? [] : [String(String.UnicodeScalarView(folded))]
      }
    }
  }

  /// Its adults' names; one that is written in several scripts is several.
  package var peopleNames: [AdultName] {
    let isFamilyNameFirst = languages.contains { AdultName.familyNameFirst.contains($0.language) }
    return adults.flatMap { AdultName.readings(of: $0.name, isFamilyNameFirst: isFamilyNameFirst) }
  }
}
