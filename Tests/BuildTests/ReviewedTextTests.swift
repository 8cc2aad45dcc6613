import Build
import Homes
import Testing

/// What a review says of a home's page: which files make it another.
@Suite struct ReviewedTextTests {
  private static let rivera = "Content/families/rivera"

  /// The texts of each home whose page changes, each as one line.
  private func lines(_ portal: SmallPortal) async -> [String: [String]] {
    let changes = await portal.check(tellsTexts: true).changes.filter { $0.texts != nil }
    let lines = changes.map { change in
      (change.texts ?? []).map { text in
        (["\(text.kind)", text.file] + text.languages.map(\.identifier)).joined(separator: " ")
      }
    }
    return Dictionary(zip(changes.map { $0.household?.description ?? "" }, lines)) { first, _ in first }
  }

  @Test func nothingIsToldOfAPageThatIsNewOrAsItWas() async throws {
    let portal = try SmallPortal()
    #expect(await lines(portal) == [:])
    _ = await portal.build()
    #expect(await lines(portal) == [:])
  }

  @Test func aPieceThatIsNewChangedOrGoneIsNamedToTheHomesThatReadIt() async throws {
    let portal = try SmallPortal()
    let head = "---\nkind: good-news\nchild: maya\ntitle: More\ndate: "
    try portal.write("\(Self.rivera)/2026-11-01-good-news.md", head + "2026-11-01\n---\n\nAn old one.\n")
    try portal.write("\(Self.rivera)/2026-11-05-good-news.md", head + "2026-11-05\n---\n\nA ball.\n")
    try portal.write("\(Self.rivera)/2026-11-05-good-news.es.md", "---\ntitle: Más\n---\n\nUna pelota.\n")
    _ = await portal.build()
    try portal.replace("Two buttons today.", by: "Three buttons today.", in: "\(Self.rivera)/2026-11-02-good-news.md")
    try portal.replace("Una pelota.", by: "Un balón.", in: "\(Self.rivera)/2026-11-05-good-news.es.md")
    try portal.write(
      "\(Self.rivera)/2026-11-06-good-news.md", head + "2026-11-06\nhouseholds: [home]\n---\n\nA new one.\n")
    try portal.remove("\(Self.rivera)/2026-11-01-good-news.md")
    let both = [
      "removed \(Self.rivera)/2026-11-01-good-news.md", "changed \(Self.rivera)/2026-11-02-good-news.md",
    ]
    #expect(
      await lines(portal) == [
        "rivera/father": both,
        "rivera/home": both + [
          "changed \(Self.rivera)/2026-11-05-good-news.md es", "new \(Self.rivera)/2026-11-06-good-news.md",
        ],
      ])
  }

  @Test func progressIsToldApartFromItsGoal() async throws {
    let portal = try SmallPortal()
    let goal = "---\nkind: goal\nchild: maya\ntitle: Buttons\nmeasure: How many\nunit: buttons\nbaseline: 0\n"
    try portal.write("\(Self.rivera)/2026-09-20-goal.md", goal + "target: 4\nby: 2027-06-01\n---\n")
    _ = await portal.build()
    let progress = "---\nkind: progress\nchild: maya\ngoal: 2026-09-20-goal\ndate: 2026-11-10\nstate: growing\n"
    try portal.write("\(Self.rivera)/2026-11-10-progress.md", progress + "positive: One alone.\n---\n")
    let new = ["new \(Self.rivera)/2026-11-10-progress.md"]
    #expect(await lines(portal) == ["rivera/father": new, "rivera/home": new])
  }

  @Test func whoTakesOverIsNamedByTheirOwnFileAndNotByTheFamilys() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let cover = "---\ntitle: Ms. Ode\nname: Ife Ode\nrole: Speech therapist\ncovers: r-ortiz\n---\n"
    try portal.write("Content/team/i-ode.md", cover)
    try portal.replace("title: ", by: "until: 2027-01-15\ntitle: ", in: "Content/team/r-ortiz.md")
    let home = await lines(portal)["rivera/home"] ?? []
    #expect(home.contains("changed Content/team/i-ode.md") && !home.contains { $0.hasSuffix("family.yml") }, "\(home)")
  }

  @Test func practiceAFamilysFactsAndWhatIsForEveryoneAreNamedByTheirFiles() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    try portal.replace("from: 2026-11-01", by: "from: 2026-11-02", in: "\(Self.rivera)/practice/r-ortiz.yml")
    let practice = ["changed \(Self.rivera)/practice/r-ortiz.yml"]
    #expect(await lines(portal) == ["rivera/father": practice, "rivera/home": practice])
    _ = await portal.build()
    try portal.replace("phone: +1 718 555 0134", by: "phone: +1 718 555 0135", in: "\(Self.rivera)/family.yml")
    #expect(await lines(portal) == ["rivera/home": ["changed \(Self.rivera)/family.yml"]])
    _ = await portal.build()
    let strategy = "Content/strategies/calm-corner"
    try portal.write("\(strategy).es.md", portal.text("\(strategy).es.md") + "\nOtra línea.\n")
    #expect(await lines(portal)["rivera/home"] == ["changed \(strategy).md es"])
    _ = await portal.build()
    try portal.write("Content/groups/room/2026-11-19-peas.md", "---\nkind: note\ndate: 2026-11-19\n---\n\nPeas.\n")
    #expect(await lines(portal)["rivera/home"] == ["new Content/groups/room/2026-11-19-peas.md"])
  }
}
