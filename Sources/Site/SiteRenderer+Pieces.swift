import Languages
import Library
import Templates
import Theme
import Translation
import Views

extension SiteRenderer {
  /// A page of one piece of writing.
  mutating func piece(
    _ folder: PublicFolder, _ index: Int, _ page: SitePlan.Page, _ reader: Reader
  ) -> (TemplateName, PageContent) {
    let reading = site.readings[folder, index, page.language]
    var content = article(
      reading, page, reader, dose: folder == .strategies ? site.library.strategies[index].dose : Dose(),
      notices: folder == .forms ? site.formNotices(index, for: reader) : nil)
    switch folder {
    case .strategies:
      add(index, reading, to: &content, reader)
      return (.strategy, content)
    case .forms:
      let form = site.library.forms[index]
      content.set("fields", FormFields.value(form, reader))
      content.set(
        "mail", FormFields.mail(form, title: reading[.title]?.first ?? "", reader, site.duty, on: site.today))
      content.set("facts", FormFields.facts(form, reader, site.duty, on: site.today))
      return (.form, content)
    case .resources: content.set("facts", facts(site.library.resources[index], reading, reader))
    case .events:
      let event = site.library.events[index]
      content.set("facts", facts(event, reading, reader))
      content.set("state", state(of: event, reader))
      content.set(
        "calendar", .object(["href": .text(SitePlan.calendarPath(of: event, in: page.language))]))
    case .team: content.set("facts", PersonView.facts(site.library.team[index], reading, reader, site.library))
    case .newsletters:
      let date = site.library.newsletters[index].date
      content.set("date", .html(.time(date.description, reader.dates.text(date))))
    case .pages, .words: break
    }
    // Where a name is given twice, the first counts.
    for name in ["facts", "date", "state", "calendar"] as [FieldName] { content.set(name, .none) }
    content.set("picture", picture(of: reading, stead: stead(folder, index), reader))
    content.set("recording", recording(of: reading.piece, reader))
    return (.article, content)
  }

  /// What every piece shows: title, summary, notices and body.
  mutating func article(
    _ reading: ReaderPiece, _ page: SitePlan.Page, _ reader: Reader, dose: Dose = Dose(), notices: Set<Notice>? = nil
  ) -> PageContent {
    let title = reading[.title]?.first ?? ""
    let marks = (reading[.title]?.language).map { reader.attributes(for: $0) } ?? .none
    var content = PageContent(title: title, portal: reader.plain(site.library.settings.title), attributes: marks)
    content.set("title", reader.value(reading, .title))
    content.set("summary", reader.value(reading, .summary))
    content.set("description", (reading[.summary]?.first).map(Value.text) ?? .none)
    content.set("notices", reader.notices(notices ?? reading.notices))
    let handler = PieceHandler(
      reader, links: site.links, setting: .publicPage(root: page.address.root), file: reading.piece.source.file,
      dose: dose)
    let html = pieces.bytes(reading, for: reader, handler: handler)
    content.body = explained(html, for: reader)
    return content
  }

  /// A text with the glossary's words explained in place.
  private mutating func explained(_ html: [UInt8], for reader: Reader) -> [UInt8] {
    guard let explainer = site.explainers[reader.language] else { return html }
    writer.removeAll()
    explainer.explain(html[...], into: &writer)
    return writer.array()
  }

  private mutating func add(_ index: Int, _ reading: ReaderPiece, to content: inout PageContent, _ reader: Reader) {
    let strategy = site.library.strategies[index]
    content.set("facts", StrategyView.facts(strategy, dose: strategy.dose, reader))
    content.set("materials", reader.items(reading, .materials))
    content.set("stop-if", reader.value(reading, .stopIf))
    content.set("picture", picture(of: reading, stead: stead(.strategies, index), reader))
    content.set("recording", recording(of: strategy.piece, reader))
    let author = site.library.team.first { $0.piece.slug == strategy.author }
    content.set("author", author.map { .text(reader.pack.text("page-written-by", ["name": $0.name])) } ?? .none)
    let reviewed = strategy.reviewed.map { reader.pack.text("page-reviewed", ["date": reader.dates.text($0)]) }
    content.set("reviewed", reviewed.map { .text($0) } ?? .none)
    content.set("related", cards(.strategies, site.related(to: index, reader), reader))
    let body = StrategyBody(content.body)
    content.set("why", .html(HTML(trusted: Array(body.why))))
    content.set("before", .flag(!body.why.isEmpty || reading[.materials]?.items.isEmpty == false))
    content.set("has-steps", .flag(body.beginsWithSteps))
    content.body = Array(body.rest)
  }

  /// What has become of an event that was announced; nothing while it is as planned.
  func state(of event: Event, _ reader: Reader) -> Value {
    guard event.state != .planned else { return .none }
    let name = event.state.rawValue
    return .object(["name": .text(name), "text": .text(reader.pack.text("event-\(name)"))])
  }

  /// The recording in the reader's own language; one in another would not be understood.
  private func recording(of piece: Piece, _ reader: Reader) -> Value {
    guard !piece.recordings.isEmpty, let language = reader.language.bestMatch(in: piece.recordings.keys.sorted()),
      let file = piece.recordings[language], case .asset(let address)? = site.links.target(file)
    else { return .none }
    return .text(address)
  }

  private func facts(_ resource: Resource, _ reading: ReaderPiece, _ reader: Reader) -> Value {
    var facts = FactList()
    facts.add(reader.pack.text("resource-kind"), resource.kind.map { reader.word(.kinds, $0) })
    facts.add(
      reader.pack.text("resource-topics"), reader.lists.text(resource.topics.map { reader.word(.topics, $0) }))
    facts.add(
      reader.pack.text("resource-region"), resource.region, attributes: reader.attributes(for: reading.sourceLanguage))
    facts.add(reader.pack.text("resource-cost"), reading[.cost], for: reader)
    facts.add(contact: resource.contact, reader.pack.text("resource-contact"))
    if let link = resource.link { facts.add(reader.pack.text("resource-visit"), link: link, link) }
    if let date = resource.verified {
      facts.add(sentence: reader.pack.text("resource-verified", ["date": reader.dates.text(date)]))
    }
    return facts.value
  }

  private func facts(_ event: Event, _ reading: ReaderPiece, _ reader: Reader) -> Value {
    var facts = FactList()
    let when = MomentView(reader, zone: site.zone)
    facts.add(reader.pack.text("event-when"), html: when.html(event.start, minutes: event.minutes))
    facts.add(reader.pack.text("event-where"), reading[.place], for: reader)
    if let online = event.online { facts.add(reader.pack.text("event-join"), link: online, online) }
    facts.add(reader.pack.text("event-cost"), reading[.cost], for: reader)
    facts.add(reader.pack.text("event-languages"), languages: event.languages, for: reader)
    facts.add(contact: event.contact, reader.pack.text("event-contact"))
    return facts.value
  }
}
