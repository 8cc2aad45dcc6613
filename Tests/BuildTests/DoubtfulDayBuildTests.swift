import Build
import Languages
import Testing

/// Days and times that can hardly be meant: a check tells of them, and a build does not, since what it says is kept for
/// the next day's.
@Suite struct DoubtfulDayBuildTests {
  @Test func aCheckTellsOfTimesInTheNightForEveryoneForAGroupAndForAFamily() async throws {
    let portal = try SmallPortal()
    #expect(await portal.check().lines.filter { $0.contains("night") } == [])
    let files = [
      "Content/events/open.md", "Content/groups/room/2026-12-03-show.md",
      "Content/families/okoye/2026-12-03-talk.md",
    ]
    let start = "start: 2026-12-03T03:30\n"
    try portal.write(files[0], "---\ntitle: Open\n\(start)---\n\nCome.\n")
    try portal.write(files[1], "---\nkind: event\ntitle: A show\n\(start)---\n\nCome.\n")
    try portal.write(files[2], "---\nkind: meeting\nchild: ada\n\(start)positive: Ada reads.\n---\n\nCome.\n")
    let told = await portal.check().diagnostics.filter { $0.id == "night-time" }
    #expect(told.compactMap { $0.place?.file }.sorted() == files.sorted())
    #expect(told.allSatisfy { $0.severity == .warning })
    #expect(await portal.build().lines.filter { $0.contains("night") } == [])
  }

  @Test func theDayOfACheckIsTheOneThatItIsGiven() async throws {
    let portal = try SmallPortal()
    #expect(await portal.check { $0.date = .init("2026-11-02") }.lines.filter { $0.contains("day-to-come") } == [])
    let told = await portal.check { $0.date = .init("2026-11-01") }.diagnostics.filter { $0.id == "day-to-come" }
    #expect(told.map { $0.place?.file } == ["Content/families/rivera/2026-11-02-good-news.md"])
  }
}
