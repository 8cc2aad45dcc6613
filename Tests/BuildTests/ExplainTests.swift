import Build
import Testing

/// Which line of which file put something where it is.
@Suite struct ExplainTests {
  private func reasons(_ what: String, in portal: SmallPortal) throws -> [String] {
    let (explanation, diagnostics) = Explainer(portal.request()).explain(what)
    guard case .file(_, let reasons) = explanation else { return diagnostics.map(\.id) }
    return reasons.map { "\($0.what): \($0.why)" }
  }

  @Test func everyHomesWritingNamesTheLineThatPutItThere() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    guard case .family("rivera", let homes) = Explainer(portal.request()).explain("rivera").explanation else {
      Issue.record("no family was explained")
      return
    }
    #expect(homes.map(\.id) == ["home", "father"])
    #expect(homes[0].path == "f/\(try portal.id("rivera", "home"))/index.html")
    #expect(
      homes[0].sees.map { "\($0.what) \($0.why) \($0.place.label)" } == [
        "calm-corner It was given to maya here, and this home sees maya. "
          + "Content/families/rivera/practice/r-ortiz.yml:1:3",
        "Content/groups/room/2026-11-18-beans.md The group room takes in this home. Content/groups/room/group.yml:1:6",
        "Content/families/rivera/2026-11-02-good-news.md It is about maya, and this home sees maya. "
          + "Content/families/rivera/2026-11-02-good-news.md",
      ])
  }

  @Test func aSealedFolderIsItsFamilys() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let id = try portal.id("okoye", "home")
    for path in ["f/\(id)", "f/\(id)/index.html", "Public/f/\(id)/index.html"] {
      guard case .family("okoye", _) = Explainer(portal.request()).explain(path).explanation else {
        Issue.record("\(path) was not explained")
        return
      }
    }
  }

  @Test(arguments: [
    (" access: none\n    because: x", "It has no page, because \"access: none\" is said here."),
    (" online: false", "It has no page, because \"online: false\" is said here."),
    ("", "It gets keys and a page with the next build."),
  ])
  func aHomeWithoutAPageIsToldWhy(_ said: String, _ state: String) throws {
    let portal = try SmallPortal()
    let line = said.isEmpty ? "" : "\n   \(said)"
    try portal.replace("- id: father", by: "- id: father\(line)", in: "Content/families/rivera/family.yml")
    guard case .family(_, let homes) = Explainer(portal.request()).explain("rivera").explanation else {
      Issue.record("no family was explained")
      return
    }
    #expect(homes[1].state == state)
    #expect(homes[1].path == nil)
  }

  @Test(arguments: [
    "es/strategies/calm-corner/", "/es/strategies/calm-corner", "Public/es/strategies/calm-corner/index.html",
  ])
  func aPublicPageComesFromItsWritingAndItsTranslation(_ path: String) throws {
    #expect(
      try reasons(path, in: SmallPortal()) == [
        "Content/strategies/calm-corner.md: It is written here.",
        "Content/strategies/calm-corner.es.md: It is translated to es here.",
      ])
  }

  @Test func otherFilesComeFromWhatTheyList() throws {
    let portal = try SmallPortal()
    #expect(try reasons("en/newsletters/feed.xml", in: portal) == ["Content/newsletters/fall.md: It is listed there."])
    #expect(
      try reasons("index.html", in: portal) == [
        "Content/portal.yml: It is made from the portal's settings and theme."
      ])
    #expect(try reasons("en/nothing/", in: portal) == ["nothing-to-explain"])
  }
}
