import Languages
import Library
import Templates
import Views

/// What every page of a language has around its own part: title, menu, pages to read, the number to call.
enum Chrome {
  /// As many as fit beside each other on a phone.
  private static let fewLanguages = 4

  static func value(
    _ library: PublicLibrary, _ readings: PublicReadings, _ reader: Reader, style: String, script: String
  )
    -> Value
  {
    let settings = library.settings
    return .object([
      "t": reader.words, "lang": .text(reader.language.identifier),
      "dir": .text(reader.language.direction.rawValue), "style": .text(style),
      "script": .text(script), "many-languages": .flag(settings.languages.count > fewLanguages),
      "home": .text(PublicAddress.home.href(in: reader.language)),
      "portal-title": .text(reader.plain(settings.title)), "phone": .text(settings.phone),
      "phone-link": .text(Reader.phoneLink(settings.phone)), "pages": .list(pages(library, readings, reader)),
      "words-notice": .flag(!reader.pack.isReviewed && reader.language != .english),
    ])
  }

  /// The menu on a page of each section, and on one of none.
  static func menus(_ sections: [PublicFolder], _ reader: Reader) -> [PublicFolder?: Value] {
    let none: [PublicFolder?: Value] = [nil: menu(sections, reader, current: nil)]
    return sections.reduce(into: none) { $0[$1] = menu(sections, reader, current: $1) }
  }

  /// The sections that have something to show; the one that is open is marked.
  private static func menu(_ sections: [PublicFolder], _ reader: Reader, current: PublicFolder?) -> Value {
    .list(
      sections.map { folder in
        .object([
          "href": .text(PublicAddress.section(folder).href(in: reader.language)),
          "label": .text(reader.pack.text(folder.title)), "current": .flag(folder == current),
        ])
      })
  }

  private static func pages(_ library: PublicLibrary, _ readings: PublicReadings, _ reader: Reader) -> [Value] {
    let listed = library.pages.enumerated().compactMap { index, page in
      page.menu.map { (place: $0, reading: readings[.pages, index, reader.language]) }
    }
    return listed.sorted { ($0.place, $0.reading.piece.slug) < ($1.place, $1.reading.piece.slug) }.map { entry in
      .object([
        "href": .text(PublicAddress.piece(.pages, entry.reading.piece.slug).href(in: reader.language)),
        "label": reader.value(entry.reading, .title),
      ])
    }
  }
}
