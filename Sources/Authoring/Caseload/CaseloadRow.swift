import Languages
import Library

/// One row of a caseload, read: one child in one home.
struct CaseloadRow: Sendable {
  var place: CellPlace
  var child: FamilyFile.NewChild
  var adults: [FamilyFile.NewAdult]
  var languages: [LanguageTag]
  /// Short names of strategies.
  var strategies: [String]
  var by: String?
  var until: CivilDate?
  /// The family's folder, where the row names it.
  var family: String?

  /// What tells that two rows are of one home.
  var home: Home { Home(adults: adults, languages: languages) }

  struct Home: Hashable {
    var adults: Set<String>
    var phones: Set<String>
    var languages: [LanguageTag]

    init(adults: [FamilyFile.NewAdult], languages: [LanguageTag]) {
      self.adults = Set(adults.map { $0.name.lowercased() })
      phones = Set(adults.compactMap { $0.phone?.digits })
      self.languages = languages
    }
  }
}

extension String {
  /// Its digits alone: two ways of writing one phone number give the same.
  var digits: String { String(String.UnicodeScalarView(unicodeScalars.filter { $0.value &- 0x30 < 10 })) }
}
