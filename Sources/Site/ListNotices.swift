import Languages
import Library
import Translation
import Views

/// What lists have to say about the translation of each piece: only of the texts that they show. A piece is in many
/// lists, so it is found once.
struct ListNotices: Sendable {
  private var notices: [PublicFolder: [LanguageTag: [Set<Notice>]]] = [:]

  init(_ library: PublicLibrary, _ readings: PublicReadings, _ readers: [LanguageTag: Reader]) {
    for folder in PublicFolder.allCases where folder != .words {
      let keys: [TextKey] = folder == .team ? [.role, .hours, .repliesWithin] : [.title, .summary]
      notices[folder] = readers.mapValues { reader in
        readings[folder, reader.language].map { $0.notices(for: keys) }
      }
    }
    notices[.words] = readers.mapValues { reader in
      library.glossary.map { term in
        Set(term.languages(for: reader).filter { !reader.isOwn($0) }.map { .otherLanguage($0) })
      }
    }
  }

  func of(_ indexes: some Sequence<Int>, in folder: PublicFolder, _ language: LanguageTag) -> Set<Notice> {
    guard let own = notices[folder]?[language] else { return [] }
    return indexes.reduce(into: []) { found, index in
      if !own[index].isEmpty { found.formUnion(own[index]) }
    }
  }

  /// Whether all that a list shows of some pieces is in a language.
  func areWhole(_ indexes: some Sequence<Int>, in folder: PublicFolder, _ language: LanguageTag) -> Bool {
    guard let own = notices[folder]?[language] else { return true }
    return indexes.allSatisfy { own[$0].isEmpty || own[$0].otherLanguages.isEmpty }
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
