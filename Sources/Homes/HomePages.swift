import Bytes
import Languages
import Library
import Seal

/// The rendered pages of one household, ready to become a bundle when the names of its sealed assets are known.
package struct HomePages: Sendable {
  /// What is sealed beside the bundle, each as a file of its own.
  package let assets: [HouseholdAsset]
  /// Pictures that travel in the bundle.
  private let pictures: [HouseholdFile]
  /// The bundle's first member: what shows the pages.
  let program: [HouseholdBytes.Segment]
  let variants: [Variant]
  let calendar: [CalendarItem]
  /// Whether pictures and sound come first, since somebody of the household reads little.
  let isEasy: Bool
  let settings: PortalSettings
  let newest: [NewestDay]

  struct Variant: Sendable {
    var language: LanguageTag
    /// The language of the theme's words, where no pack has the reader's.
    var pageLanguage: LanguageTag
    /// What the language calls itself.
    var name: String
    /// The days of the newest writing, in words.
    var newest: [String]
    var title: String
    var doses: [DosedScreen]
    /// Its own pages, as the members of a JSON list.
    var pages: [UInt8]
    /// Pages that other households carry too; each is a JSON object.
    var shared: [SharedSegment]
  }

  init(
    files: [HouseholdFile], program: [HouseholdBytes.Segment], variants: [Variant], calendar: [CalendarItem],
    isEasy: Bool, settings: PortalSettings, newest: [NewestDay]
  ) {
    assets = files.filter { !$0.isInBundle }.map(\.asset)
    pictures = files.filter(\.isInBundle)
    self.program = program
    self.variants = variants
    self.calendar = calendar
    self.isEasy = isEasy
    self.settings = settings
    self.newest = newest
  }

  /// The children's names, as each language's pages are called.
  package var titles: [String: String] {
    Dictionary(variants.map { ($0.language.identifier, $0.title) }) { first, _ in first }
  }

  /// The bundle as FAMILY-SEAL lays it out: JSON with sorted keys, and no date but those of the writing.
  ///
  /// What other households carry too comes first, so that it is copied as it was compressed and the household's own is
  /// compressed in one go.
  ///
  /// - Parameters:
  ///   - fid: the household's public id.
  ///   - kid: its key's id, in hexadecimal.
  ///   - assets: the sealed assets, by which the page finds them.
  package func bundle(fid: String, kid: String, assets: [SealedAsset]) -> HouseholdBytes {
    let variants = variants.sorted { $0.language < $1.language }
    var segments = alike(variants) + program
    var out = ByteWriter(capacity: 1 << 13)
    out.append(",\"assets\":{" as StaticString)
    write(assets, to: &out)
    out.append("},\"calendar\":[" as StaticString)
    for (index, item) in calendar.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      item.write(to: &out, zone: settings.timeZone)
    }
    out.append((isEasy ? "],\"easy\":true,\"fid\":" : "],\"easy\":false,\"fid\":") as StaticString)
    out.append(json: fid)
    out.append(",\"kid\":" as StaticString)
    out.append(json: kid)
    out.append(",\"languages\":[" as StaticString)
    for (index, variant) in self.variants.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      out.append(json: variant.language.identifier)
    }
    out.append("],\"newest\":" as StaticString)
    // The page tells the others on their days.
    out.append(json: newest.first { $0.from == nil }?.day.description ?? "")
    out.append(",\"phone\":" as StaticString)
    out.append(json: settings.phone)
    out.append(",\"portal\":" as StaticString)
    out.append(json: settings.address)
    out.append(",\"remember\":" as StaticString)
    out.append(decimal: settings.policy.rememberDays)
    out.append(",\"variants\":{" as StaticString)
    for (index, variant) in variants.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      write(variant, to: &out, before: &segments)
    }
    out.append("},\"zone\":" as StaticString)
    out.append(json: settings.timeZone)
    out.append(UInt8(ascii: "}"))
    segments.append(.own(out.array()))
    return HouseholdBytes(segments)
  }

  /// Writes what the page's text refers to: the names of sealed files, and small pictures themselves.
  private func write(_ assets: [SealedAsset], to out: inout ByteWriter) {
    let entries =
      assets.map { (path: $0.path, type: $0.type, count: $0.byteCount, name: $0.name, data: [UInt8]()) }
      + pictures.map { (path: $0.path, type: $0.type, count: $0.bytes.count, name: "", data: $0.bytes) }
    for (index, entry) in entries.sorted(by: { $0.path < $1.path }).enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      out.append(json: entry.path)
      out.append(":{\"bytes\":" as StaticString)
      out.append(decimal: entry.count)
      if entry.name.isEmpty {
        out.append(",\"data\":\"" as StaticString)
        out.append(base64: entry.data)
        out.append(UInt8(ascii: "\""))
      } else {
        out.append(",\"name\":" as StaticString)
        out.append(json: entry.name)
      }
      out.append(",\"type\":" as StaticString)
      out.append(json: entry.type)
      out.append(UInt8(ascii: "}"))
    }
  }

  /// The bundle's first member, `{"alike":{language: [page, …]}`: the pages that follow a variant's own.
  private func alike(_ variants: [Variant]) -> [HouseholdBytes.Segment] {
    var segments: [HouseholdBytes.Segment] = []
    var between = "{\"alike\":{"
    for variant in variants {
      between += "\"\(variant.language)\":["
      for page in variant.shared {
        segments += [.own(Array(between.utf8)), .shared(page)]
        between = ","
      }
      if !variant.shared.isEmpty { between = "" }
      between += "],"
    }
    if !variants.isEmpty { between.removeLast() }
    return segments + [.own(Array((between + "},").utf8))]
  }

  /// Writes a variant; its pages become a segment, as they are, behind what was written before them.
  private func write(
    _ variant: Variant, to out: inout ByteWriter, before segments: inout [HouseholdBytes.Segment]
  ) {
    out.append(json: variant.language.identifier)
    out.append(":{\"dir\":" as StaticString)
    out.append(json: variant.language.direction.rawValue)
    out.append(",\"doses\":{" as StaticString)
    DosedScreen.write(variant.doses, to: &out)
    out.append(UInt8(ascii: "}"))
    if variant.pageLanguage != variant.language { out.append(frame: variant.pageLanguage) }
    out.append(",\"name\":" as StaticString)
    out.append(json: variant.name)
    out.append(",\"newest\":[" as StaticString)
    for (index, (one, words)) in zip(newest, variant.newest).enumerated() {
      out.append((index > 0 ? ",{\"from\":" : "{\"from\":") as StaticString)
      out.append(json: one.from?.description ?? "")
      out.append(",\"words\":" as StaticString)
      out.append(json: words)
      out.append(UInt8(ascii: "}"))
    }
    out.append("],\"pages\":[" as StaticString)
    segments += [.own(out.array()), .own(variant.pages)]
    out.removeAll()
    out.append("],\"title\":" as StaticString)
    out.append(json: variant.title)
    out.append(UInt8(ascii: "}"))
  }
}

extension ByteWriter {
  /// Writes a page as a bundle carries it.
  ///
  /// - Parameter from: the day before which it has nothing to show.
  mutating func append(page id: String, title: String, from: CivilDate?, html: borrowing ByteWriter) {
    append(UInt8(ascii: "{"))
    if let from {
      append("\"from\":" as StaticString)
      append(json: from.description)
      append(UInt8(ascii: ","))
    }
    append("\"html\":\"" as StaticString)
    html.withBytes { append(escapingBareJSON: $0) }
    append("\",\"id\":" as StaticString)
    append(json: id)
    append(",\"title\":" as StaticString)
    append(json: title)
    append(UInt8(ascii: "}"))
  }

  /// Writes the language of a page's own words, where it is not the reader's.
  mutating func append(frame language: LanguageTag) {
    append(",\"frame\":{\"dir\":" as StaticString)
    append(json: language.direction.rawValue)
    append(",\"lang\":" as StaticString)
    append(json: language.identifier)
    append(UInt8(ascii: "}"))
  }

  /// Writes a JSON string with its quotes.
  mutating func append(json text: String) {
    append(UInt8(ascii: "\""))
    append(escapingJSON: text)
    append(UInt8(ascii: "\""))
  }
}
