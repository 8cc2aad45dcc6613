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
    case .section(let folder): return notices(ofList: folder, for: reader).otherLanguages.isEmpty
    }
  }

  /// What a form's page has to say: of its text and of its fields.
  func formNotices(_ index: Int, for reader: Reader) -> Set<Notice> {
    readings[.forms, index, reader.language].notices.union(FormFields.notices(library.forms[index], reader))
  }

  /// What the list of a folder has to say about translation.
  func notices(ofList folder: PublicFolder, for reader: Reader) -> Set<Notice> {
    guard folder == .words else { return notices(of: listed(in: folder), in: folder, for: reader) }
    return library.glossary.reduce(into: []) { notices, term in
      for language in term.languages(for: reader) where !reader.isOwn(language) {
        notices.insert(.otherLanguage(language))
      }
    }
  }

  /// What a list of some of a folder's pieces has to say: only of the texts that it shows.
  func notices(of indexes: [Int], in folder: PublicFolder, for reader: Reader) -> Set<Notice> {
    let keys: [TextKey] = folder == .team ? [.role, .hours, .repliesWithin] : [.title, .summary]
    return indexes.reduce(into: []) { $0.formUnion(readings[folder, $1, reader.language].notices(for: keys)) }
  }

  /// The pieces that the list of a folder shows.
  func listed(in folder: PublicFolder) -> [Int] {
    library.pieces(in: folder).enumerated().filter { !library.isHome($0.element) }.map(\.offset)
  }
}

extension GlossaryTerm {
  /// The languages in which a reader meets it; a name that is never translated counts for none.
  fileprivate func languages(for reader: Reader) -> [LanguageTag] {
    [isKept ? nil : term, standsFor, plain].compactMap {
      $0?.resolve(for: reader.ladder, source: reader.settings.sourceLanguage)?.language
    }
  }
}
