import Languages
import Library
import Theme
import Views

/// What all households' pages are made with: the public library, the theme, the groups' writing.
package struct HomesPlan: Sendable {
  let library: PublicLibrary
  let theme: Theme
  let links: LinkMap
  let groups: [Group]
  let zone: TimeZoneRules
  let strategies: [String: Strategy]
  let team: [String: TeamMember]
  let forms: [String: Form]
  /// Strategies' pages as households carry them.
  let shared = SharedStrategies()
  /// The files that public pieces show, and where they are for a household, by the path of the piece.
  private let media: [String: PieceMedia]

  struct PieceMedia: Sendable {
    let files: Set<String>
    let sealed: [String: LinkMap.Target]
  }

  /// - Parameters:
  ///   - links: what public writing may lead to.
  ///   - groups: writing for some families; it goes into the pages of the households it includes.
  package init(
    _ library: PublicLibrary, theme: Theme, links: LinkMap, groups: [Group], zone: TimeZoneRules
  ) {
    self.library = library
    self.theme = theme
    self.links = links
    self.groups = groups
    self.zone = zone
    strategies = Self.bySlug(library.strategies) { $0.piece.slug }
    team = Self.bySlug(library.team) { $0.piece.slug }
    forms = Self.bySlug(library.forms) { $0.piece.slug }
    let shown = library.strategies.map(\.piece) + library.team.map(\.piece) + library.forms.map(\.piece)
    media = shown.reduce(into: [:]) { media, piece in
      let files = piece.mediaFiles
      if !files.isEmpty { media[piece.source.file] = PieceMedia(files: files, sealed: piece.sealedMedia) }
    }
  }

  /// The files that a public piece shows.
  func mediaFiles(of piece: Piece) -> Set<String> { media[piece.source.file]?.files ?? [] }

  /// Where a public piece's files are for a household: sealed with its page.
  func sealedMedia(of piece: Piece) -> [String: LinkMap.Target] { media[piece.source.file]?.sealed ?? [:] }

  private static func bySlug<Item>(_ items: [Item], _ slug: (Item) -> String) -> [String: Item] {
    Dictionary(items.map { (slug($0), $0) }) { first, _ in first }
  }

  /// The pictures, recordings and papers that a family's writing and its groups' refer to, by path from the portal's
  /// root; they are sealed with the household's page.
  package func mediaFiles(of family: Family) -> Set<String> {
    var files: Set<String> = []
    for writing in family.writing + groups.flatMap(\.writing) {
      files.formUnion(writing.piece.mediaFiles)
      files.formUnion(writing.attachments)
    }
    let all = family.writing + groups.flatMap(\.writing)
    for piece in publicPieces(practice: family.practice, team: family.children.flatMap(\.everyone), writing: all) {
      files.formUnion(mediaFiles(of: piece))
    }
    return files
  }

  /// The public pieces that stand in households' pages: strategies, the people of a team, forms.
  func publicPieces(practice: [Practice], team: [String], writing: [FamilyWriting]) -> [Piece] {
    let forms = writing.compactMap { writing -> Form? in
      guard case .form(let slug, _) = writing.facts else { return nil }
      return self.forms[slug]
    }
    return practice.compactMap { strategies[$0.strategy]?.piece } + team.compactMap { self.team[$0]?.piece }
      + forms.map(\.piece)
  }
}
