import Languages
import Library
import Seal

extension HomesPlan {
  /// The languages that the locked page of a household is written in.
  package func shellLanguages(of household: Household) -> [LanguageTag] {
    library.settings.policy.lockedPage == .portal ? library.settings.languages : household.languages
  }

  /// The constant parts of a page that is locked in these languages.
  package func shell(for languages: [LanguageTag]) -> LockedShell { LockedPageTemplate(self).shell(for: languages) }
}
