import Languages
import Library
import Templates
import Translation
import Views

/// The list of strategies: cards by area, and links by what else families look for.
extension SiteRenderer {
  mutating func strategies(_ page: SitePlan.Page, _ reader: Reader) -> PageContent {
    var content = list(.strategies, reader)
    let lists = site.lists
    content.set("areas", .list(areas(reader)))
    content.set("groups", .list(lists.areas.map { group(ofArea: $0, reader) }))
    content.set("routines", .list(routines(reader) { self.links(to: $0, reader) }))
    content.set(
      "ages",
      .list(
        lists.ages.map {
          way(
            "age", "\($0.years.lowerBound)-\($0.years.upperBound)", ages($0.years, reader),
            links(to: $0.members, reader))
        }))
    content.set("minutes", .list(minutes(reader) { self.links(to: $0, reader) }))
    content.set("search", search(reader))
    return content
  }

  /// Where the page's script finds what can be searched, and what it says.
  func search(_ reader: Reader) -> Value {
    .object([
      "index": .text(SitePlan.searchPath(in: reader.language)), "found": .text(reader.pack.text("js-found")),
    ])
  }

  private func group(ofArea area: StrategyLists.Group, _ reader: Reader) -> Value {
    let also = site.lists.alsoInArea[area.name] ?? []
    return .object([
      "id": area.name.isEmpty ? .none : .text("area-\(area.name)"),
      "heading": .text(area.name.isEmpty ? "" : reader.word(.areas, area.name)),
      "cards": area.members.isEmpty
        ? .none : .object(["items": .list(area.members.map { card(.strategies, $0, reader) })]),
      "also": also.isEmpty ? .none : .object(["links": .list(links(to: also, reader))]),
    ])
  }

  /// Areas that have strategies, for a reader to choose from.
  func areas(_ reader: Reader) -> [Value] {
    site.lists.areas.filter { !$0.name.isEmpty }.map { area in
      tile(.areas, area.name, id: "area-\(area.name)", links: [], reader)
    }
  }

  func routines(_ reader: Reader, links: ([Int]) -> [Value] = { _ in [] }) -> [Value] {
    site.lists.routines.map {
      tile(.routines, $0.name, id: "routine-\($0.name)", links: links($0.members), reader)
    }
  }

  func minutes(_ reader: Reader, links: ([Int]) -> [Value] = { _ in [] }) -> [Value] {
    site.lists.minutes.map { span in
      let words = reader.pack.text("dose-up-to", ["minutes": reader.pack.text(minutes: span.most)])
      return way("minutes", "\(span.most)", words, links(span.members))
    }
  }

  private func ages(_ years: ClosedRange<Int>, _ reader: Reader) -> String {
    reader.pack.text("ages-range", ["from": "\(years.lowerBound)", "to": "\(years.upperBound)"])
  }

  private func tile(
    _ vocabulary: PortalSettings.Vocabulary, _ name: String, id: String, links: [Value], _ reader: Reader
  ) -> Value {
    .object([
      "id": .text(id), "name": .text(name), "label": .text(reader.word(vocabulary, name)),
      "picture": site.pictures.address(vocabulary, name).map { .text($0) } ?? .none, "links": .list(links),
      "href": .text(PublicAddress.section(.strategies).href(in: reader.language)),
    ])
  }

  private func way(_ kind: String, _ name: String, _ label: String, _ links: [Value]) -> Value {
    .object(["id": .text("\(kind)-\(name)"), "name": .text(name), "label": .text(label), "links": .list(links)])
  }

  /// Strategies as links alone.
  func links(to strategies: [Int], _ reader: Reader) -> [Value] {
    strategies.map { index in
      let reading = site.readings[.strategies, index, reader.language]
      return .object([
        "href": .text(PublicAddress.piece(.strategies, reading.piece.slug).href(in: reader.language)),
        "title": reader.value(reading, .title),
      ])
    }
  }

  /// What the page's own script finds a card by.
  func filter(_ strategy: Strategy) -> Value {
    .object([
      "areas": .text(strategy.areas.joined(separator: " ")), "routine": .text(strategy.routine ?? ""),
      "youngest": strategy.ages.map { .number($0.lowerBound) } ?? .none,
      "oldest": strategy.ages.map { .number($0.upperBound) } ?? .none,
      "minutes": strategy.dose.minutes.map { .number($0) } ?? .none,
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
