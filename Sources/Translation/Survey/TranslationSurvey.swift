import Diagnostics
import Languages
import Library

/// Walks over all words of a portal that somebody may want in another language.
package struct TranslationSurvey: Sendable {
  package let root: String
  package let library: PublicLibrary
  package let families: FamilyIndex

  /// - Returns: nil where the writing for everyone has errors.
  package static func read(root: String) -> (survey: TranslationSurvey?, diagnostics: [Diagnostic]) {
    let read = LibraryReader.readPublic(root: root)
    guard let (library, families) = read.value, !read.diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, read.diagnostics)
    }
    return (TranslationSurvey(root: root, library: library, families: families), read.diagnostics)
  }

  package var settings: PortalSettings { library.settings }
  package var locks: LockStore { LockStore(root: root) }

  /// Visits each subject: writing for everyone, YAML files, groups, then families, one at a time so that memory does
  /// not grow with their number.
  ///
  /// - Parameter progress: is told how many families are done, and of how many.
  /// - Returns: what is wrong with families' writing; a family with errors is left out.
  package func visit(
    families wantsFamilies: Bool = true, progress: (Int, Int) -> Void = { _, _ in },
    _ body: (TranslationSubject) throws -> Void
  ) rethrows -> [Diagnostic] {
    for subject in publicSubjects + groupSubjects { try body(subject) }
    guard wantsFamilies else { return [] }
    var diagnostics: [Diagnostic] = []
    var reader = FamilyReader(context: LibraryContext(root: root, library: library, families: families))
    for (index, entry) in families.entries.enumerated() {
      progress(index, families.entries.count)
      let (family, findings) = reader.read(entry)
      diagnostics += findings
      guard let family, !findings.contains(where: { $0.severity == .error }) else { continue }
      for subject in subjects(of: family) { try body(subject) }
    }
    return diagnostics
  }

  /// Writing for everyone, then the texts of YAML files.
  package var publicSubjects: [TranslationSubject] {
    var library = library
    var entries: [String: [TranslationSubject.Entry]] = [:]
    library.visitTexts { entries[$0, default: []].append(TranslationSubject.Entry(path: $1(), text: $2)) }
    let pieces = library.allPieces
    let files = Set(pieces.map(\.source.file))
    return pieces.map { subject($0, .everyone, entries[$0.source.file] ?? [], settings.languages) }
      + entries.keys.filter { !files.contains($0) }.sorted().map {
        subject($0, .everyone, entries[$0] ?? [], settings.languages)
      }
  }

  package var groupSubjects: [TranslationSubject] {
    families.groups.flatMap { group in
      group.writing.map { subject($0.piece, .group, [], settings.languages) }
    }
  }

  package func subjects(of family: Family) -> [TranslationSubject] {
    let audience = TranslationSubject.Audience.family(family.folder)
    var copy = family
    var entries: [String: [TranslationSubject.Entry]] = [:]
    copy.visitTexts { entries[$0, default: []].append(TranslationSubject.Entry(path: $1(), text: $2)) }
    let readers = family.households.filter { $0.access == .full }
    let written = family.writing.map { writing in
      subject(
        writing.piece, audience, entries.removeValue(forKey: writing.piece.source.file) ?? [],
        readers.filter { writing.isFor($0) }.flatMap(\.languages))
    }
    return written
      + entries.keys.sorted().map { subject($0, audience, entries[$0] ?? [], readers.flatMap(\.languages)) }
  }

  private func subject(
    _ piece: Piece, _ audience: TranslationSubject.Audience, _ entries: [TranslationSubject.Entry],
    _ languages: [LanguageTag]
  ) -> TranslationSubject {
    TranslationSubject(
      file: piece.source.file, audience: audience, piece: piece, entries: entries,
      sourceLanguage: settings.sourceLanguage, languages: languages)
  }

  private func subject(
    _ file: String, _ audience: TranslationSubject.Audience, _ entries: [TranslationSubject.Entry],
    _ languages: [LanguageTag]
  ) -> TranslationSubject {
    TranslationSubject(
      file: file, audience: audience, piece: nil, entries: entries, sourceLanguage: settings.sourceLanguage,
      languages: languages)
  }
}
