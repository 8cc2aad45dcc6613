import Languages
import Library
import Translation
import Views

extension Site {
  /// Whether a page is wholly in a language.
  func isWhole(_ subject: SitePlan.Subject, in language: LanguageTag) -> Bool {
    guard let reader = readers[language] else { return false }
    switch subject {
    case .home:
      return library.pages.firstIndex { $0.piece.slug == "home" }
        .map { readings[.pages, $0, language].isWhole } ?? true
    case .piece(.forms, let index): return formNotices(index, for: reader).otherLanguages.isEmpty
    case .piece(let folder, let index): return readings[folder, index, language].isWhole
    case .strategies:
      return !lists.showsStrategies || listNotices.areWhole(library.strategies.indices, in: .strategies, language)
    case .list(let list, let page):
      return listNotices.areWhole(lists.members(of: list, page: page), in: list.folder, language)
    }
  }

  /// What a page of a list shows, by index among the pieces of its folder.
  package func members(of list: PublicList, page: Int) -> ArraySlice<Int> { lists.members(of: list, page: page) }

  /// What a form's page has to say: of its text and of its fields.
  func formNotices(_ index: Int, for reader: Reader) -> Set<Notice> {
    readings[.forms, index, reader.language].notices.union(FormFields.notices(library.forms[index], reader))
  }
}
