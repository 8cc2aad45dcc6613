import Foundation
import Languages
import Library
import PortalSupport
import Site
import Testing
import Views

@Suite struct SitePageTests {
  private static func links(_ page: String, _ attribute: String = "href") -> [String] {
    page.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func `Every relative link leads to a file of the site, at each depth`() throws {
    let (site, _) = try RiverPortal.site()
    let rendered = Rendered(site)
    for page in site.plan.pages {
      let text = rendered[page.file]
      #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(page.language)\""))
      for whole in Self.links(text) + Self.links(text, "src") where !whole.contains(":") && !whole.hasPrefix("#") {
        let link = String(whole.prefix { $0 != "#" })
        let url = URL(string: link, relativeTo: URL(string: "https://x.test/" + page.file)!)!
        let path = String(url.absoluteURL.path.dropFirst()) + (url.absoluteString.hasSuffix("/") ? "/index.html" : "")
        #expect(rendered.files[path.replacing("//", with: "/")] != nil, "\(page.file) links to \(link)")
      }
    }
  }

  private static func alternates(_ page: String) -> [String] {
    page.split(separator: "\n").filter { $0.contains("rel=\"alternate\" hreflang") }
      .map { links(String($0), "hreflang")[0] + " " + links(String($0))[0] }
  }

  @Test func `Only wholly translated pages are named as translations, with the chooser for everyone else`() throws {
    let rendered = Rendered(try RiverPortal.site().site)
    let address = "https://families.example.org/river/"
    #expect(
      Self.alternates(rendered["ar/strategies/calm/index.html"]) == [
        "en \(address)en/strategies/calm/", "es \(address)es/strategies/calm/", "x-default \(address)",
      ])
    // Its title is translated, its body is not.
    #expect(Self.alternates(rendered["es/strategies/hunt/index.html"]) == [])
    // The list shows titles and summaries alone, and those are.
    #expect(Self.alternates(rendered["en/strategies/index.html"]).map { $0.prefix(2) } == ["en", "es", "x-"])
    // A text message that is not translated is on no page.
    #expect(Self.alternates(rendered["en/newsletters/fall/index.html"]).map { $0.prefix(2) } == ["en", "es", "x-"])
    #expect(Self.alternates(rendered["en/newsletters/index.html"]) == [])
    for page in rendered.files.keys where page.hasSuffix("index.html") && page != "index.html" {
      #expect(Self.links(rendered[page], "rel").filter { $0 == "canonical" }.count == 1)
    }
  }

  @Test func `A form's questions count as its page does`() throws {
    let form = { (label: String) in
      """
      === Content/forms/help.md
      ---
      title: Help
      return-to: r-ortiz
      fields:
        - id: name
          kind: text
          label: \(label)
      ---
      === Content/forms/help.es.md
      ---
      title: Ayuda
      translated-by: M. Díaz
      ---

      """
    }
    let done = Rendered(try RiverPortal.site(form("{en: Your name, es: Su nombre}")).site)
    #expect(Self.alternates(done["en/forms/help/index.html"]).map { $0.prefix(2) } == ["en", "es", "x-"])
    // One tells where a filled form goes.
    #expect(done["es/forms/help/index.html"].components(separatedBy: "class=\"notice\"").count == 2)
    let open = Rendered(try RiverPortal.site(form("Your name")).site)
    #expect(Self.alternates(open["en/forms/help/index.html"]) == [])
    #expect(open["es/forms/help/index.html"].components(separatedBy: "class=\"notice\"").count == 3)
  }

  @Test func `A page says what is not translated exactly when something on it is not`() throws {
    let rendered = Rendered(try RiverPortal.site().site)
    func notices(_ path: String) -> Int { rendered[path].components(separatedBy: "class=\"notice\"").count - 1 }
    #expect(notices("es/strategies/index.html") == 0)
    #expect(notices("es/strategies/calm/index.html") == 0)
    #expect(notices("es/strategies/hunt/index.html") == 1)
    #expect(notices("es/newsletters/index.html") == 1)
    #expect(notices("es/pages/about/index.html") == 1)
    #expect(notices("ar/strategies/index.html") == 1)
    #expect(rendered.files.keys.filter { $0.hasPrefix("en/") }.allSatisfy { notices($0) == 0 })
    #expect(rendered["es/strategies/hunt/index.html"].contains("<p lang=\"en\" dir=\"ltr\">Listen.</p>"))
  }

  @Test func `A list of people is translated when what it shows of them is`() throws {
    let twin = """
      === Content/team/r-ortiz.es.md
      ---
      role: Terapeuta
      translated-by: M. Díaz
      ---
      """
    let rendered = Rendered(try RiverPortal.site(twin).site)
    #expect(!rendered["es/team/index.html"].contains("class=\"notice\""))
    #expect(rendered["es/team/r-ortiz/index.html"].contains("class=\"notice\""))
  }

  @Test func `Sections without anything are in no menu`() throws {
    let page = Rendered(try RiverPortal.site().site)["en/index.html"]
    #expect(page.contains("href=\"../en/strategies/\""))
    for empty in ["resources", "forms", "words"] { #expect(!page.contains("href=\"../en/\(empty)/\"")) }
    let only = """
      === Content/portal.yml
      title: Portal
      address: https://a.example/
      time-zone: UTC
      source-language: en
      languages: [en]
      theme: Hearth
      phone: 718-555-0100
      """
    let portal = try ReadPortal(PortalFolder(only))
    let (site, diagnostics) = RiverPortal.plan(portal, on: "2026-12-03")
    #expect(diagnostics == [])
    #expect(site.plan.pages.map(\.file) == ["en/index.html"])
    #expect(!site.plan.paths.contains { $0.hasSuffix("feed.xml") })
    #expect(Rendered(site).diagnostics == [])
  }

  @Test func `A machine's title is in no menu where the policy withholds it`() throws {
    #expect(Rendered(try RiverPortal.site().site)["es/index.html"].contains("de una máquina"))
    let portal = RiverPortal.text.replacing("policy: {", with: "policy: {machine: withhold, ")
    let (site, _) = RiverPortal.plan(try ReadPortal(PortalFolder(portal)), on: "2026-12-03")
    for (path, bytes) in Rendered(site).files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("de una máquina"), "\(path)")
    }
  }

  @Test(
    arguments: [
      // On its own day an event is still coming; the call at 03:30 UTC is on the third in New York.
      ("2026-12-03", ["Craft night", "Late call"], []), ("2026-12-04", [], ["Late call", "Craft night"]),
    ] as [(String, [String], [String])])
  func `Events are coming or past by the given day, on the portal's clocks`(
    _ day: String, _ coming: [String], _ past: [String]
  ) throws {
    let (site, _) = try RiverPortal.site(on: day)
    let page = Rendered(site)["en/events/index.html"]
    let words = try #require(ReadPortal.theme().packs[.english])
    let section = page.components(separatedBy: "<section")
    func shown(_ heading: String) -> [String] {
      let part = section.first { $0.contains("<h2>\(words.text(heading))</h2>") } ?? ""
      return ["Craft night", "Late call"].filter(part.contains)
        .sorted { part.range(of: $0)!.lowerBound < part.range(of: $1)!.lowerBound }
    }
    #expect(shown("event-coming") == coming)
    #expect(shown("event-past") == past)
  }

  @Test func `An event's card has a leaf of a calendar, by the portal's clocks and in the reader's language`() throws {
    let rendered = Rendered(try RiverPortal.site().site)
    // The late call is on the fourth in UTC, and on the third here.
    #expect(rendered["en/events/index.html"].components(separatedBy: "<b>3</b> December</p>").count == 3)
    #expect(rendered["es/events/index.html"].contains("<b>3</b> diciembre</p>"))
  }

  @Test func `A newsletter without a picture has the drawing of its season, with the season's name`() throws {
    let frost = """
      === Content/newsletters/frost.md
      ---
      title: Frost
      date: 2026-12-02
      season: winter
      ---

      Cold.
      """
    let (site, diagnostics) = try RiverPortal.site(frost)
    #expect(diagnostics == [])
    #expect(site.plan.paths.filter { $0.hasPrefix("assets/season-") }.count == 1)
    let rendered = Rendered(site)
    #expect(rendered["es/newsletters/frost/index.html"].contains(" alt=\"Invierno\""))
    #expect(!rendered["es/newsletters/winter/index.html"].contains("class=\"picture\""))
  }

  @Test func `A word of the glossary can be searched by itself, its long form and its name at school`() throws {
    let glossary = """
      === Content/glossary.yml
      - term: {en: grip, es: agarre}
        stands-for: {en: pencil grip, es: agarre del lápiz}
        plain: {en: How a hand holds a thing., es: Cómo una mano sujeta algo.}
      """
    let index = Rendered(try RiverPortal.site(glossary).site)["es/search.json"]
    #expect(
      index.contains(
        """
        {"href":"es/words/#word-1","kind":"Palabras explicadas","summary":"Cómo una mano sujeta algo.",\
        "title":"agarre","words":"agarre del lápiz grip pencil grip"}
        """))
  }

  @Test func `A hostile title is only text wherever it stands`() throws {
    let (site, _) = try RiverPortal.site()
    for (path, bytes) in Rendered(site).files where path.hasSuffix(".html") && path != "index.html" {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(!page.contains("<script>"), "\(path)")
      #expect(!page.contains("<Portal>"), "\(path)")
    }
    #expect(Rendered(site)["en/strategies/calm/index.html"].contains("Calm &quot;corner&quot; &lt;script&gt;"))
  }

  @Test func `The page for what is not there finds its style under any path`() throws {
    let page = Rendered(try RiverPortal.site().site)["404.html"]
    let local = Self.links(page).filter { !$0.contains(":") }
    #expect(local.count == 4)
    #expect(local.allSatisfy { $0.hasPrefix("/river/") })
    #expect(local.contains("/river/ar/"))
  }

  @Test func `The same portal gives the same bytes`() throws {
    let first = Rendered(try RiverPortal.site().site)
    let second = Rendered(try RiverPortal.site().site)
    #expect(first.files == second.files)
    #expect(!first.files.isEmpty)
  }

  @Test func `No template asks for a value that no page has`() throws {
    #expect(Rendered(try RiverPortal.site().site).diagnostics == [])
  }

  @Test func `The starter portal has no dead link and asks for no unknown value`() throws {
    let portal = try ReadPortal(ReadPortal.repository)
    let library = portal.library
    let files = PublicFolder.allCases.flatMap { library.pieces(in: $0) }.reduce(into: Set<String>()) {
      $0.formUnion($1.mediaFiles)
    }
    let (site, diagnostics) = RiverPortal.plan(portal, on: "2026-11-20", media: portal.media(files))
    #expect(diagnostics == [])
    let rendered = Rendered(site)
    #expect(rendered.diagnostics.map { "\($0.place?.label ?? ""): \($0.summary)" } == [])
    #expect(rendered.files.values.allSatisfy { !$0.isEmpty })
  }
}
