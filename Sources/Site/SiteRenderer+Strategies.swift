import Languages
import Library
import Templates
import Translation
import Views

/// The section of strategies: the ways to find one, each leading to a list, and where they are few, all of them.
extension SiteRenderer {
  mutating func strategies(_ reader: Reader) -> PageContent {
    let shown = site.lists.showsStrategies ? Array(site.library.strategies.indices) : []
    var content = head(of: .everyStrategy, 1, reader)
    content.set("notices", reader.notices(site.listNotices.of(shown, in: .strategies, reader.language)))
    content.set("areas", .list(areas(reader)))
    content.set("routines", .list(routines(reader)))
    content.set("ages", .list(site.strategyLists.ages.map { way(.ages($0.years), name($0.years), reader) }))
    content.set("minutes", .list(minutes(reader)))
    content.set("groups", .list(site.lists.showsStrategies ? groupsByArea(reader) : []))
    content.set("every", site.lists.showsStrategies ? .none : way(.everyStrategy, "", reader))
    content.set("search", search(reader))
    return content
  }

  /// Where the page's script finds what can be searched, and what it says.
  func search(_ reader: Reader) -> Value {
    .object([
      "index": .text(SitePlan.searchPath(in: reader.language)), "found": .text(reader.pack.text("js-found")),
    ])
  }

  private mutating func groupsByArea(_ reader: Reader) -> [Value] {
    var groups: [Value] = []
    for area in site.strategyLists.areas where !area.members.isEmpty {
      let heading = area.name.isEmpty ? "" : reader.word(.areas, area.name)
      groups.append(group(heading, .strategies, area.members, namesArea: false, reader))
    }
    return groups
  }

  /// Areas that have strategies, for a reader to choose from.
  func areas(_ reader: Reader) -> [Value] {
    site.strategyLists.areas.filter { !$0.name.isEmpty }.map { way(.area($0.name), $0.name, drawnBy: .areas, reader) }
  }

  func routines(_ reader: Reader) -> [Value] {
    site.strategyLists.routines.map { way(.routine($0.name), $0.name, drawnBy: .routines, reader) }
  }

  func minutes(_ reader: Reader) -> [Value] {
    site.strategyLists.minutes.map { way(.minutes($0.most), "\($0.most)", reader) }
  }

  private func name(_ years: ClosedRange<Int>) -> String { "\(years.lowerBound)-\(years.upperBound)" }

  /// A list to choose.
  ///
  /// - Parameters:
  ///   - name: what the page's script finds its strategies by.
  ///   - vocabulary: whose drawing stands for it.
  private func way(
    _ list: PublicList, _ name: String, drawnBy vocabulary: PortalSettings.Vocabulary? = nil, _ reader: Reader
  ) -> Value {
    let picture = vocabulary.flatMap { site.pictures.address($0, name) }
    return .object([
      "name": .text(name), "label": .text(heading(of: list, reader) ?? reader.pack.text("nav-all")),
      "picture": picture.map { .text($0) } ?? .none, "count": .number(site.lists.count(list)),
      "href": .text(list.address.href(in: reader.language)),
    ])
  }

  /// The newest strategies for a home page: those first that the reader's language has, each of another area as long as
  /// there are areas enough.
  func newestStrategies(_ count: Int, _ reader: Reader) -> [Int] {
    let (own, foreign) = site.byLanguage(site.library.strategies.indices.sorted { older($1, than: $0) }, reader)
    var areas: Set<String> = []
    let first = own.filter { areas.insert(site.library.strategies[$0].areas.first ?? "").inserted }.prefix(count)
    return Array((first + own.filter { !first.contains($0) } + foreign).prefix(count))
  }

  /// Reviewed longer ago, or later in the alphabet.
  private func older(_ a: Int, than b: Int) -> Bool {
    let (first, second) = (site.library.strategies[a].reviewed, site.library.strategies[b].reviewed)
    return (first?.daysSince1970 ?? 0, -a) < (second?.daysSince1970 ?? 0, -b)
  }
}
