import Foundation
import PortalSupport
import Site
import Testing

@Suite struct StrategySectionTests {
  private static let more = """
    === Content/strategies/dress.md
    ---
    title: Dress
    areas: [self-care, sensory, behavior]
    ages: 5-7
    routine: bedtime
    minutes: 12
    picture: calm-corner
    picture-text: A child <in> a coat
    ---

    Why.

    1. Do it.
    """

  private static func page(_ path: String) throws -> String { Rendered(try RiverPortal.site(more).site)[path] }

  @Test func `A strategy is on the lists of all its areas, its time of day, its ages and its minutes`() throws {
    let site = try RiverPortal.site(Self.more).site
    let rendered = Rendered(site)
    #expect(rendered.diagnostics == [])
    let lists = site.plan.pages.map(\.file).filter {
      $0.hasPrefix("en/strategies/") && $0.split(separator: "/").count == 5
    }
    let having = lists.filter { rendered[$0].contains("/en/strategies/dress/\"") }
    #expect(
      having.map { String($0.dropFirst("en/strategies/".count).dropLast("/index.html".count)) } == [
        "area/sensory", "area/self-care", "area/behavior", "routine/bedtime", "age/4-5", "age/6-8", "minutes/15",
      ])
    #expect(
      Set(lists).subtracting(having) == ["en/strategies/area/speech/index.html", "en/strategies/minutes/10/index.html"])
    let index = rendered["en/strategies/index.html"]
    for list in lists {
      #expect(index.contains("href=\"../../\(list.dropLast("index.html".count))\""), "\(list)")
    }
    // A list says what it lists, and leads back.
    let bedtime = rendered["en/strategies/routine/bedtime/index.html"]
    #expect(bedtime.contains("<h1>Bedtime</h1>") && bedtime.contains("<title>Bedtime · Things to try · River"))
    #expect(bedtime.contains("<nav class=\"back\"") && bedtime.contains("href=\"../../../../en/strategies/\">Things"))
  }

  @Test func `A list of those up to so many minutes has the shorter ones too`() throws {
    let rest = [(4, "quick"), (8, "short"), (45, "long"), (90, "longest")].map {
      """
      === Content/strategies/\($1).md
      ---
      title: \($1)
      areas: [speech]
      minutes: \($0)
      ---

      Text.
      """
    }
    let rendered = Rendered(try RiverPortal.site(([Self.more] + rest).joined(separator: "\n")).site)
    func listed(_ minutes: Int) -> [String] {
      let page = rendered["en/strategies/minutes/\(minutes)/index.html"]
      return ["quick", "short", "calm", "dress", "long", "longest"].filter {
        page.contains("<a href=\"../../../../en/strategies/\($0)/\"")
      }
    }
    #expect(
      [5, 10, 15, 60].map(listed) == [
        ["quick"], ["quick", "short", "calm"], ["quick", "short", "calm", "dress"],
        ["quick", "short", "calm", "dress", "long"],
      ])
    // None takes between 15 and 30 minutes.
    #expect(rendered.files["en/strategies/minutes/30/index.html"] == nil)
    // The counts are those of the lists, in the section and on the home page's way there.
    #expect(rendered["en/strategies/index.html"].contains("/minutes/15/\">Up to 15 minutes <small>(4)</small>"))
    #expect(rendered["en/index.html"].contains("/minutes/60/\">"))
  }

  @Test func `What is searched says by what a strategy is chosen`() throws {
    let entries = try Self.searched("en", in: RiverPortal.site(Self.more).site)
    let dress = try #require(entries.first { $0["href"] == "en/strategies/dress/" })
    #expect(
      [dress["areas"], dress["routine"], dress["ages"], dress["minutes"], dress["time"]] == [
        "self-care sensory behavior", "bedtime", "5-7", "12", "12 minutes",
      ])
    #expect(dress["picture"]?.hasPrefix("assets/calm-corner.") == true)
    #expect(entries.filter { $0["areas"] != nil }.count == 3)
    // What is in another language says so.
    let arabic = try Self.searched("ar", in: RiverPortal.site(Self.more).site)
    #expect(arabic.allSatisfy { ($0["lang"], $0["dir"]) == ("en", "ltr") })
  }

  private static func searched(_ language: String, in site: Site) throws -> [[String: String]] {
    let bytes = Rendered(site).files["\(language)/search.json"] ?? []
    return try JSONDecoder().decode([[String: String]].self, from: Data(bytes))
  }

  @Test func `More to try begins with what the reader's language has`() throws {
    let two = ["a-first", "z-last"].map {
      """
      === Content/strategies/\($0).md
      ---
      title: \($0)
      areas: [self-care]
      ---

      Text.
      """
    }
    let twin = """
      === Content/strategies/z-last.es.md
      ---
      title: La última
      translated-by: M. Díaz
      ---

      Texto.
      """
    let rendered = Rendered(try RiverPortal.site(([Self.more] + two + [twin]).joined(separator: "\n")).site)
    func related(_ language: String) -> [Substring] {
      let page = rendered["\(language)/strategies/dress/index.html"]
      let list = page.components(separatedBy: "class=\"section related\"").last ?? ""
      return list.components(separatedBy: "<a href=\"").dropFirst().prefix(2)
        .map { $0.prefix { $0 != "\"" }.dropFirst("../../../".count) }
    }
    #expect(related("en") == ["en/strategies/a-first/", "en/strategies/z-last/"])
    #expect(related("es") == ["es/strategies/z-last/", "es/strategies/a-first/"])
  }

  @Test func `A strategy's own drawing and words go before its area's`() throws {
    #expect(try Self.page("en/strategies/dress/index.html").contains("alt=\"A child &lt;in&gt; a coat\""))
    // The words are English, and the Arabic page says so.
    #expect(
      try Self.page("ar/strategies/dress/index.html").contains(
        "alt=\"A child &lt;in&gt; a coat\" lang=\"en\" dir=\"ltr\""))
    #expect(try Self.page("es/strategies/hunt/index.html").contains("alt=\"Hablar y comprender\""))
  }

  @Test func `Only drawings that a page shows are published`() throws {
    let names = try RiverPortal.site(Self.more).site.plan.paths.filter { $0.hasSuffix(".svg") }
      .map { $0.dropFirst("assets/".count).prefix { $0 != "." } }
    #expect(
      names == ["area-behavior", "area-self-care", "area-sensory", "area-speech", "calm-corner", "routine-bedtime"])
  }

  @Test func `A drawing that the theme does not have is an error where it is named`() throws {
    let (_, diagnostics) = try RiverPortal.site(
      Self.more.replacing("picture: calm-corner", with: "picture: calm-cornr"))
    #expect(
      diagnostics.map { "\($0.place?.label ?? ""): \($0.summary) \($0.remedy ?? "")" } == [
        "Content/strategies/dress.md:7:10: The theme has no drawing called \"calm-cornr\". Did you mean calm-corner?"
      ])
  }
}
