import Languages
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: ["2026-03-09", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `an ISO day is read and written back`(text: String) throws {
    #expect(try day(text).description == text)
  }

  @Test(arguments: [
    "", "2026-3-9", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "2026/03/09",
    "2026-03-09T10:00", "+026-03-09", "٢٠٢٦-٠٣-٠٩", " 2026-03-09",
  ])
  func `what is no day of the calendar is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  // Weekdays from printed calendars: 0 is Sunday.
  @Test(arguments: [("1970-01-01", 4), ("2026-03-09", 1), ("2000-01-01", 6), ("1969-12-28", 0), ("2026-11-22", 0)])
  func `the weekday is right`(text: String, weekday: Int) throws {
    #expect(try day(text).weekday == weekday)
  }

  @Test func `days count through every year that we know`() throws {
    let first = try day("0001-01-01").daysSince1970
    let last = try day("9999-12-31").daysSince1970
    #expect(last - first == 3_652_058)
    var previous = CivilDate(daysSince1970: first)
    for days in stride(from: first + 1, through: last, by: 13) {
      let date = CivilDate(daysSince1970: days)
      #expect(date.daysSince1970 == days && previous < date)
      previous = date
    }
  }

  @Test(arguments: [
    ("2026-02-28", 1, "2026-03-01"), ("2024-02-28", 1, "2024-02-29"), ("2026-01-01", -1, "2025-12-31"),
    ("2026-11-22", 365, "2027-11-22"), ("9999-12-31", 1, "9999-12-31"), ("0001-01-01", Int.min, "0001-01-01"),
  ])
  func `days are added within the calendar`(start: String, days: Int, end: String) throws {
    #expect(try day(start).adding(days: days).description == end)
  }

  @Test(arguments: [
    ("2026-11-12T15:30", "2026-11-12T15:30"), ("2026-11-12 15:30", "2026-11-12T15:30"),
    ("2026-11-12T15:30:00", "2026-11-12T15:30"), ("2026-11-12T15:30Z", "2026-11-12T15:30Z"),
    ("2026-11-12T15:30:59-05:00", "2026-11-12T15:30-05:00"), ("2026-11-12T00:00+05:45", "2026-11-12T00:00+05:45"),
  ])
  func `a day with a time is read with or without an offset`(text: String, written: String) throws {
    #expect(try moment(text).description == written)
  }

  @Test(arguments: [
    "2026-11-12", "2026-11-12T24:00", "2026-11-12T15:60", "2026-11-12T3:30", "2026-11-12 15:30 PM", "2026-11-12x15:30",
    "2026-11-12T15:30+5", "2026-11-12T15:30+05:00:00", "2026-11-12T15", "2026-11-12T15:30-", "2026-11-12T15:30:61",
  ])
  func `a malformed time is refused`(text: String) {
    #expect(CivilDateTime(text) == nil)
  }

  @Test func `minutes run over midnight and before 1970`() throws {
    let late = try moment("1970-01-01T00:10")
    #expect(late.adding(minutes: -20).description == "1969-12-31T23:50")
    #expect(try moment("2026-12-31T23:30").adding(minutes: 45).description == "2027-01-01T00:15")
  }
}
