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

  @Test func `A strategy is under its first area, linked from its others, and listed by routine, age and time`() throws
  {
    let page = try Self.page("en/strategies/index.html")
    func part(_ id: String) -> Substring {
      page.firstRange(of: " id=\"\(id)\"").map { page[$0.upperBound...] }.map {
        $0.prefix(upTo: $0.firstRange(of: "</section>")!.lowerBound)
      }
        ?? ""
    }
    let link = "href=\"../../en/strategies/dress/\""
    for id in [
      "area-self-care", "area-sensory", "area-behavior", "routine-bedtime", "age-4-5", "age-6-8", "minutes-15",
    ] {
      #expect(part(id).contains(link), "\(id)")
    }
    for id in ["area-speech", "minutes-10"] { #expect(!part(id).isEmpty && !part(id).contains(link), "\(id)") }
    #expect(part("age-9-12").isEmpty)
    #expect(
      page.contains(
        "data-filter-areas=\"self-care sensory behavior\" data-filter-routine=\"bedtime\" data-filter-ages=\"5-7\" data-filter-minutes=\"12\""
      ))
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
