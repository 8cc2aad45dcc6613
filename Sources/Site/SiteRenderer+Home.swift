import Languages
import Library
import Templates
import Theme
import Translation
import Views

extension SiteRenderer {
  /// What a list shows of a piece.
  ///
  /// - Parameter namesArea: whether a strategy says which area it belongs to.
  mutating func card(_ folder: PublicFolder, _ index: Int, namesArea: Bool = true, _ reader: Reader) -> Value {
    if let card = cards[folder, index, namesArea: namesArea, reader.language] { return card }
    let card = newCard(folder, index, namesArea: namesArea, reader)
    cards[folder, index, namesArea: namesArea, reader.language] = card
    return card
  }

  private func newCard(_ folder: PublicFolder, _ index: Int, namesArea: Bool, _ reader: Reader) -> Value {
    let reading = site.readings[folder, index, reader.language]
    let (time, facts) = facts(folder, index, reader)
    let chips = namesArea ? facts : []
    return .object([
      "href": .text(PublicAddress.piece(folder, reading.piece.slug).href(in: reader.language)),
      "title": reader.value(reading, .title), "summary": reader.value(reading, .summary),
      "picture": picture(of: reading, stead: stead(folder, index), isSmall: true, reader),
      "time": time.isEmpty ? .none : .text(time),
      "day": folder == .events ? day(of: site.library.events[index], reader) : .none,
      "facts": chips.isEmpty ? .none : .object(["chips": .list(chips.map { .text($0) })]),
      "state": folder == .events ? state(of: site.library.events[index], reader) : .none,
      "lasts": .flag(folder == .strategies),
    ])
  }

  /// When a piece is, or how much time it takes, and a few words on what it is about.
  private func facts(_ folder: PublicFolder, _ index: Int, _ reader: Reader) -> (time: String, chips: [String]) {
    let library = site.library
    switch folder {
    case .strategies:
      let strategy = library.strategies[index]
      return (reader.dose(strategy.dose), strategy.areas.prefix(1).map { reader.word(.areas, $0) })
    case .newsletters: return (reader.dates.text(library.newsletters[index].date), [])
    case .events: return (MomentView(reader, zone: site.zone).words(library.events[index].start, minutes: nil), [])
    case .resources: return ("", library.resources[index].topics.map { reader.word(.topics, $0) })
    case .team, .words, .forms, .pages: return ("", [])
    }
  }

  /// An event's day as a leaf of a calendar shows it.
  private func day(of event: Event, _ reader: Reader) -> Value {
    let date = MomentView.onClock(event.start, zone: site.zone).date
    guard reader.dates.standaloneMonths.count == 12 else { return .none }
    return .object([
      "number": .number(date.day), "month": .text(reader.dates.standaloneMonths[date.month - 1]),
    ])
  }

  mutating func home(_ page: SitePlan.Page, _ reader: Reader) -> PageContent {
    let newest = newestStrategies(3, reader)
    let coming = Array(site.library.events.indices.filter { site.isComing(site.library.events[$0]) }.prefix(2))
    let latest = Array(site.library.newsletters.indices.prefix(1))
    var notices = [(PublicFolder.strategies, newest), (.events, coming), (.newsletters, latest)]
      .reduce(into: Set<Notice>()) { $0.formUnion(site.listNotices.of($1.1, in: $1.0, reader.language)) }
    var content: PageContent
    if let index = site.library.pages.firstIndex(where: { $0.piece.slug == "home" }) {
      let reading = site.readings[.pages, index, reader.language]
      notices.formUnion(reading.notices)
      content = article(reading, page, reader, notices: notices)
      content.set("picture", picture(of: reading, reader))
    } else {
      let title = reader.plain(site.library.settings.title)
      content = PageContent(title: title, portal: title)
      for name in ["summary", "description", "picture"] as [FieldName] { content.set(name, .none) }
      content.set("title", reader.value(site.library.settings.title))
      content.set("notices", reader.notices(notices))
    }
    content.set("today", cards(.strategies, newest, reader))
    content.set("areas", .list(areas(reader)))
    content.set("routines", .list(routines(reader)))
    content.set("minutes", .list(minutes(reader)))
    content.set("search", search(reader))
    content.set("has-areas", .flag(!site.strategyLists.areas.isEmpty))
    content.set("coming", cards(.events, coming, reader))
    content.set("latest", cards(.newsletters, latest, reader))
    return content
  }

  mutating func cards(_ folder: PublicFolder, _ indexes: [Int], _ reader: Reader) -> Value {
    guard !indexes.isEmpty else { return .none }
    return .object([
      "items": items(folder, indexes, reader),
      "all": .text(PublicAddress.section(folder).href(in: reader.language)),
    ])
  }

  mutating func items(
    _ folder: PublicFolder, _ indexes: [Int], namesArea: Bool = true, _ reader: Reader
  ) -> Value {
    var items: [Value] = []
    items.reserveCapacity(indexes.count)
    for index in indexes { items.append(card(folder, index, namesArea: namesArea, reader)) }
    return .list(items)
  }
}
