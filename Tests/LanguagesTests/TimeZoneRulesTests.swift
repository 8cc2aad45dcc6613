import Languages
import Testing

@Suite struct TimeZoneRulesTests {
  let newYork: TimeZoneRules

  init() throws { newYork = try #require(TimeZoneRules("America/New_York")) }

  // New York: clocks forward on 2026-03-08 at 2:00, back on 2026-11-01 at 2:00 (Energy Policy Act of 2005).
  @Test(arguments: [
    ("2026-01-15T12:00", "2026-01-15T17:00Z"), ("2026-07-15T12:00", "2026-07-15T16:00Z"),
    ("2026-03-08T01:59", "2026-03-08T06:59Z"), ("2026-03-08T02:30", "2026-03-08T07:30Z"),
    ("2026-03-08T03:00", "2026-03-08T07:00Z"), ("2026-11-01T01:30", "2026-11-01T05:30Z"),
    ("2026-11-01T02:00", "2026-11-01T07:00Z"), ("2026-11-01T01:30-05:00", "2026-11-01T06:30Z"),
    ("2026-07-15T12:00+02:00", "2026-07-15T10:00Z"),
  ])
  func `local time becomes UTC`(local: String, utc: String) throws {
    #expect(try newYork.utc(moment(local)).description == utc)
  }

  @Test(arguments: [
    ("2026-07-15T16:00Z", "2026-07-15T12:00-04:00"), ("2026-01-01T03:00Z", "2025-12-31T22:00-05:00"),
    ("2026-07-15T12:00", "2026-07-15T12:00-04:00"),
  ])
  func `a moment is shown on the zone's clocks`(written: String, local: String) throws {
    #expect(try newYork.local(moment(written)).description == local)
  }

  @Test func `the changes of a year are listed`() throws {
    let start = try day("2026-01-01"), end = try day("2027-01-01")
    let changes = newYork.changes(from: start, to: end)
    #expect(
      changes.map { newYork.local(atSeconds: $0.seconds).description } == [
        "2026-03-08T03:00-04:00", "2026-11-01T01:00-05:00",
      ])
    #expect(changes.map(\.isDaylightSaving) == [true, false])
    #expect(changes.map(\.offsetBefore) == [-300, -240])
    #expect(changes.map(\.offsetAfter) == [-240, -300])
    #expect(TimeZoneRules.utc.changes(from: start, to: end).isEmpty)
  }

  @Test(arguments: ["", "EST", "Nowhere/Town", "America/New York", "../etc/passwd"])
  func `a zone that is not known is refused`(name: String) {
    #expect(TimeZoneRules(name) == nil)
  }
}
