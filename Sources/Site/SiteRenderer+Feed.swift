import Bytes
import Languages
import Library
import Translation
import Views

extension SiteRenderer {
  /// The newsletters of a language as an Atom feed (RFC 4287), newest first. Its dates are those of the writing, so a
  /// build on another day writes the same bytes.
  mutating func feed(in language: LanguageTag) -> [UInt8] {
    let reader = site.readers[language]!
    let settings = site.library.settings
    let entries = site.library.newsletters.enumerated().map { index, newsletter in
      entry(newsletter, site.readings[.newsletters, index, language], reader)
    }
    let address = settings.address + SitePlan.feedPath(in: language)
    let home = settings.address + PublicAddress.section(.newsletters).href(in: language)
    var out = ByteWriter()
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language)\">\n")
    out.element("id", address)
    out.element("title", "\(reader.plain(settings.title)) · \(reader.pack.text("nav-newsletters"))")
    out.element("updated", moment(site.library.newsletters.map(\.date).max()))
    out.append("<author><name>" as StaticString)
    out.append(escapingHTML: reader.plain(settings.title))
    out.append("</name></author>\n" as StaticString)
    out.link("self", "application/atom+xml", address)
    out.link("alternate", "text/html", home)
    for entry in entries { out.append(entry) }
    out.append("</feed>\n" as StaticString)
    return Self.droppingForbidden(out.array())
  }

  private mutating func entry(_ newsletter: Newsletter, _ reading: ReaderPiece, _ reader: Reader) -> [UInt8] {
    let settings = site.library.settings
    let address =
      settings.address + PublicAddress.piece(.newsletters, newsletter.piece.slug).href(in: reader.language)
    let handler = PieceHandler(
      reader, links: site.links, setting: .elsewhere(address: settings.address),
      file: newsletter.piece.source.file)
    let body = pieces.bytes(reading, for: reader, handler: handler)
    var out = ByteWriter()
    out.append("<entry>\n" as StaticString)
    out.element("id", address)
    out.element("title", reading[.title], for: reader)
    out.element("published", moment(newsletter.date))
    out.element("updated", moment(newsletter.date))
    out.link("alternate", "text/html", address)
    if reading[.summary] != nil { out.element("summary", reading[.summary], for: reader) }
    out.append("<content type=\"html\">" as StaticString)
    body.withUnsafeBufferPointer { out.append(escapingHTML: $0) }
    out.append("</content>\n</entry>\n" as StaticString)
    return out.array()
  }

  /// Without characters that XML 1.0 (section 2.2) forbids however they are written: control characters but tab and line
  /// ends, U+FFFE and U+FFFF. A reader refuses a whole feed for one of them.
  private static func droppingForbidden(_ text: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte == 0xEF, at + 2 < text.count, text[at + 1] == 0xBF, text[at + 2] >= 0xBE {
        at += 3
        continue
      }
      if byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { kept.append(byte) }
      at += 1
    }
    return kept
  }

  /// The first moment of a day in the portal's zone, as RFC 3339 writes it.
  private func moment(_ date: CivilDate?) -> String {
    guard let date else { return "" }
    let local = site.zone.local(CivilDateTime(date: date, time: .midnight))
    let offset = local.offset ?? 0
    let size = abs(offset)
    let zone = offset == 0 ? "Z" : "\(offset < 0 ? "-" : "+")\(two(size / 60)):\(two(size % 60))"
    return "\(local.date)T\(local.time):00\(zone)"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension ByteWriter {
  /// A text in the feed's language, or in another that is then named.
  fileprivate mutating func element(_ name: StaticString, _ text: ReaderText?, for reader: Reader) {
    append("<" as StaticString)
    append(name)
    if let language = text?.language, !reader.isOwn(language) {
      append(" xml:lang=\"\(language)\"")
    }
    append(">" as StaticString)
    append(escapingHTML: text?.first ?? "")
    append("</" as StaticString)
    append(name)
    append(">\n" as StaticString)
  }

  fileprivate mutating func element(_ name: StaticString, _ text: String) {
    append("<" as StaticString)
    append(name)
    append(">" as StaticString)
    append(escapingHTML: text)
    append("</" as StaticString)
    append(name)
    append(">\n" as StaticString)
  }

  fileprivate mutating func link(_ relation: StaticString, _ type: StaticString, _ address: String) {
    append("<link rel=\"" as StaticString)
    append(relation)
    append("\" type=\"" as StaticString)
    append(type)
    append("\" href=\"" as StaticString)
    append(escapingHTML: address)
    append("\"/>\n" as StaticString)
  }
}
