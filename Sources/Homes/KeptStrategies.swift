import Languages
import Library
import Seal

/// A strategy's page as homes carry it, in the form in which a build keeps it for the next.
package struct KeptStrategyPage: Sendable {
  package var slug: String
  /// The languages in which it is read, best first.
  package var languages: [LanguageTag]
  /// What cards call it, and in which language.
  package var title: String
  package var titleLanguage: LanguageTag
  package var segment: SharedSegment

  package init(
    slug: String, languages: [LanguageTag], title: String, titleLanguage: LanguageTag, segment: SharedSegment
  ) {
    self.slug = slug
    self.languages = languages
    self.title = title
    self.titleLanguage = titleLanguage
    self.segment = segment
  }
}

/// What homes take of strategies that did not change since an earlier build rendered them.
package struct KeptStrategies: Sendable {
  /// They stand for strategies that are not read: name, languages and dose are theirs, and they have no text. So their
  /// pages must be kept.
  package let standIns: [Strategy]
  /// The page of a strategy for a ladder of languages; nil where it is to be rendered.
  package let page: @Sendable (String, [LanguageTag]) -> KeptStrategyPage?

  package init(
    standIns: [Strategy] = [], page: @escaping @Sendable (String, [LanguageTag]) -> KeptStrategyPage? = { _, _ in nil }
  ) {
    self.standIns = standIns
    self.page = page
  }
}
