import Languages
import Library
import PortalSupport
import Site
import Testing

/// Lists that are too long for one page.
@Suite struct ListPageTests {
  /// Forty-five newsletters, the newest first by number, and thirteen strategies of one area.
  private static let long =
    (10..<55).map { number in
      """
      === Content/newsletters/n-\(number).md
      ---
      title: Letter \(number)
      date: 20\(80 - number)-10-01
      ---

      Text.
      """
    }.joined(separator: "\n") + "\n" + strategies(11) + "\n"

  private static func strategies(_ count: Int) -> String {
    (0..<count).map { number in
      """
      === Content/strategies/s-\(number + 10).md
      ---
      title: Strategy \(number)
      areas: [sensory]
      ages: 4-5
      ---

      Text.
      """
    }.joined(separator: "\n")
  }

  private static func links(_ page: String, to folder: String) -> [String] {
    page.components(separatedBy: " href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
      .filter { $0.hasPrefix("../") && $0.contains("/en/\(folder)/") }
      .map { String($0.drop { $0 == "." || $0 == "/" }.dropFirst("en/\(folder)/".count)) }
  }

  @Test func `Every entry of a long list is on one of its pages, in order`() throws {
    let site = try RiverPortal.site(Self.long).site
    let rendered = Rendered(site)
    #expect(rendered.diagnostics == [])
    let files = site.plan.pages.map(\.file).filter {
      $0.hasPrefix("en/newsletters/") && ($0.contains("/page/") || $0 == "en/newsletters/index.html")
    }
    #expect(
      files == ["index.html", "page/2/index.html", "page/3/index.html"].map { "en/newsletters/\($0)" })
    let shown = files.map { file in
      Self.links(rendered[file], to: "newsletters").filter { !$0.isEmpty && $0 != "feed.xml" && !$0.hasPrefix("page/") }
    }
    #expect(shown.map(\.count) == [20, 20, 7])
    // The pieces themselves are planned in the order of the list.
    let newsletters = site.plan.pages.map(\.file).filter { $0.hasPrefix("en/newsletters/") && !files.contains($0) }
    #expect(
      shown.flatMap { $0 }
        == newsletters.map { String($0.dropFirst("en/newsletters/".count).dropLast("index.html".count)) })
  }

  @Test func `Each page of a list leads to the next, the one before, the first and the last`() throws {
    let rendered = Rendered(try RiverPortal.site(Self.long).site)
    let second = rendered["en/newsletters/page/2/index.html"]
    #expect(second.contains("rel=\"prev\" href=\"../../../../en/newsletters/\""))
    #expect(second.contains("rel=\"next\" href=\"../../../../en/newsletters/page/3/\""))
    #expect(second.contains("<a href=\"../../../../en/newsletters/page/2/\" aria-current=\"page\">2</a>"))
    #expect(second.contains("<p class=\"place\">Page 2 of 3</p>"))
    #expect(second.contains("<title>Newsletters · Page 2 of 3 · River"))
    #expect(second.contains("rel=\"canonical\" href=\"https://families.example.org/river/en/newsletters/page/2/\""))
    #expect(second.contains("href=\"../../../../es/newsletters/page/2/\""))
    #expect(!rendered["en/newsletters/index.html"].contains("rel=\"prev\""))
    #expect(!rendered["en/newsletters/page/3/index.html"].contains("rel=\"next\""))
    #expect(!rendered["en/events/index.html"].contains("class=\"pager\""))
    #expect(rendered["sitemap.xml"].contains("<loc>https://families.example.org/river/en/newsletters/page/3/</loc>"))
  }

  @Test func `Up to five pages are all named, and of more those around this one`() throws {
    func named(_ count: Int) throws -> [String] {
      let words = (1...count).map { "- term: word\($0)\n  plain: It is \($0).\n" }.joined()
      let page = Rendered(try RiverPortal.site("=== Content/glossary.yml\n\(words)").site)["en/words/index.html"]
      let pager = page.components(separatedBy: "class=\"pager\"").last?.components(separatedBy: "</nav>").first ?? ""
      return pager.components(separatedBy: "<li").dropFirst().map { item in
        let number = item.components(separatedBy: "</a>")[0].components(separatedBy: ">").last ?? ""
        return (item.hasPrefix(" class=\"gap\"") ? "…" : "") + number
      }
    }
    #expect(try named(61) == ["1", "2", "3", "4"])
    #expect(try named(100) == ["1", "2", "3", "4", "5"])
    #expect(try named(101) == ["1", "2", "…6"])
  }

  @Test func `Many strategies stand on lists of their own, few on their section too`() throws {
    // Two are there without these.
    let few = Rendered(try RiverPortal.site(Self.strategies(6)).site)
    #expect(few.files["en/strategies/list/all/index.html"] == nil)
    #expect(few["en/strategies/index.html"].contains("class=\"card-title\""))
    let many = Rendered(try RiverPortal.site(Self.strategies(7)).site)
    #expect(!many["en/strategies/index.html"].contains("class=\"card-title\""))
    #expect(
      many["en/strategies/index.html"].contains("href=\"../../en/strategies/list/all/\">See all <small>(9)</small>"))
    let listed = Self.links(many["en/strategies/list/all/index.html"], to: "strategies")
    #expect(listed.filter { !$0.isEmpty && !$0.contains("list/") }.count == 9)
    // It shows none, so nothing on it waits for a translation.
    #expect(many["ar/strategies/index.html"].contains("hreflang=\"ar\" href=\"https:"))
    #expect(!many["ar/strategies/index.html"].contains("class=\"notice\">"))
  }

  @Test func `A page of a list is named as a translation where all that it shows is one`() throws {
    let twins = (0..<20).map {
      "=== Content/strategies/s-\($0 + 10).es.md\n---\ntitle: Estrategia \($0)\ntranslated-by: M. Díaz\n---\n\nE.\n"
    }
    let text = ([Self.strategies(25)] + twins).joined(separator: "\n")
    let rendered = Rendered(try RiverPortal.site(text).site)
    func isSpanish(_ page: String) -> Bool {
      rendered["en/strategies/age/4-5/\(page)index.html"].contains("hreflang=\"es\" href=\"https:")
    }
    #expect(isSpanish("") && !isSpanish("page/2/"))
    #expect(!rendered["es/strategies/age/4-5/index.html"].contains("class=\"notice\""))
    #expect(rendered["es/strategies/age/4-5/page/2/index.html"].contains("class=\"notice\""))
  }

  @Test(arguments: ["area", "routine", "age", "minutes", "list", "page", "all", "2"])
  func `No name of a strategy or a newsletter is in a list's way`(_ name: String) throws {
    let pieces = """
      === Content/strategies/\(name).md
      ---
      title: Mine
      areas: [sensory]
      ---

      Text.
      === Content/newsletters/\(name).md
      ---
      title: Mine
      date: 2026-11-01
      ---

      Text.
      """
    let (site, diagnostics) = try RiverPortal.site("\(Self.long)\n\(pieces)")
    #expect(diagnostics == [])
    #expect(Rendered(site)["en/strategies/\(name)/index.html"].contains("<h1>Mine</h1>"))
  }

  @Test func `A word far down in the glossary is found on its page`() throws {
    let terms = (1...41).map { "- term: word\($0)\n  plain: It is \($0).\n" }.joined()
    let rendered = Rendered(try RiverPortal.site("=== Content/glossary.yml\n\(terms)").site)
    let found = rendered["en/search.json"].split(separator: "\"").filter { $0.contains("#word-") }
    #expect(
      [found[0], found[19], found[20], found[40]] == [
        "en/words/#word-1", "en/words/#word-20", "en/words/page/2/#word-21", "en/words/page/3/#word-41",
      ])
    #expect(rendered["en/words/page/2/index.html"].contains("id=\"word-21\""))
    #expect(rendered["en/words/page/3/index.html"].contains("id=\"word-41\""))
  }
}
