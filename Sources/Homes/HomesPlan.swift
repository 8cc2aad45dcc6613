import Languages
import Library
import Theme
import Views

/// What all households' pages are made with: the public library, the theme, the groups' writing.
///
/// A class, since each household's screens hold it.
package final class HomesPlan: Sendable {
  let library: PublicLibrary
  let theme: Theme
  let links: LinkMap
  /// The folders of public writing that have something to show, be it on a later day: a home's page is the same on all
  /// days.
  let sections: Set<PublicFolder>
  let groups: [Group]
  let zone: TimeZoneRules
  let strategies: [String: Strategy]
  let team: [String: TeamMember]
  /// Who does whose work, on which days.
  let duty: TeamDuty
  let forms: [String: Form]
  /// Strategies' pages as households carry them.
  let shared: SharedStrategies
  /// Where the files that public pieces show are for a household, by the path of the piece.
  private let media: [String: [String: LinkMap.Target]]
  /// The files that public pieces show, by slug.
  private let mediaOfStrategies: [String: Set<String>]
  private let mediaOfTeam: [String: Set<String>]
  private let mediaOfForms: [String: Set<String>]

  /// - Parameters:
  ///   - links: what public writing may lead to.
  ///   - sections: the folders that a home's pages may lead to.
  ///   - groups: writing for some families; it goes into the pages of the households it includes.
  ///   - kept: strategies of the library that an earlier build rendered, and those that are not in it for that reason.
  package init(
    _ library: PublicLibrary, theme: Theme, links: LinkMap, sections: Set<PublicFolder>, groups: [Group],
    zone: TimeZoneRules,
    kept: KeptStrategies = KeptStrategies()
  ) {
    self.library = library
    self.theme = theme
    self.links = links
    self.sections = sections
    self.groups = groups
    self.zone = zone
    shared = SharedStrategies(kept)
    strategies = Self.bySlug(library.strategies + kept.standIns) { $0.piece.slug }
    team = Self.bySlug(library.team) { $0.piece.slug }
    duty = TeamDuty(library.team)
    forms = Self.bySlug(library.forms) { $0.piece.slug }
    var media: [String: [String: LinkMap.Target]] = [:]
    mediaOfStrategies = Self.mediaBySlug(library.strategies.map(\.piece), &media)
    mediaOfTeam = Self.mediaBySlug(library.team.map(\.piece), &media)
    mediaOfForms = Self.mediaBySlug(library.forms.map(\.piece), &media)
    self.media = media
  }

  /// Where a public piece's files are for a household: sealed with its page. A request for a public one would tell the
  /// host what a child practises, and the page may load none.
  func sealedMedia(of piece: Piece) -> [String: LinkMap.Target] { media[piece.source.file] ?? [:] }

  private static func mediaBySlug(
    _ pieces: [Piece], _ sealed: inout [String: [String: LinkMap.Target]]
  ) -> [String: Set<String>] {
    var media: [String: Set<String>] = [:]
    for piece in pieces {
      let files = piece.mediaFiles
      guard !files.isEmpty else { continue }
      media[piece.slug] = files
      sealed[piece.source.file] = Dictionary(uniqueKeysWithValues: files.map { ($0, .sealedAsset) })
    }
    return media
  }

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
    return files.union(
      publicMedia(practice: family.practice, team: family.children.flatMap(\.everyone), writing: all))
  }

  /// The files of the public pieces that stand in households' pages: strategies, the people of a team, forms. Few have
  /// any, and only those are looked for.
  func publicMedia(practice: [Practice], team: [String], writing: [FamilyWriting]) -> Set<String> {
    guard !media.isEmpty else { return [] }
    var files: Set<String> = []
    for practice in practice { files.formUnion(mediaOfStrategies[practice.strategy] ?? []) }
    for holder in duty.holders(of: team) { files.formUnion(mediaOfTeam[holder.slug] ?? []) }
    for writing in writing {
      if case .form(let slug, _) = writing.facts { files.formUnion(mediaOfForms[slug] ?? []) }
    }
    return files
  }
}
