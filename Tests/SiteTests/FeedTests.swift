import Foundation
import Site
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct FeedTests {
  @Test(arguments: ["en", "es", "ar"])
  func `A feed is XML with what Atom asks for`(_ language: String) throws {
    let rendered = Rendered(try RiverPortal.site().site)
    let feed = try XMLTree(rendered["\(language)/newsletters/feed.xml"])
    let address = "https://families.example.org/river/\(language)/newsletters/"
    #expect(feed.texts("feed/id") == [address + "feed.xml"])
    #expect(feed.texts("feed/updated") == ["2026-12-01T00:00:00-05:00"])
    #expect(feed.texts("feed/author/name").count == 1)
    #expect(feed.texts("feed/entry/id") == [address + "winter/", address + "fall/"])
    // The offset is the one of that day.
    #expect(feed.texts("feed/entry/updated") == ["2026-12-01T00:00:00-05:00", "2026-10-01T00:00:00-04:00"])
    #expect(feed.texts("feed/entry/title")[1] == (language == "es" ? "Otoño" : "Fall <news> & more"))
    #expect(
      feed.attributes("feed/entry/title").map { $0["xml:lang"] }
        == (language == "en" ? [nil, nil] : language == "es" ? ["en", nil] : ["en", "en"]))
  }

  @Test func `An entry's content leads to whole addresses in the feed's language`() throws {
    let feed = try XMLTree(Rendered(try RiverPortal.site().site)["es/newsletters/feed.xml"])
    #expect(
      feed.texts("feed/entry/content")[1]
        == "<p>Manos <a href=\"https://families.example.org/river/es/strategies/calm/\">ocupadas</a> y más.</p>\n")
  }

  @Test func `The sitemap names the public pages and no household's`() throws {
    let (site, _) = try RiverPortal.site()
    let text = Rendered(site)["sitemap.xml"]
    let map = try XMLTree(text)
    let address = "https://families.example.org/river/"
    #expect(
      map.texts("urlset/url/loc") == [address] + site.plan.pages.map { address + $0.file.dropLast("index.html".count) })
    #expect(!text.contains("/f/"))
    #expect(Rendered(site)["robots.txt"].contains("Sitemap: \(address)sitemap.xml"))
    #expect(!Rendered(site)["robots.txt"].contains("Disallow"))
  }
}

/// Elements of an XML text by the path of their names, in their order.
final class XMLTree: NSObject, XMLParserDelegate {
  private var open: [String] = []
  private var found: [(path: String, attributes: [String: String], text: String)] = []
  private var indexes: [Int] = []

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.coderReadCorrupt) }
  }

  func texts(_ path: String) -> [String] { found.filter { $0.path == path }.map(\.text) }
  func attributes(_ path: String) -> [[String: String]] { found.filter { $0.path == path }.map(\.attributes) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(name)
    indexes.append(found.count)
    found.append((open.joined(separator: "/"), attributes, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let index = indexes.last { found[index].text += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
    indexes.removeLast()
  }
}
