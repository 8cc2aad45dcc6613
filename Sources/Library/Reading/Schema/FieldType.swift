import Languages

/// What the value of an entry must be.
indirect enum FieldType: Sendable {
  /// Words for a reader, which a translation carries.
  case text
  case texts
  /// A text that is the same in every language.
  case fact
  case facts
  /// A text in the source language, or one text a language.
  case localized
  case localizedList
  case shortName
  case shortNames
  /// A short name that has words, shipped or in `Content/portal.yml`.
  case word(PortalSettings.Vocabulary)
  case words(PortalSettings.Vocabulary)
  case integer(ClosedRange<Int>)
  case number
  case date
  case dates
  case dateTime
  case dateTimes
  case times
  case ages
  case language
  case languages
  case link
  case phone
  case email
  /// `yes` or `no`; only here are these words more than words.
  case flag
  case choice([String])
  case choices([String])
  case reference(Reference)
  case references(Reference)
  case picture
  case attachments
  case entries(Schema)
  case entriesList(Schema)
  /// Languages, each with what its readers read next.
  case ladders
  /// Short names, each with its words.
  case vocabulary

  static func choice<Value: CaseIterable & RawRepresentable<String>>(_: Value.Type) -> FieldType {
    .choice(Value.allCases.map(\.rawValue))
  }

  static func choices<Value: CaseIterable & RawRepresentable<String>>(_: Value.Type) -> FieldType {
    .choices(Value.allCases.map(\.rawValue))
  }

  /// Whether a translation carries it.
  var isText: Bool {
    switch self {
    case .text, .texts: true
    default: false
    }
  }

  /// Whether its values are for people, and not names, numbers and days that the program reads.
  var holdsWords: Bool {
    switch self {
    case .text, .texts, .fact, .localized, .localizedList, .vocabulary, .phone: true
    default: false
    }
  }
}

/// What a short name may point at. A reference is the name of the file it names, without its ending, or an id.
enum Reference: String, Sendable, Hashable, CaseIterable {
  case school
  case team = "team-member"
  case strategy, form, goal, meeting, child, household, family
}
