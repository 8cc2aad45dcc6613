import Diagnostics
import Languages

/// One thing that somebody should do.
package struct StatusItem: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case call, annualReview = "annual-review", reevaluation, meeting, interpreter, practice, goodNews = "good-news"
    case translation, review, leaving, group

    /// What it is about, where nobody may be named.
    var words: String {
      switch self {
      case .annualReview: "yearly review"
      case .reevaluation: "new evaluation"
      case .interpreter: "interpreter for a meeting"
      case .practice: "nothing to practice any more"
      case .goodNews: "no good news of late"
      case .call, .meeting, .translation, .review, .leaving, .group: rawValue
      }
    }
  }

  package let kind: Kind
  /// What to do, in one plain sentence.
  package let text: String
  /// By when, where there is a day.
  package let due: CivilDate?
  /// Whether the day has passed.
  package let isLate: Bool

  init(_ kind: Kind, _ text: String, due: CivilDate? = nil, today: CivilDate) {
    self.kind = kind
    self.text = text
    self.due = due
    isLate = due.map { $0 < today } ?? false
  }

  /// A group in which nobody is.
  init(_ warning: Diagnostic, today: CivilDate) {
    let text = [warning.place.map { "\($0.file): \(warning.summary)" } ?? warning.summary, warning.remedy]
    self.init(.group, text.compactMap { $0 }.joined(separator: " "), today: today)
  }
}

/// What is to be done for one family.
package struct FamilyStatus: Sendable {
  package struct Home: Sendable {
    package let id: String
    /// By which the record of calls knows it.
    package let inLedger: CallLedger.Home
    package let items: [StatusItem]
    package let calls: [DueCall]
    package let translations: [TranslationCount]

    /// What is to be read out to whoever is called.
    package var unread: [DueCall.Unread] { calls.first?.unread ?? [] }

    package var isDone: Bool { items.isEmpty && calls.isEmpty }
  }

  package let folder: String
  /// First names.
  package let children: [String]
  /// For the children, whichever home they are in.
  package let items: [StatusItem]
  package let homes: [Home]
  /// Its files have errors, and only what could be read is told.
  package let hasErrors: Bool

  package var isDone: Bool { items.isEmpty && homes.allSatisfy(\.isDone) && !hasErrors }
}

/// How many texts of a page are not as they should be in one language.
package struct TranslationCount: Sendable, Hashable {
  package let language: LanguageTag
  package let pieces: Int
  /// Parts of them stand in another language.
  package let missing: Int
  /// They are a machine's, and no native reader has seen them.
  package let machine: Int
  /// Their source has changed since.
  package let stale: Int

  package var isWhole: Bool { missing + machine + stale == 0 }
}
