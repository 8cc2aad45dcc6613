import Languages

/// What a reader should know about the translation in front of them; said once, at the top of the page.
package enum Notice: Sendable, Hashable {
  /// A part stands in this language, which is not the reader's.
  case otherLanguage(LanguageTag)
  /// A part is a machine's draft that no native reader has looked at.
  case machine
  /// The source of a part changed since it was translated on this day.
  case stale(CivilDate?)
}

extension Set<Notice> {
  /// The languages beside the reader's in which parts stand.
  package var otherLanguages: [LanguageTag] {
    compactMap { notice in
      guard case .otherLanguage(let language) = notice else { return nil }
      return language
    }.sorted()
  }

  /// Whether the source of some part changed since that was translated.
  package var isStale: Bool { contains { if case .stale = $0 { true } else { false } } }

  /// The first day on which a stale part was translated; nil where none is stale, and where nobody noted the day.
  package var staleSince: CivilDate? {
    compactMap { if case .stale(let day) = $0 { day } else { nil } }.min()
  }
}

extension Notice {
  /// Adds what has to be said of a part in a language.
  static func add(
    of language: LanguageTag, isMachine: Bool, for reader: LanguageTag, to notices: inout Set<Notice>
  ) {
    if isMachine { notices.insert(.machine) }
    if !reader.reads(language) { notices.insert(.otherLanguage(language)) }
  }
}
