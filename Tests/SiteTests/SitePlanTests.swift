import Diagnostics
import Languages
import Library
import Site
import Testing
import Views

@Suite struct SitePlanTests {
  @Test func `Every piece has a page in every language, and nothing else has`() throws {
    let (site, diagnostics) = try RiverPortal.site()
    #expect(diagnostics == [])
    let pages = [
      "", "strategies/", "strategies/area/sensory/", "strategies/area/speech/", "strategies/minutes/10/",
      "strategies/calm/", "strategies/hunt/", "newsletters/", "newsletters/winter/",
      "newsletters/fall/", "events/", "events/craft/", "events/late/", "team/", "team/r-ortiz/", "pages/",
      "pages/about/",
    ]
    for language in ["en", "es", "ar"] {
      let own = site.plan.pages.filter { $0.language.identifier == language }.map(\.file)
      #expect(own.sorted() == pages.map { "\(language)/\($0)index.html" }.sorted())
    }
    let extras = site.plan.extras.map(\.path).filter { !$0.hasPrefix("assets/") }
    #expect(
      extras == [
        "index.html", "404.html", "sitemap.xml", "robots.txt", "en/newsletters/feed.xml", "es/newsletters/feed.xml",
        "ar/newsletters/feed.xml",
      ]
        + ["en", "es", "ar"].flatMap { language in
          ["search.json", "events.ics", "events/craft/event.ics", "events/late/event.ics"].map { "\(language)/\($0)" }
        })
    #expect(site.plan.paths.allSatisfy { !$0.hasPrefix("f/") })
    #expect(Set(site.plan.paths).count == site.plan.paths.count)
  }

  @Test(arguments: [("2026-12-23", false), ("2026-12-24", true)])
  func `A piece is there from its day on`(_ day: String, _ isThere: Bool) throws {
    let (site, _) = try RiverPortal.site(on: day)
    #expect(site.plan.pages.contains { $0.file == "en/strategies/later/index.html" } == isThere)
    #expect(Rendered(site)["en/strategies/index.html"].contains("For later") == isThere)
  }

  @Test func `A link to what is not shown yet is an error`() throws {
    let more = "=== Content/pages/more.md\n---\ntitle: More\n---\n\n[Later](../strategies/later.md)\n"
    #expect(try RiverPortal.site(more).diagnostics.map(\.id) == ["link-to-nothing"])
    #expect(try RiverPortal.site(more, on: "2026-12-24").diagnostics == [])
  }

  @Test func `Two addresses that differ in capitals alone collide`() throws {
    var portal = try RiverPortal.library()
    let first = portal.strategies[0]
    let copy = Piece(kind: .strategy, slug: "CALM", source: first.piece.source, twins: first.piece.twins)
    portal.strategies.append(Strategy(piece: copy, areas: first.areas))
    let (_, diagnostics) = try RiverPortal.plan(portal)
    #expect(diagnostics.map(\.id) == ["path-taken", "path-taken", "path-taken"])
    #expect(diagnostics[0].summary.contains("en/strategies/calm/index.html"))
  }

  @Test func `One picture in two folders is one asset`() throws {
    let more = """
      === Content/pages/more.md
      ---
      title: More
      ---

      ![A bed](bed.png)
      === Content/pages/bed.png
      png
      === Content/team/j-lee.md
      ---
      title: Ms. Lee
      name: Jin Lee
      role: Teacher
      ---

      ![A bed](bed.png)
      === Content/team/bed.png
      png
      """
    let (site, diagnostics) = try RiverPortal.site(more, media: ["Content/pages/bed.png", "Content/team/bed.png"])
    #expect(diagnostics == [])
    #expect(site.plan.paths.count { $0.hasPrefix("assets/bed.") } == 1)
    let rendered = Rendered(site)
    #expect(rendered["en/pages/more/index.html"].contains("src=\"../../../assets/bed."))
    #expect(rendered["en/team/j-lee/index.html"].contains("src=\"../../../assets/bed."))
  }
}
