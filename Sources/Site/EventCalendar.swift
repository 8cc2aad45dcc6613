import Bytes
import Languages
import Library

/// Writes iCalendar files (RFC 5545): lines end with CR LF and hold at most 75 octets.
struct EventCalendar: ~Copyable {
  private var out = ByteWriter()
  private var line = ByteWriter(capacity: 256)

  /// One event, in the words of one language.
  struct Entry: Sendable {
    /// The same in every language and after every change, so that a calendar keeps one event.
    var identifier: String
    var event: Event
    /// On the portal's clocks.
    var start: CivilDateTime
    var title: String
    var titleLanguage: LanguageTag
    var summary: String
    var place: String
    var address: String
  }

  /// - Parameters:
  ///   - name: what a calendar program calls the whole file.
  ///   - zone: the zone's own part, as `EventZone` writes it.
  mutating func write(_ entries: [Entry], name: String?, zone: EventZone) -> [UInt8] {
    out.removeAll()
    let isCancelled = name == nil && entries.allSatisfy { $0.event.state == .cancelled }
    add("BEGIN:VCALENDAR")
    add("VERSION:2.0")
    add("PRODID:-//Homeward//Events//EN")
    add("METHOD:\(isCancelled ? "CANCEL" : "PUBLISH")")
    if let name {
      add("NAME:", text: name)
      add("X-WR-CALNAME:", text: name)
    }
    for part in zone.lines { add(part) }
    for entry in entries { add(entry, zone: zone.name) }
    add("END:VCALENDAR")
    return out.array()
  }

  private mutating func add(_ entry: Entry, zone: String) {
    add("BEGIN:VEVENT")
    add("UID:\(entry.identifier)")
    // When the writing last changed is not known; a stamp of the build's would change the file every day.
    add("DTSTAMP:\(Self.compact(entry.event.stamp))Z")
    add("DTSTART;TZID=\(zone):\(Self.compact(entry.start))")
    if let minutes = entry.event.minutes {
      add("DTEND;TZID=\(zone):\(Self.compact(entry.start.adding(minutes: minutes)))")
    }
    add("SEQUENCE:\(entry.event.state.sequence)")
    add("STATUS:\(entry.event.state == .cancelled ? "CANCELLED" : "CONFIRMED")")
    add("SUMMARY;LANGUAGE=\(entry.titleLanguage):", text: entry.title)
    if !entry.summary.isEmpty { add("DESCRIPTION:", text: entry.summary) }
    let places = [entry.place, entry.event.online ?? ""].filter { !$0.isEmpty }
    if !places.isEmpty { add("LOCATION:", text: places.joined(separator: ", ")) }
    add("URL:\(entry.address)")
    add("END:VEVENT")
  }

  static func compact(_ moment: CivilDateTime) -> String {
    let date = moment.date.description.filter { $0 != "-" }
    return "\(date)T\(moment.time.description.filter { $0 != ":" })00"
  }

  private mutating func add(_ text: String) { add(text, text: "") }

  /// A line whose value is words: marks with a meaning are escaped (section 3.3.11), and the line is folded between
  /// characters (section 3.1).
  private mutating func add(_ start: String, text: String) {
    line.removeAll()
    line.append(start)
    for byte in text.withoutInvisibleMarks.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        line.append(UInt8(ascii: "\\"))
        line.append(byte)
      case 0x0A: line.append("\\n" as StaticString)
      case 0..<0x20, 0x7F: line.append(UInt8(ascii: " "))
      default: line.append(byte)
      }
    }
    fold()
  }

  private mutating func fold() {
    let bytes = line.array()
    var start = 0
    var room = 75
    while bytes.count - start > room {
      var end = start + room
      while bytes[end] & 0xC0 == 0x80 { end -= 1 }
      out.append(bytes[start..<end])
      out.append("\r\n " as StaticString)
      start = end
      // The space that begins a line counts.
      room = 74
    }
    out.append(bytes[start...])
    out.append("\r\n" as StaticString)
  }
}

extension Event.State {
  /// A calendar replaces what it has by what has a higher number (RFC 5545, section 3.8.7.4).
  fileprivate var sequence: Int {
    switch self {
    case .planned: 0
    case .moved: 1
    case .cancelled: 2
    }
  }
}

extension Event {
  /// A moment that changes only with the event.
  fileprivate var stamp: CivilDateTime { CivilDateTime(date: start.date, time: .midnight) }
}
