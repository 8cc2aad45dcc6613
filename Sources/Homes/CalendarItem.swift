import Bytes
import Languages
import Library
import Translation

/// A meeting as the page offers it to a calendar.
struct CalendarItem: Sendable {
  var id: String
  var start: CivilDateTime
  var end: CivilDateTime
  var state: Meeting.State
  var titles: [LanguageTag: String]
  var places: [LanguageTag: String]

  /// What the readers of a household meet, by the languages that it is really in.
  static func byLanguage(_ texts: [ReaderText]) -> [LanguageTag: String] {
    texts.filter { !$0.first.isEmpty }.reduce(into: [:]) { $0[$1.language] = $1.first }
  }

  /// A calendar replaces what it has by what has a higher number (RFC 5545, section 3.8.7.4).
  private var sequence: Int {
    switch state {
    case .proposed, .planned, .held: 0
    case .moved: 1
    case .cancelled: 2
    }
  }

  func write(to out: inout ByteWriter, zone: String) {
    out.append("{\"end\":" as StaticString)
    out.append(json: end.description)
    out.append(",\"id\":" as StaticString)
    out.append(json: id)
    out.append(",\"place\":" as StaticString)
    Self.write(places, to: &out)
    out.append(",\"sequence\":" as StaticString)
    out.append(decimal: sequence)
    out.append(",\"start\":" as StaticString)
    out.append(json: start.description)
    out.append(",\"state\":" as StaticString)
    out.append(json: state.rawValue)
    out.append(",\"title\":" as StaticString)
    Self.write(titles, to: &out)
    out.append(",\"zone\":" as StaticString)
    out.append(json: zone)
    out.append(UInt8(ascii: "}"))
  }

  private static func write(_ texts: [LanguageTag: String], to out: inout ByteWriter) {
    out.append(UInt8(ascii: "{"))
    for (index, entry) in texts.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      out.append(json: entry.key.identifier)
      out.append(UInt8(ascii: ":"))
      out.append(json: entry.value)
    }
    out.append(UInt8(ascii: "}"))
  }
}
