import Diagnostics
import Languages

/// What `Content/portal.yml` says.
package struct PortalSettings: Sendable {
  package var title: LocalizedText
  /// The address families open, ending in `/`; a portal may live under a path.
  package var address: String
  /// An IANA name such as `America/New_York`.
  package var timeZone: String
  package var sourceLanguage: LanguageTag
  /// In the order the chooser shows them; each has a message pack.
  package var languages: [LanguageTag]
  package var theme: String
  package var phone: String
  /// What a reader of a language reads next, before the source.
  package var fallback: [LanguageTag: [LanguageTag]]
  package var policy: Policy
  /// Whether families may lie in a git repository that has a remote.
  package var allowsPrivateRemote: Bool
  /// Words for areas, routines, topics and kinds beyond those shipped, by short name.
  package var words: [Vocabulary: [String: LocalizedText]]

  package enum Vocabulary: String, Sendable, Hashable, CaseIterable { case areas, routines, topics, kinds }

  package struct Policy: Sendable, Hashable {
    /// What a reader meets where a translation is a machine's: the text under a notice, or the source.
    package enum Machine: String, Sendable, CaseIterable { case notice, withhold }
    package enum Stale: String, Sendable, CaseIterable { case notice, source }
    /// Which languages the locked page speaks.
    package enum LockedPage: String, Sendable, CaseIterable { case household, portal }

    package var machine = Machine.notice
    package var stale = Stale.notice
    /// The most minutes of practice a week before `check` warns.
    package var weeklyMinutes = 60
    package var readingGrade = 6
    /// Days before a meeting by which a family must have been told.
    package var noticeDays = 5
    /// Days after the last opening for which a phone remembers a household.
    package var rememberDays = 60
    package var lockedPage = LockedPage.household

    package init() {}
  }

  package init(
    title: LocalizedText, address: String, timeZone: String, sourceLanguage: LanguageTag, languages: [LanguageTag],
    theme: String, phone: String, fallback: [LanguageTag: [LanguageTag]] = [:], policy: Policy = Policy(),
    allowsPrivateRemote: Bool = false, words: [Vocabulary: [String: LocalizedText]] = [:]
  ) {
    self.title = title
    self.address = address
    self.timeZone = timeZone
    self.sourceLanguage = sourceLanguage
    self.languages = languages
    self.theme = theme
    self.phone = phone
    self.fallback = fallback
    self.policy = policy
    self.allowsPrivateRemote = allowsPrivateRemote
    self.words = words
  }
}

/// A school of `Content/schools.yml`.
package struct School: Sendable {
  package var id: String
  package var name: String
  package var phone: String?
  package var address: String?
  /// When the office answers.
  package var hours: LocalizedText?
  package var daysOff: [CivilDate]

  package init(
    id: String, name: String, phone: String? = nil, address: String? = nil, hours: LocalizedText? = nil,
    daysOff: [CivilDate] = []
  ) {
    self.hours = hours
    self.id = id
    self.name = name
    self.phone = phone
    self.address = address
    self.daysOff = daysOff
  }
}

/// A word of `Content/glossary.yml`, explained.
package struct GlossaryTerm: Sendable {
  package var term: LocalizedText
  package var standsFor: LocalizedText?
  package var plain: LocalizedText?
  /// A name that is never translated.
  package var isKept: Bool

  package init(term: LocalizedText, standsFor: LocalizedText? = nil, plain: LocalizedText? = nil, isKept: Bool = false)
  {
    self.term = term
    self.standsFor = standsFor
    self.plain = plain
    self.isKept = isKept
  }
}
