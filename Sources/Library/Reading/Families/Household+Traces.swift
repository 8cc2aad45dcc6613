import Languages

extension Household {
  /// All that is written of who its adults are, as it stands.
  package var peopleText: String {
    adults.flatMap { [$0.name, $0.phone ?? "", $0.email ?? ""] }.joined(separator: "\n")
  }

  /// Its adults' phones and addresses, each in one form however it was typed.
  package var peopleContacts: [String] {
    adults.flatMap(\.traces).compactMap { trace in
      let folded = FoldedText.fold(trace.value)
      let text =
        switch trace.what {
        case .name: ""
        case .phone: String(String.UnicodeScalarView(folded.filter { $0.properties.numericType == .decimal }))
        case .email: String(String.UnicodeScalarView(folded))
        }
      return text.isEmpty ? nil : text
    }
  }

  /// Its adults' names; one that is written in several scripts is several.
  package var peopleNames: [AdultName] {
    let isFamilyNameFirst = languages.contains { AdultName.familyNameFirst.contains($0.language) }
    return adults.flatMap { AdultName.readings(of: $0.name, isFamilyNameFirst: isFamilyNameFirst) }
  }
}
