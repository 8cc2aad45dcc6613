import Bytes
import Markdown
import Testing

@Suite struct `Links and pictures of the site` {
  private static let cases = [
    ("[a](b.md)", "<a href=\"/es/b/\">a</a>"), ("[a *b*](missing.md \"t\")", "a <em>b</em>"),
    ("[a](b.md \"t & u\")", "<a href=\"/es/b/\" title=\"t &amp; u\">a</a>"),
    ("[a](https://x.example/?a=1&b)", "<a href=\"https://x.example/?a=1&amp;b\" rel=\"noreferrer noopener\">a</a>"),
    ("[a](//x.example)", "a"),
    ("[a](mailto:a@x.example)", "<a href=\"mailto:a@x.example\">a</a>"),
    ("[a](tel:+15551234)", "<a href=\"tel:+15551234\">a</a>"),
    ("[a](javascript:x)", "a"), ("[a](JavaScript:x)", "a"), ("[a](&#1;javascript:x)", "a"),
    ("[a](java&#9;script:x)", "a"),
    ("[a](data:image/png;base64,A)", "a"), ("[a](file:///etc)", "a"), ("[a](ftp://x)", "a"),
    ("![a](b.png)", "<img src=\"/es/b.png\" alt=\"a\" loading=\"lazy\" decoding=\"async\">"),
    ("![a *b*](missing.png)", "a b"), ("![a](data:image/png;base64,A)", "a"),
    ("![a \"b\"](c.MP3)", "<audio controls preload=\"none\" src=\"/es/c.MP3\" aria-label=\"a &quot;b&quot;\"></audio>"),
    ("![a](c.opus?x#y)", "<audio controls preload=\"none\" src=\"/es/c.opus?x#y\" aria-label=\"a\"></audio>"),
    ("a <b>c</b> d<br>", "a c d"), ("a  \nb", "a<br>\nb"), ("x <!-- y --> z", "x  z"),
  ]

  @Test(arguments: cases) func `are written as the page needs them`(_ source: String, _ html: String) {
    var handler = AnsweringHandler()
    #expect(siteHTML(source, handler: &handler) == "<p>\(html)</p>\n")
  }

  @Test func `tell the handler what they are and where`() {
    var handler = AnsweringHandler()
    _ = siteHTML("\n[a](b.md)\n![c](d.png) ![e](f.m4a) [g](#h) [i](https://j)", handler: &handler)
    #expect(handler.asked == ["link b.md 2 true", "image d.png 3 true", "audio f.m4a 3 true"])
  }

  @Test func `leave no empty paragraph where there was only raw HTML`() {
    #expect(siteHTML("<span></span>\n\n<div>\n</div>\n\na") == "<p>a</p>\n")
  }

  @Test func `name tables for screen readers`() {
    var handler = AnsweringHandler()
    let html = siteHTML("| a |\n| - |", handler: &handler)
    #expect(html.hasPrefix("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabla\">"))
  }
}

@Suite struct `Findings` {
  @Test func `name raw HTML and unsafe links with exact places`() {
    let source = Array(
      """
      # é <b>x</b>

      > 真 `<i>` <i>
      > and [x](javascript:y)
      - | a |
        | - |
        | [é](file:///z) |

      <div>
      <!-- a comment is nobody's loss -->
      """.utf8)
    let found = MarkdownDocument.parse(source, firstLine: 4).findings(file: "a.md", source: source)
    #expect(found.map(\.id) == ["raw-html", "raw-html", "raw-html", "unsafe-link", "unsafe-link", "raw-html"])
    #expect(found.compactMap { $0.place?.line } == [4, 4, 6, 7, 10, 12])
    #expect(found.compactMap { $0.place?.column } == [5, 9, 11, 11, 9, 1])
    #expect(found.compactMap { $0.place?.width } == [3, 4, 3, 12, 9, 1])
    #expect(found.allSatisfy { $0.severity == .warning && $0.remedy != nil })
  }

  @Test func `are none where everything is shown`() {
    let source = Array("# a\n\n[b](c.md) <https://d.example> <!-- e -->\n\n> [!NOTE]\n> f\n\n<!-- g -->\n".utf8)
    #expect(MarkdownDocument.parse(source).findings(file: "a.md", source: source).isEmpty)
  }

  @Test func `name pictures from elsewhere, and links that a space takes apart`() {
    let source = Array(
      """
      ![z](https://example.org/a.png) and [z](https://example.org/a.png)

      1. é ![Two hands](IMG 1234 (1).png) and [**Sock** match] (../sock-match.md#top)
      > # See [A] (https://example.org) and [b](c d.md)
      | a | b |
      | - | - |
      | x | [A] (a.PDF) |
      """.utf8)
    let found = MarkdownDocument.parse(source, firstLine: 3).findings(file: "a.md", source: source)
      .sorted { ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0) }
    #expect(
      found.map { "\($0.id) \($0.place.map { "\($0.line):\($0.column)+\($0.width)" } ?? "")" } == [
        "foreign-picture 3:6+25", "space-in-address 5:19+16", "space-before-address 5:59+20",
        "space-before-address 6:14+19", "space-in-address 6:43+6", "space-before-address 9:12+5",
      ])
    #expect(found.allSatisfy { $0.severity == .warning && $0.remedy != nil })
    #expect(found[1].summary.contains("picture") && found[2].summary.contains("link"))
  }

  @Test(arguments: [
    ("[call us](tel:+1 718 555 0100)", "space-in-address", "without spaces"),
    ("[mail](mailto:a@b.org?subject=Hi there)", "space-in-address", "%20"),
    ("[site](https://example.org/a b.html)", "space-in-address", "%20"), ("[a]()", "no-address", "address"),
    ("![a]()", "no-address", "address"), ("![](a.png)", "picture-without-words", "shows"),
    ("| a | b |\n| 1 | 2 |", "table-without-line", "| --- |"), ("[a](//evil.example)", "unsafe-link", "https:"),
  ])
  func `name what families would see otherwise than it was meant`(_ text: String, _ id: String, _ remedy: String) {
    let source = Array(text.utf8)
    let found = MarkdownDocument.parse(source).findings(file: "a.md", source: source)
    #expect(found.map(\.id) == [id])
    #expect(found.allSatisfy { $0.severity == .warning && $0.remedy?.contains(remedy) == true })
  }

  private static let ordinary = [
    "a | b\nc | d", "| a |\n| - |\n| b |", "[a](tel:+17185550100)",
    "[Name] (at school)", "[Name](at school)", "- [ ] (sock-match.md)", "- [x] (see sock-match.md)", "\\[a] (b.md)",
    "[a\\] (b.md)", "`[a] (b.md)`", "    [a] (b.md)\n", "```\n[a](b c.md)\n```", "[a](<b c.md>)", "[a](b%20c.md)",
    "[a](b.md \"c d.md\")", "[a] (b. c)", "[ab] (c.md)\n\n[ab]: d.md", "x (b c.md)", "x] (y.md)", "[a] (v. 2.0)",
    "![a](b.png)", "![a](b.mp3)", "<!-- [a] (b.md) -->", "[姓名](在 学校)", "[a] (see https://example.org)",
  ]

  @Test(arguments: ordinary) func `are none in ordinary text`(_ text: String) {
    let source = Array(text.utf8)
    #expect(MarkdownDocument.parse(source).findings(file: "a.md", source: source).isEmpty)
  }
}

@Suite struct `Line ends in the source` {
  private static let cases = [
    ("真\n她", "真她"), ("真。\n「她", "真。「她"), ("か\nナ", "かナ"), ("真\nher", "真\nher"), ("a\nb", "a\nb"),
    ("한국\n어", "한국\n어"), ("**真**\n她", "<strong>真</strong>她"), ("真\n*她*", "真<em>她</em>"), ("真\n`她`", "真\n<code>她</code>"),
    ("真  \n她", "真<br>\n她"),
  ]

  @Test(arguments: cases) func `are no space between Chinese or Japanese characters`(_ source: String, _ html: String) {
    #expect(siteHTML(source) == "<p>\(html)</p>\n")
  }
}

@Suite struct `Parts of a document` {
  private let document = parsed("# a\n\n- x\n\n1. b\n2. c\n\nd\n\n1. e\n")

  @Test func `are its top-level blocks`() {
    let kinds: [MarkdownNode.Kind] = document.topLevel.map { document.nodes[$0].kind }
    #expect(kinds == [.heading, .bulletList, .orderedList, .paragraph, .orderedList])
  }

  @Test func `are written alone, and all but one`() throws {
    let steps = try #require(document.topLevel.first { document.nodes[$0].kind == .orderedList })
    var renderer = HTMLRenderer(.site)
    var handler = PlainHandler()
    var page = ByteWriter()
    page.append("before")
    renderer.render(document, node: steps, handler: &handler, to: &page)
    #expect(page.string() == "before<ol>\n<li>b</li>\n<li>c</li>\n</ol>\n")
    page.removeAll()
    renderer.render(document, omitting: steps, handler: &handler, to: &page)
    #expect(
      page.string() == "<h1 id=\"a\">a</h1>\n<ul>\n<li>x</li>\n</ul>\n<p>d</p>\n<ol>\n<li>e</li>\n</ol>\n")
  }

  private static let texts = [
    ("# A *b*\n\nc\nd `e`\n\n- f\n- g\n", "A b\nc d e\nf\ng"), ("真\n她  \nx", "真她\nx"), ("", ""),
    ("| a | b |\n|-|-|\n| c | d |\n\n```\ncode\n```\n", "a b\nc d\ncode"), ("![alt](u) <b>x</b> [y](z)", "alt x y"),
    ("> [!STOP]\n> now {{minutes}}", "now {{minutes}}"),
  ]

  @Test(arguments: texts) func `have plain text`(_ source: String, _ text: String) {
    #expect(plainText(source) == text)
  }
}
