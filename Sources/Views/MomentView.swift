import Languages
import Templates

/// Days and times in words, on the portal's clocks.
package struct MomentView {
  private let reader: Reader
  private let zone: TimeZoneRules

  package init(_ reader: Reader, zone: TimeZoneRules) {
    self.reader = reader
    self.zone = zone
  }

  /// A moment, or a span where its length is known.
  package func words(_ start: CivilDateTime, minutes: Int?) -> String {
    let local = onClock(start)
    guard let minutes else { return reader.dates.text(local) }
    let end = local.adding(minutes: minutes)
    guard end.date == local.date else { return reader.dates.text(local) }
    return reader.dates.range(local.date, local.time, end.time)
  }

  package func html(_ start: CivilDateTime, minutes: Int?) -> HTML {
    .time(onClock(start).description, words(start, minutes: minutes))
  }

  /// The moment on the portal's clocks, without an offset, as sealed pages carry it.
  package func onClock(_ moment: CivilDateTime) -> CivilDateTime { Self.onClock(moment, zone: zone) }

  package static func onClock(_ moment: CivilDateTime, zone: TimeZoneRules) -> CivilDateTime {
    var local = moment.offset == nil ? moment : zone.local(moment)
    local.offset = nil
    return local
  }
}
