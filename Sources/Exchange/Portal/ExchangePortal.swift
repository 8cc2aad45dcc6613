import Diagnostics
import Files
import Languages
import Library
import Translation

/// The writing of a portal as translators' files are made of it and read into it.
package struct ExchangePortal: Sendable {
  /// The portal's folder.
  package let root: String
  package let settings: PortalSettings
  package let glossary: [GlossaryTerm]
  /// Writing for everyone and for groups with the texts of YAML files, then those of the chosen families.
  package let pieces: [PortalPiece]
  /// Whether families' writing was asked for.
  let holdsFamilies: Bool
  /// By which units of families and groups are known again; nil where none went out, or none were asked for.
  let marks: PieceMarks?
  /// Languages that somebody reads.
  package let languages: [LanguageTag]

  /// Languages that something was written in, the portal's first.
  var sourceLanguages: [LanguageTag] {
    let written = pieces.flatMap { [$0.subject.sourceLanguage] + $0.subject.entrySources }
    return [settings.sourceLanguage] + Set(written).filter { $0 != settings.sourceLanguage }.sorted()
  }

  /// Which families' writing is taken.
  package enum Families: Sendable, Hashable {
    case none, all
    case folders([String])
  }

  /// Reads a portal; nil where it has errors.
  package static func read(
    root: String, families: Families = .none
  ) -> (portal: ExchangePortal?, diagnostics: [Diagnostic]) {
    var (survey, diagnostics) = TranslationSurvey.read(root: root)
    guard let survey else { return (nil, diagnostics) }
    let library = survey.library
    var pieces = (survey.publicSubjects + survey.groupSubjects).map { PortalPiece($0, mask: nil, in: root) }
    var languages = library.settings.languages
    if families != .none {
      var reader = FamilyReader(context: LibraryContext(root: root, library: library, families: survey.families))
      for entry in survey.families.entries where families.contain(entry.folder) {
        let (family, found) = reader.read(entry)
        diagnostics += found
        guard let family else { continue }
        let mask = NameMask(family)
        let read = family.households.flatMap(\.languages)
        pieces += survey.subjects(of: family).map { subject in
          // A translation that lies there does not make a home of somebody who reads it.
          PortalPiece(subject, mask: mask, readers: subject.languages.filter(read.contains), in: root)
        }
        for language in read where !languages.contains(language) { languages.append(language) }
      }
    }
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    let portal = ExchangePortal(
      root: root, settings: library.settings, glossary: library.glossary, pieces: pieces,
      holdsFamilies: families != .none, marks: families == .none ? nil : (try? PieceMarks.stored(root: root)) ?? nil,
      languages: languages)
    return (portal, diagnostics)
  }
}

extension ExchangePortal.Families {
  fileprivate func contain(_ folder: String) -> Bool {
    switch self {
    case .none: false
    case .all: true
    case .folders(let folders): folders.contains(folder)
    }
  }
}
