import Diagnostics
import Homes
import Languages
import Library
import Output
import Seal
import Site
import Views

/// The pages of some strategies, where nothing else of the pages for everyone has changed.
struct SitePart: Sendable {
  let site: Site
  let pages: [SitePlan.Page]
  /// What was said of all but families and pages.
  let diagnostics: [Diagnostic]
}

extension Builder {
  /// Reads what is needed for some strategies' pages and for homes, and nothing else that is for everyone.
  ///
  /// - Returns: nil where there is any error, and where other pages show of a strategy what has changed.
  func loadPart(_ scope: BuildScope, _ names: Set<String>, _ slugs: Set<String>) throws -> Loaded? {
    let memory = scope.memory.portal
    let faces = memory.faces.filter { slugs.contains($0.slug) }
    let needed = slugs.union(faces.flatMap { $0.related.flatMap { $0 } })
    let read = scope.strategiesRead(beside: needed)
    guard faces.count == slugs.count,
      let (portal, theme, homes) = try LoadedPortal.loadHomes(
        request, selection: PublicSelection(strategies: read, claims: memory.claims, readsPages: true),
        memory, kept: scope.kept(insteadOfAllBut: read))
    else { return nil }
    let isOfPart = { (file: String) in
      if case .strategy(let slug) = ContentRegion(file) { slugs.contains(slug) } else { false }
    }
    guard
      Set(portal.families.claims.filter { isOfPart($0.place.file) })
        == Set(portal.families.claimsRead.filter { isOfPart($0.place.file) })
    else { return nil }
    var library = portal.library
    library.strategies.removeAll { !needed.contains($0.piece.slug) }
    let surroundings = Site.Surroundings(
      links: LinkMap(memory.links), sections: memory.sections.compactMap(PublicFolder.init))
    let site = Site.part(
      library, theme: theme, today: memory.date, zone: TimeZoneRules(memory.zone) ?? .utc, in: surroundings)
    guard site.faces.filter({ slugs.contains($0.slug) }) == faces else { return nil }
    let said = portal.diagnostics + slugs.sorted().flatMap { site.findings(ofStrategy: $0) }
    guard !said.hasErrors else { return nil }
    let isOurs = { (one: Diagnostic) in one.place.map { isOfPart($0.file) } ?? false }
    let part = SitePart(
      site: site, pages: slugs.sorted().flatMap { site.pages(ofStrategy: $0) },
      diagnostics: memory.diagnostics.filter { !isOurs($0) } + said.filter(isOurs))
    return Loaded(portal: portal, homes: homes, pages: nil, part: part)
  }

  /// Renders the pages of a part, and keeps all others.
  ///
  /// - Parameters:
  ///   - words: all families' words.
  ///   - new: words that the other pages have not been searched for.
  func remakePart(
    _ part: SitePart, _ scope: BuildScope, searchedFor words: PrivateWords, new: PrivateWords?, in work: Workshop
  ) async throws -> MadePages {
    let paths = Set(part.pages.map(\.file))
    var made = try await keepPages(
      scope.pages.filter { !paths.contains($0.path) }, scope, searchedFor: new, in: work)
    let search = LeakSearch(words)
    var renderer = SiteRenderer(part.site)
    var stager = Stager(work.area)
    for page in part.pages {
      let (file, problems) = renderer.render(page)
      made.said[file.path] = problems
      try stager.stage(file, searchedBy: search, isKnown: new == nil)
    }
    made.staged.add(stager.result)
    return made
  }
}
