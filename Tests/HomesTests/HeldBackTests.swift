import Homes
import Languages
import PortalSupport
import Testing

/// What `show-from` holds back is held back wherever a home's screens speak of it.
@Suite struct HeldBackTests {
  private static let family = """
    === Content/families/okoro/family.yml
    children: [{id: zoe, name: Zoe, team: [r-ortiz]}]
    households: [{id: home, languages: [en], adults: [{name: ZOES MOTHER, channels: [page]}]}]
    === Content/families/okoro/2026-09-20-shoes.md
    ---
    kind: goal
    child: zoe
    title: Shoes
    measure: How many
    unit: shoes
    baseline: 0
    target: 2
    by: 2027-06-01
    child-says: I can.
    ---
    === Content/families/okoro/2026-10-20-step.md
    ---
    kind: progress
    child: zoe
    goal: 2026-09-20-shoes
    date: 2026-10-20
    state: growing
    positive: One shoe.
    ---
    === Content/families/okoro/2026-11-05-step.md
    ---
    kind: progress
    child: zoe
    goal: 2026-09-20-shoes
    date: 2026-11-05
    show-from: 2026-12-22
    state: steady
    positive: One shoe.
    ---
    === Content/families/okoro/2026-11-20-step.md
    ---
    kind: progress
    child: zoe
    goal: 2026-09-20-shoes
    date: 2026-11-20
    show-from: 2026-12-20
    state: stalled
    positive: One shoe still.
    why: Laces.
    next: Straps.
    ---
    === Content/families/okoro/2026-11-01-spoon.md
    ---
    kind: goal
    child: zoe
    title: Spoon
    measure: How many
    unit: bites
    baseline: 0
    target: 9
    by: 2027-06-01
    family-idea: Soup.
    show-from: 2026-12-21
    ---
    === Content/families/okoro/2026-11-02-step.md
    ---
    kind: progress
    child: zoe
    goal: 2026-11-01-spoon
    date: 2026-11-02
    show-from: 2026-11-30
    state: growing
    positive: Four bites.
    ---
    === Content/families/okoro/2026-12-10-review.md
    ---
    kind: meeting
    child: zoe
    title: Review
    start: 2026-12-10T09:00
    positive: Zoe sings.
    show-from: 2026-12-02
    ---
    === Content/families/okoro/2026-11-18-plan.md
    ---
    kind: draft-plan
    child: zoe
    date: 2026-11-18
    title: A draft
    for-meeting: 2026-12-10-review
    ---

    Nothing is decided.
    === Content/families/okoro/2026-12-24-letter.md
    ---
    kind: letter
    date: 2026-12-24
    show-from: 2026-12-24
    title: A letter
    ---

    Happy days.

    """

  private func html(_ screen: String) throws -> String {
    var run = Run(try TwoHomes.portal(Self.family))
    let html = try run.home("okoro", "home").html("en", screen)
    #expect(run.diagnostics.isEmpty)
    return html
  }

  @Test func `A goal has one state for each day, and what is never the newest has none`() throws {
    let home = try html("home")
    let badges = home.matches(of: /<span class="badge badge-(?<state>\w+)"(?<days>[^>]*)>/).map {
      "\($0.output.state)\($0.output.days)"
    }
    #expect(
      badges == [
        "growing data-show-from=\"2026-12-21\"", "stalled data-show-from=\"2026-12-20\"",
        "growing data-until=\"2026-12-19\"",
      ])
  }

  @Test func `What is said of a goal waits for the goal, beneath it and among what is new`() throws {
    #expect(try html("goals").contains("data-date=\"2026-11-02\" data-show-from=\"2026-12-21\""))
    #expect(try html("home").contains("data-date=\"2026-11-02\" data-show-from=\"2026-12-21\""))
  }

  @Test func `What a family told of a goal waits for the goal`() throws {
    let told = try html("told")
    #expect(told.contains("<blockquote data-show-from=\"2026-12-21\"><p>Soup.</p>"))
    #expect(told.contains("<blockquote><p>I can.</p>"))
  }

  @Test func `A draft plan names its meeting when the meeting shows`() throws {
    #expect(try html("goals").contains("<p data-show-from=\"2026-12-02\">For the meeting on"))
  }

  @Test func `The newest day is told with the day from which it is`() throws {
    var run = Run(try TwoHomes.portal(Self.family))
    let bundle = try run.home("okoro", "home").bundle
    #expect(bundle.newest == "2026-11-18")
    #expect(
      bundle.variants["en"]?.newest.map { "\($0.from) \($0.words)" } == [
        " November 18, 2026", "2026-12-20 November 20, 2026", "2026-12-24 December 24, 2026",
      ])
  }

  @Test(
    arguments: [
      ([], []),
      ([("", 3), ("", 5)], [("", 5)]),
      ([("", 5), ("2026-12-01", 4)], [("", 5)]),
      ([("2026-12-01", 4)], [("2026-12-01", 4)]),
      ([("2026-12-02", 6), ("", 5), ("2026-12-01", 7)], [("", 5), ("2026-12-01", 7)]),
      ([("2026-12-01", 6), ("2026-12-01", 7)], [("2026-12-01", 7)]),
    ] as [([(String, Int)], [(String, Int)])])
  func `A day is told that is the newest on some day`(all: [(String, Int)], told: [(String, Int)]) {
    func days(_ pairs: [(String, Int)]) -> [NewestDay] {
      pairs.map { NewestDay(from: CivilDate($0.0), day: CivilDate(daysSince1970: $0.1)) }
    }
    #expect(NewestDay.newest(of: days(all)) == days(told))
  }

  @Test func `A screen of which nothing shows yet says from when it does, and where something shows it says nothing`()
    throws
  {
    var run = Run(try TwoHomes.portal(Self.family))
    let pages = try run.home("okoro", "home").bundle.variants["en"]?.pages ?? []
    // The letters' screen also leads to what is for everyone, and says itself that there is no letter.
    #expect(pages.filter { $0.from != nil }.map(\.id) == ["meetings"])
    #expect(pages.first { $0.id == "meetings" }?.from == "2026-12-02")
    let held = Self.family.replacing("child-says: I can.", with: "show-from: 2026-12-30")
      .replacing("date: 2026-11-18", with: "date: 2026-11-18\nshow-from: 2026-12-27")
    run = Run(try TwoHomes.portal(held))
    let goals = try run.home("okoro", "home").bundle.variants["en"]?.pages.first { $0.id == "goals" }
    #expect(goals?.from == "2026-12-21", "the first day of any of them, and not that of progress")
  }
}
