import Languages
import Library
import Templates
import Theme
import Translation
import Views

extension SiteRenderer {
  /// The list of a folder's pieces.
  mutating func section(_ folder: PublicFolder, _ page: SitePlan.Page, _ reader: Reader) -> PageContent {
    var content = list(folder, reader)
    switch folder {
    case .events: content.set("groups", .list(eventsByTime(reader)))
    default:
      content.set("groups", .list([group("", site.listed(in: folder).map { card(folder, $0, reader) })]))
    }
    content.set(
      "calendar",
      folder == .events ? .object(["href": .text(SitePlan.calendarPath(in: page.language))]) : .none)
    content.set(
      "subscribe",
      folder == .newsletters ? .object(["href": .text(SitePlan.feedPath(in: page.language))]) : .none)
    return content
  }

  func list(_ folder: PublicFolder, _ reader: Reader) -> PageContent {
    let heading = reader.pack.text(folder.title)
    var content = PageContent(title: heading, portal: reader.plain(site.library.settings.title))
    content.set("heading", .text(heading))
    content.set("description", .none)
    content.set("lead", .none)
    content.set("notices", reader.notices(site.notices(ofList: folder, for: reader)))
    return content
  }

  private func group(_ heading: String, _ items: [Value]) -> Value {
    .object(["heading": .text(heading), "items": .list(items)])
  }

  private func eventsByTime(_ reader: Reader) -> [Value] {
    let coming: [Int] = site.library.events.indices.filter { isComing(site.library.events[$0]) }
    let past: [Int] = site.library.events.indices.filter { !isComing(site.library.events[$0]) }.reversed()
    var groups: [Value] = []
    if !coming.isEmpty { groups.append(events("event-coming", coming, reader)) }
    if !past.isEmpty { groups.append(events("event-past", past, reader)) }
    return groups
  }

  private func events(_ heading: String, _ indexes: [Int], _ reader: Reader) -> Value {
    group(reader.pack.text(heading), indexes.map { card(.events, $0, reader) })
  }

  func isComing(_ event: Event) -> Bool {
    MomentView.onClock(event.start, zone: site.zone).date >= site.today
  }

  /// What a list shows of a piece.
  func card(_ folder: PublicFolder, _ index: Int, _ reader: Reader) -> Value {
    let reading = site.readings[folder, index, reader.language]
    let (time, chips) = facts(folder, index, reader)
    let strategy = folder == .strategies ? site.library.strategies[index] : nil
    return .object([
      "href": .text(PublicAddress.piece(folder, reading.piece.slug).href(in: reader.language)),
      "title": reader.value(reading, .title), "summary": reader.value(reading, .summary),
      "picture": picture(of: reading, stead: stead(folder, index), reader),
      "time": time.isEmpty ? .none : .text(time),
      "day": folder == .events ? day(of: site.library.events[index], reader) : .none,
      "facts": chips.isEmpty ? .none : .object(["chips": .list(chips.map { .text($0) })]),
      "state": folder == .events ? state(of: site.library.events[index], reader) : .none,
      "filter": strategy.map { filter($0) } ?? .none,
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

  mutating func team(_ page: SitePlan.Page, _ reader: Reader) -> PageContent {
    var content = list(.team, reader)
    let people = site.library.team.enumerated().map { index, person -> Value in
      let reading = site.readings[.team, index, reader.language]
      return .object([
        "id": .text(person.piece.slug), "name": .text(person.name), "initial": .text(String(person.name.prefix(1))),
        "picture": picture(of: reading, reader), "role": reader.value(reading, .role),
        "href": .text(PublicAddress.piece(.team, person.piece.slug).href(in: reader.language)),
        "facts": PersonView.facts(person, reading, reader, site.library),
      ])
    }
    content.set("people", .list(people))
    return content
  }

  mutating func words(_ page: SitePlan.Page, _ reader: Reader) -> PageContent {
    var content = list(.words, reader)
    content.set("terms", GlossaryView.terms(site.library.glossary, reader))
    return content
  }

  mutating func home(_ page: SitePlan.Page, _ reader: Reader) -> PageContent {
    let newest = newestStrategies(3, reader)
    let coming = Array(site.library.events.indices.filter { isComing(site.library.events[$0]) }.prefix(2))
    let latest = Array(site.library.newsletters.indices.prefix(1))
    var notices = [(PublicFolder.strategies, newest), (.events, coming), (.newsletters, latest)]
      .reduce(into: Set<Notice>()) { $0.formUnion(site.notices(of: $1.1, in: $1.0, for: reader)) }
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
    content.set("has-areas", .flag(!site.lists.areas.isEmpty))
    content.set("coming", cards(.events, coming, reader))
    content.set("latest", cards(.newsletters, latest, reader))
    return content
  }

  func cards(_ folder: PublicFolder, _ indexes: [Int], _ reader: Reader) -> Value {
    guard !indexes.isEmpty else { return .none }
    return .object([
      "items": .list(indexes.map { card(folder, $0, reader) }),
      "all": .text(PublicAddress.section(folder).href(in: reader.language)),
    ])
  }
}
