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
  /// Writing for everyone and for groups, then that of the chosen families.
  package let pieces: [PortalPiece]
  /// Languages that somebody reads.
  package let languages: [LanguageTag]

  /// Which families' writing is taken.
  package enum Families: Sendable, Hashable {
    case none, all
    case folders([String])
  }

  /// Reads a portal; nil where it has errors.
  package static func read(
    root: String, families: Families = .none
  ) -> (portal: ExchangePortal?, diagnostics: [Diagnostic]) {
    let read = LibraryReader.readPublic(root: root)
    guard let (library, index) = read.value else { return (nil, read.diagnostics) }
    var diagnostics = read.diagnostics
    var pieces = library.everyPiece.map { PortalPiece($0, mask: nil, in: root) }
    pieces += index.groups.flatMap(\.writing).map { PortalPiece($0.piece, mask: nil, in: root) }
    var languages = library.settings.languages
    if families != .none {
      var reader = FamilyReader(context: LibraryContext(root: root, library: library, families: index))
      for entry in index.entries where families.contain(entry.folder) {
        let (family, found) = reader.read(entry)
        diagnostics += found
        guard let family else { continue }
        let mask = NameMask(family)
        let readers = family.households.flatMap(\.languages)
        pieces += family.writing.map { PortalPiece($0.piece, mask: mask, readers: readers, in: root) }
        languages += family.households.flatMap(\.languages).filter { !languages.contains($0) }
      }
    }
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    let portal = ExchangePortal(
      root: root, settings: library.settings, glossary: library.glossary, pieces: pieces, languages: languages)
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

extension PublicLibrary {
  fileprivate var everyPiece: [Piece] {
    strategies.map(\.piece) + resources.map(\.piece) + newsletters.map(\.piece) + events.map(\.piece)
      + team.map(\.piece) + forms.map(\.piece) + pages.map(\.piece)
  }
}
