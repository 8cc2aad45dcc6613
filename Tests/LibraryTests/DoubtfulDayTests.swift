import Languages
import Library
import Testing

/// Days and times that read well and can hardly be meant, as a check on 10 November 2026 tells of them.
@Suite struct DoubtfulDayTests {
  private static let today = CivilDate(year: 2026, month: 11, day: 10)
  private static let family = "Content/families/reyes/"

  /// What is said of a file that is put into the sample portal, without its path.
  private func words(_ path: String, _ lines: [String], by zone: String? = nil) throws -> [String] {
    let file = "=== \(path)\n---\n" + lines.joined(separator: "\n") + "\n---\nHi.\n"
    let portal = try TestPortal(SamplePortal.text, file)
    if let zone {
      let settings = TestPortal.files(SamplePortal.text).first { $0.path == "Content/portal.yml" }?.content ?? ""
      try portal.write("Content/portal.yml", Array(settings.replacing("America/New_York", with: zone).utf8))
    }
    let found = Reading(portal, on: Self.today)
    #expect(found.diagnostics.allSatisfy { $0.severity == .warning })
    // What a build says is kept for the next day's.
    #expect(Reading(portal).lines.allSatisfy { $0.contains("-file-name") })
    return found.words.map { $0.replacing(path, with: "") }
  }

  private func meeting(_ start: String, _ more: String..., named day: String? = nil, by zone: String? = nil) throws
    -> [String]
  {
    try words(
      Self.family + (day ?? String(start.prefix(10))) + "-talk.md",
      ["kind: meeting", "child: maya", "start: \(start)", "positive: Maya reads."] + more, by: zone)
  }

  @Test func nothingIsSaidOfAPortalWithOneOfEverything() throws {
    #expect(try Reading(TestPortal(SamplePortal.text), on: Self.today).words == [])
  }

  @Test(arguments: [
    "2026-11-10T08:00", "2026-11-10T15:30", "2026-12-10T19:00", "2027-10-14T15:30", "2026-11-12T06:30",
    "2026-11-12T21:00", "2026-11-12T20:30Z", "2026-11-04T15:30",
  ])
  func nothingIsSaidOfWhatASchoolDoesEveryDay(_ start: String) throws {
    #expect(try meeting(start) == [])
    #expect(try words("Content/events/open.md", ["title: Open", "start: \(start)"]) == [])
  }

  @Test func aYearFarAheadOrBackIsTold() throws {
    #expect(try meeting("2062-11-12T15:30") == [":4:8: This day is more than a year from now. Look at the year."])
    #expect(
      try meeting("2006-11-12T15:30", "state: held") == [
        ":4:8: This day is more than 15 years ago. Look at the year."
      ])
    #expect(try meeting("2062-11-12T15:30", named: "2026-11-12").map { $0.prefix(10) } == [":4:8: More"])
    let event = try words("Content/events/open.md", ["title: Open", "start: 2062-12-03T17:30"])
    #expect(event == [":3:8: This day is more than a year from now. Look at the year."])
    let hidden = try words(
      Self.family + "2026-11-09-letter.md",
      [
        "kind: letter", "child: maya", "date: 2026-11-09", "show-from: 2062-11-10",
      ])
    #expect(hidden == [":5:12: This day is more than a year from now. Look at the year."])
  }

  @Test func aTimeInTheNightIsToldWithTheOneThatWasMeant() throws {
    #expect(
      try meeting("2026-12-10T03:30") == [
        ":4:8: 03:30 is a time in the night. Did you mean \"15:30\"? Hours are counted to 24."
      ])
    #expect(
      try meeting(
        "2026-12-10T15:30", "state: proposed", "options: [2026-12-10T15:30, 2026-12-11T02:00]", "reply-by: 2026-12-01")
        == [":7:10: 02:00 is a time in the night. Did you mean \"14:00\"? Hours are counted to 24."])
    #expect(
      try meeting("2026-12-10T08:30Z") == [
        ":4:8: 03:30 is a time in the night. "
          + "Look at the time, and at the part after it, which says whose clock it is."
      ])
    #expect(try meeting("2026-12-10T03:30", "state: cancelled") == [])
    let event = try words(
      "Content/groups/room-204/2026-12-03-show.md", ["kind: event", "title: A", "start: 2026-12-03T05:00"])
    #expect(event == [":4:8: 05:00 is a time in the night. Did you mean \"17:00\"? Hours are counted to 24."])
  }

  @Test(arguments: [("America/New_York", true), ("America/Phoenix", false)])
  func anHourThatTheClocksLeaveOutIsTold(_ zone: String, _ isLeftOut: Bool) throws {
    let said = try meeting("2027-03-14T02:30", by: zone)
    #expect(
      said == [
        isLeftOut
          ? ":4:8: There is no 02:30 on this day: the clocks are set forward and leave it out. Did you mean \"14:30\"?"
          : ":4:8: 02:30 is a time in the night. Did you mean \"14:30\"? Hours are counted to 24."
      ])
  }

  @Test func aMeetingThatWasHeldBeforeItsDayIsTold() throws {
    #expect(
      try meeting("2026-11-11T15:30", "state: held") == [
        ":6:8: This says that the meeting was held, and its day is still to come. "
          + "Look at the day in \"start\", or write \"state: planned\"."
      ])
    #expect(try meeting("2026-11-10T15:30", "state: held") == [])
  }

  @Test func aMeetingThatIsOverAndStillToCome() throws {
    let planned =
      "The day of this meeting is over, and nothing says how it went. "
      + "Write \"state: held\" or \"state: cancelled\", or give \"start\" the new day."
    #expect(try meeting("2026-11-02T15:30") == [":4:8: " + planned])
    #expect(try meeting("2026-11-02T15:30", "state: planned") == [":6:8: " + planned])
    #expect(try meeting("2026-11-02T15:30", "state: cancelled") == [])
    let proposed = ["state: proposed", "options: [2026-11-08T15:30, 2026-11-09T15:30]", "reply-by: 2026-11-05"]
    #expect(
      try words(
        Self.family + "2026-11-08-talk.md",
        ["kind: meeting", "child: maya", "start: 2026-11-08T15:30", "positive: Maya reads."] + proposed) == [
          ":6:8: All times of this meeting are over, and the family is still asked to choose one. "
            + "Write \"state: held\" with the time in \"start\", propose new times, or write \"state: cancelled\"."
        ])
  }

  @Test func aDayToComeOfWhatWasSeenIsToldWithTheOneThatWasMeant() throws {
    let swapped = ["kind: good-news", "child: maya", "date: 2026-12-10"]
    #expect(
      try words(Self.family + "2026-12-10-good-news.md", swapped) == [
        ":4:7: This day is still to come. Did you mean \"2026-10-12\"?"
      ])
    let ahead = ["kind: good-news", "child: maya", "date: 2026-11-20"]
    #expect(
      try words(Self.family + "2026-11-20-good-news.md", ahead) == [
        ":4:7: This day is still to come. Look at the day. "
          + "To keep this back until then, add \"show-from: 2026-11-20\"."
      ])
    #expect(try words(Self.family + "2026-11-20-good-news.md", ahead + ["show-from: 2026-11-20"]) == [])
    let goal = ["kind: goal", "child: maya", "title: A", "measure: B", "baseline: 0", "target: 2", "by: 2027-06-01"]
    #expect(
      try words(Self.family + "2026-11-01-goal-two.md", goal + ["results: [{on: 2026-11-30, value: 1}]"]) == [
        ":9:16: This day is still to come. Look at the day."
      ])
  }

  @Test(arguments: [("2026-11-24", 0), ("2026-11-25", 1)])
  func aLetterMayBeWrittenSomeDaysBeforeItGoesHome(_ day: String, _ count: Int) throws {
    let said = try words(Self.family + "\(day)-letter-two.md", ["kind: letter", "child: maya", "date: \(day)"])
    #expect(said.count == count)
  }

  @Test func monthAndDayThatChangedPlacesInTheFilesNameAreTold() throws {
    #expect(
      try words(Self.family + "2026-10-09-good-news.md", ["kind: good-news", "child: maya", "date: 2026-09-10"]) == [
        ":4:7: Month and day stand here the other way round than in the file's name. "
          + "Write the month first, then the day, in both: 2026-11-05 is the fifth of November."
      ])
    #expect(try meeting("2026-12-11T15:30", "state: moved", named: "2026-11-12") == [])
  }
}
