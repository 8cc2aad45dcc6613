import Languages
import Library
import Templates
import Theme
import Views

/// Pages of lists: a heading, entries, and the way to the list's other pages.
extension SiteRenderer {
  mutating func list(_ list: PublicList, _ number: Int, _ reader: Reader) -> (TemplateName, PageContent) {
    let indexes = Array(site.lists.members(of: list, page: number))
    var content = head(of: list, number, reader)
    content.set("notices", reader.notices(site.listNotices.of(indexes, in: list.folder, reader.language)))
    switch list {
    case .section(.team):
      content.set("people", .list(indexes.map { person($0, reader) }))
      return (.team, content)
    case .section(.words):
      content.set("terms", GlossaryView.terms(site.library.glossary, indexes, reader))
      return (.words, content)
    default:
      content.set("groups", .list(groups(list, indexes, reader)))
      content.set(
        "calendar",
        list == .section(.events) ? .object(["href": .text(SitePlan.calendarPath(in: reader.language))]) : .none)
      return (.section, content)
    }
  }

  /// What a list's page is called, and where it is.
  func head(of list: PublicList, _ number: Int, _ reader: Reader) -> PageContent {
    let section = reader.pack.text(list.folder.title)
    let heading = heading(of: list, reader) ?? section
    let pages = site.lists.pages(of: list)
    let place = pages > 1 ? place(number, of: pages, reader) : nil
    let names = [heading, number > 1 ? place : nil, heading == section ? nil : section].compactMap { $0 }
    var content = PageContent(
      title: names.joined(separator: " · "), portal: reader.plain(site.library.settings.title))
    content.set("heading", .text(heading))
    content.set("description", .none)
    content.set("lead", .none)
    content.set("inside", .flag(number > 1 || list.folder == .strategies))
    content.set("place", place.map { .text($0) } ?? .none)
    content.set("pager", pages > 1 ? pager(list, number, of: pages, reader) : .none)
    return content
  }

  /// What a list within a section is called; nil for a section's own.
  func heading(of list: PublicList, _ reader: Reader) -> String? {
    switch list {
    case .section, .everyStrategy: nil
    case .area(let name): reader.word(.areas, name)
    case .routine(let name): reader.word(.routines, name)
    case .ages(let years):
      reader.pack.text("ages-range", ["from": "\(years.lowerBound)", "to": "\(years.upperBound)"])
    case .minutes(let most): reader.pack.text("dose-up-to", ["minutes": reader.pack.text(minutes: most)])
    }
  }

  private func place(_ number: Int, of pages: Int, _ reader: Reader) -> String {
    reader.pack.text("list-place", ["page": "\(number)", "pages": "\(pages)"])
  }

  /// Up to so many pages are all named.
  private static let everyPage = 5

  /// All pages of a few. Of many the first, the last and those around this one, so that a long list's pages stay as light
  /// as a short one's.
  private func pager(_ list: PublicList, _ number: Int, of pages: Int, _ reader: Reader) -> Value {
    func link(_ page: Int) -> Value {
      .object(["href": .text(list.address.page(page).href(in: reader.language))])
    }
    let around = pages <= Self.everyPage ? Array(1...pages) : [1] + Array(number - 1...number + 1) + [pages]
    let shown = Set(around).filter { (1...pages).contains($0) }.sorted()
    let numbers = shown.enumerated().map { place, page -> Value in
      .object([
        "number": .number(page), "href": .text(list.address.page(page).href(in: reader.language)),
        "current": .flag(page == number), "gap": .flag(place > 0 && shown[place - 1] < page - 1),
      ])
    }
    return .object([
      "pages": .list(numbers), "previous": number > 1 ? link(number - 1) : .none,
      "next": number < pages ? link(number + 1) : .none,
    ])
  }

  private mutating func groups(_ list: PublicList, _ indexes: [Int], _ reader: Reader) -> [Value] {
    if case .area = list { return [group("", .strategies, indexes, namesArea: false, reader)] }
    guard list == .section(.events) else { return [group("", list.folder, indexes, reader)] }
    let coming = indexes.prefix { site.isComing(site.library.events[$0]) }
    let parts = [("event-coming", coming), ("event-past", indexes.dropFirst(coming.count))]
    var groups: [Value] = []
    for (heading, members) in parts where !members.isEmpty {
      groups.append(group(reader.pack.text(heading), .events, Array(members), reader))
    }
    return groups
  }

  /// - Parameter namesArea: whether the cards say which area they belong to.
  mutating func group(
    _ heading: String, _ folder: PublicFolder, _ indexes: [Int], namesArea: Bool = true, _ reader: Reader
  ) -> Value {
    .object([
      "heading": .text(heading), "items": items(folder, indexes, namesArea: namesArea, reader),
    ])
  }

  private func person(_ index: Int, _ reader: Reader) -> Value {
    let person = site.library.team[index]
    let reading = site.readings[.team, index, reader.language]
    return .object([
      "id": .text(person.piece.slug), "name": .text(person.name), "initial": .text(String(person.name.prefix(1))),
      "picture": picture(of: reading, isSmall: true, reader), "role": reader.value(reading, .role),
      "href": .text(PublicAddress.piece(.team, person.piece.slug).href(in: reader.language)),
      "facts": PersonView.facts(person, reading, reader, site.library),
    ])
  }
}
