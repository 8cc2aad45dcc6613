import Bytes
import Languages
import Library

/// A meeting as the page offers it to a calendar.
struct CalendarItem: Sendable {
  var id: String
  var start: CivilDateTime
  var end: CivilDateTime
  var state: Meeting.State
  var titles: [(language: LanguageTag, text: String)]
  var places: [(language: LanguageTag, text: String)]

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

  private static func write(_ texts: [(language: LanguageTag, text: String)], to out: inout ByteWriter) {
    out.append(UInt8(ascii: "{"))
    for (index, entry) in texts.sorted(by: { $0.language < $1.language }).enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      out.append(json: entry.language.identifier)
      out.append(UInt8(ascii: ":"))
      out.append(json: entry.text)
    }
    out.append(UInt8(ascii: "}"))
  }
}
