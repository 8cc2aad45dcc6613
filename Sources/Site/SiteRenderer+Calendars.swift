import Languages
import Library
import Views

extension SiteRenderer {
  /// All events of a language, for who follows them with a calendar program.
  mutating func calendar(in language: LanguageTag) -> [UInt8] {
    let reader = site.readers[language]!
    let entries = site.library.events.indices.map { entry($0, reader) }
    var calendar = EventCalendar()
    let name = "\(reader.plain(site.library.settings.title)) · \(reader.pack.text(PublicFolder.events.title))"
    return calendar.write(entries, name: name, zone: site.eventZone)
  }

  /// One event, to be added to a calendar.
  mutating func calendar(ofEvent index: Int, in language: LanguageTag) -> [UInt8] {
    var calendar = EventCalendar()
    return calendar.write([entry(index, site.readers[language]!)], name: nil, zone: site.eventZone)
  }

  private func entry(_ index: Int, _ reader: Reader) -> EventCalendar.Entry {
    let event = site.library.events[index]
    let reading = site.readings[.events, index, reader.language]
    let settings = site.library.settings
    return EventCalendar.Entry(
      identifier: "\(event.piece.slug)@\(settings.host)", event: event,
      start: MomentView.onClock(event.start, zone: site.zone), title: reading[.title]?.first ?? "",
      titleLanguage: reading[.title]?.language ?? reader.language, summary: reading[.summary]?.first ?? "",
      place: reading[.place]?.first ?? "",
      address: settings.address + PublicAddress.piece(.events, event.piece.slug).href(in: reader.language))
  }
}

extension PortalSettings {
  /// The host of the portal's address, such as `families.maple.example`.
  fileprivate var host: String {
    String(address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? "homeward")
  }
}
