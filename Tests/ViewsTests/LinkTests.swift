import Diagnostics
import Languages
import Library
import Testing
import Views

@Suite struct LinkTests {
  private static let file = "Content/strategies/a.md"

  @Test(
    arguments: [
      ("b.md", "Content/strategies/b.md"), ("./b.md", "Content/strategies/b.md"), ("../team/x.md", "Content/team/x.md"),
      ("b.md#steps", "Content/strategies/b.md"), ("b.md?x=1#y", "Content/strategies/b.md"),
      ("my%20plan.pdf", "Content/strategies/my plan.pdf"), ("%e5%ae%b6.pdf", "Content/strategies/家.pdf"),
      ("100%.pdf", "Content/strategies/100%.pdf"), ("50%ok.pdf", "Content/strategies/50%ok.pdf"),
      ("../../Themes/x", "Themes/x"), ("../../../x", nil), ("..%2f..%2f../x", nil), ("/strategies/b.md", nil),
    ] as [(String, String?)])
  func `A relative link names a file from the portal's root`(_ link: String, _ path: String?) {
    #expect(LinkMap.resolve(link, from: Self.file) == path)
  }

  private static var links: LinkMap {
    var links = LinkMap()
    links.add("Content/strategies/b.md", .page(.piece(.strategies, "b")))
    links.add("Content/strategies/my plan.pdf", .asset("assets/my-plan.0123.pdf"))
    links.add("Content/pages/home.md", .page(.home))
    return links
  }

  private func link(_ markdown: String, _ setting: PieceHandler.Setting, _ languages: String) throws -> String {
    html(strategy("a", markdown), try reader(languages), links: Self.links, setting: setting)
  }

  @Test func `A link leads to the reader's language, from each place`() throws {
    let there = "[x](b.md#steps)"
    #expect(try link(there, .publicPage(root: "../../../"), "es").contains("href=\"../../../es/strategies/b/#steps\""))
    #expect(try link(there, .publicPage(root: "../"), "en").contains("href=\"../en/strategies/b/#steps\""))
    #expect(try link(there, .household, "ar").contains("href=\"../../ar/strategies/b/#steps\""))
    #expect(
      try link(there, .elsewhere(address: "https://example.org/p/"), "en")
        .contains("href=\"https://example.org/p/en/strategies/b/#steps\""))
    #expect(try link("[x](../pages/home.md)", .publicPage(root: "../"), "es").contains("href=\"../es/\""))
    #expect(
      try link("[x](my%20plan.pdf)", .publicPage(root: "../"), "es").contains("href=\"../assets/my-plan.0123.pdf\""))
  }

  @Test func `A household whose language has no public pages is led to the source's`() throws {
    #expect(try link("[x](b.md)", .household, "mam").contains("href=\"../../en/strategies/b/\""))
  }

  @Test func `A link that leads nowhere, or anywhere unsafe, is only its text`() throws {
    for url in ["none.md", "../../../etc/passwd", "/f/x", "javascript:alert(1)", "data:text/html,x", "file:///x"] {
      let page = try link("[words](\(url))", .household, "en")
      #expect(page.contains("words"))
      #expect(!page.contains("<a"), "\(url)")
    }
  }

  @Test func `What a household alone may open is sealed or a screen of its own page`() throws {
    let own: [String: LinkMap.Target] = [
      "Content/strategies/b.md": .screen("#p=goals&a=w-1"), "Content/strategies/p.png": .sealedAsset,
    ]
    let page = html(
      strategy("a", "[x](b.md) ![A \"cat\"](p.png)"), try reader("en"), links: Self.links, own: own, setting: .household
    )
    #expect(page.contains("<a href=\"#p=goals&amp;a=w-1\">x</a>"))
    #expect(page.contains("data-asset=\"s/strategies/p.png\""))
    #expect(page.contains("alt=\"A &quot;cat&quot;\""))
    // HTML wants an address; until the picture is opened it is that of an empty drawing.
    #expect(page.ranges(of: "src=").count == 1 && page.contains("<img src=\"data:image/svg+xml,"))
  }

  @Test func `An address in a twin's own text is found from its folder, too`() throws {
    let twin = text("es", "Uno [x](b.md).\n\nMás.", file: "Content/strategies/a.es.md")
    let page = html(strategy("a", "One.", twins: [twin]), try reader("es"), links: Self.links)
    #expect(page.contains("href=\"../../../es/strategies/b/\""))
  }

  @Test func `The check finds what leads nowhere, in each language, at its place`() {
    let twin = text("es", "[x](bb.md)", file: "Content/strategies/a.es.md")
    let piece = strategy(
      "a", "[x](b.md#y) [x](https://a.b) [x](#y) [x](mailto:a@b.c) [x](my%20plan.pdf)\n\n[x](../../../x) ![x](no.png)",
      twins: [twin])
    let found = LinkCheck.findings(piece, Self.links)
    #expect(found.map(\.id) == ["link-leaves-portal", "link-to-nothing", "link-to-nothing"])
    #expect(
      found.map { $0.place?.label ?? "" } == [
        "Content/strategies/a.md:3:1", "Content/strategies/a.md:3:17", "Content/strategies/a.es.md:1:1",
      ])
    #expect(found.last?.remedy == "Did you mean Content/strategies/b.md?")
    #expect(
      LinkCheck.findings(strategy("a", "![x](no.png)"), Self.links, own: ["Content/strategies/no.png": .sealedAsset])
        .isEmpty)
  }

  @Test(arguments: ["![x](plan.svg)", "[x](plan.SVG#a)", "[x](pl%61n.svgz)"])
  func `A drawing that can carry a program is neither shown nor linked to`(_ link: String) throws {
    let piece = strategy("a", link)
    #expect(LinkCheck.findings(piece, Self.links).map(\.id) == ["picture-kind"])
    #expect(piece.mediaFiles.isEmpty)
    #expect(MediaFile.type(of: "plan.svg") == nil)
  }

  @Test func `The files of a piece are those that it shows, plays or hands over`() {
    let piece = strategy(
      "a", "![x](p.png) [x](my%20plan.pdf#page=2) [x](b.md) [x](q.pdf#b.md) ![x](https://a.b/c.png) [x](x:y.pdf)",
      recordings: [tag("es"): "Content/strategies/a.es.mp3"])
    #expect(
      piece.mediaFiles == [
        "Content/strategies/p.png", "Content/strategies/my plan.pdf", "Content/strategies/q.pdf",
        "Content/strategies/a.es.mp3",
      ])
  }

  @Test func `A sealed file's path tells no family's folder, and no two files share one`() {
    let files = [
      "Content/families/reyes/leo.png": "leo.png", "Content/families/reyes/2026/leo.png": "2026/leo.png",
      "Content/families/reyes/g": "g", "Content/families/reyes/g/all/x.png": "f/g/all/x.png",
      "Content/families/reyes/f/g/all/x.png": "f/f/g/all/x.png", "Content/families/reyes/s/x.png": "f/s/x.png",
      "Content/groups/all/x.png": "g/all/x.png", "Content/x.png": "s/x.png",
      "Content/strategies/x.png": "s/strategies/x.png",
    ]
    for (file, path) in files { #expect(SealedPath.of(file) == path) }
    #expect(Set(files.keys.map(SealedPath.of)).count == files.count)
  }

  @Test func `An asset's address has no more than plain letters, and changes with the content`() {
    let one = MediaFile(file: "Content/a/Mein Bild (1).PNG", bytes: [1])
    #expect(one.address.hasPrefix("assets/mein-bild--1-."))
    #expect(one.address.hasSuffix(".png"))
    #expect(one.address != MediaFile(file: one.file, bytes: [2]).address)
    #expect(one.address == MediaFile(file: "Content/b/mein bild (1).png", bytes: [1]).address)
    #expect(MediaFile(file: "a/家", bytes: []).address.hasPrefix("assets/-."))
  }
}
