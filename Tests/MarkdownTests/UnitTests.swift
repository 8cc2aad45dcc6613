import Bytes
import Markdown
import PortalSupport
import Testing

@Suite struct `Translation units` {
  private static let shape =
    "# a\n\nb\n\n> c\n>\n> - d\n>   e\n>\n>   f\n\n```\ncode\n```\n\n| g | h |\n|-|-|\n| i | |\n\n---\n\n#\n"

  @Test func `are headings, paragraphs at any depth and cells that are not empty`() {
    let document = parsed(Self.shape)
    let texts = document.units.map { String(decoding: document.canonicalText(of: $0), as: UTF8.self) }
    #expect(texts == ["a", "b", "c", "d e", "f", "g", "h", "i"])
  }

  @Test func `have the same signatures where only words differ`() {
    let other = "# x *y*\n\nz\n\n> z\n>\n> - z z\n>\n>   z\n\n~~~\n~~~\n\n|z|z|\n|-|-|\n|[z](z)| |\n"
    #expect(parsed(Self.shape).signatures() == parsed(other).signatures())
  }

  private static let shapes = [
    "# a", "## a", "a", "> a", "> [!NOTE]\n> a", "> [!TIP]\n> a", "- a", "1. a", "- > a", "> - a",
  ]

  @Test func `have other signatures where the shape differs`() {
    #expect(Set(Self.shapes.map { parsed($0).signatures() }).count == Self.shapes.count)
    let cells = parsed("|a|b|\n|-|-|\n|c|d|").signatures()
    #expect(Set(cells).count == 4)
  }

  private static let canonical = [
    ("Sit with **your child** on the [mat](a.md).", "Sit with ⟦1:b⟧your child⟦/1⟧ on the ⟦2:a⟧mat⟦/2⟧."),
    ("*a **b***", "⟦1:i⟧a ⟦2:b⟧b⟦/2⟧⟦/1⟧"), ("a\nb   c\td", "a b c d"), ("a &amp; &copy;", "a & ©"),
    ("真\n她", "真她"), ("![x *y*](u)", "⟦1:img⟧x ⟦2:i⟧y⟦/2⟧⟦/1⟧"),
    ("do `a  b` {{ minutes }}", "do ⟦1:code⟧a  b⟦/1⟧ {{minutes}}"),
    ("a  \nb", "a⟦1:br⟧b"), ("a <b>c</b>", "a c"), ("a ⟦1:b⟧", "a ⟦⟦1:b⟧"), ("# a  #", "a"),
    ("a **b** c", "a ⟦1:b⟧b⟦/1⟧ c"),
  ]

  @Test(arguments: canonical) func `have a canonical text`(_ source: String, _ expected: String) {
    let document = parsed(source)
    #expect(String(decoding: document.canonicalText(of: document.units[0]), as: UTF8.self) == expected)
  }

  @Test func `keep their canonical text when reflowed, with other marks and other addresses`() {
    let a = parsed("Sit **with** your\n*child* on [the mat](a.md \"t\").")
    let b = parsed("Sit __with__\nyour _child_ on\n[the\nmat][m].\n\n[m]: https://b.example")
    #expect(a.canonicalText(of: a.units[0]) == b.canonicalText(of: b.units[0]))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `fold white space and double brackets, wherever these stand`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces: [Unicode.Scalar] = [
      "a", "b", "c", "!", "~", " ", " ", "\t", "\n", "\u{1}", "⟦", "⟧", "é", "ئ", "‘", "用",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      text.unicodeScalars.append(pieces.randomElement(using: &generator) ?? "a")
    }
    let words = text.unicodeScalars.split { ["\t", "\n", " "].contains($0) }.map { String($0) }
    var writer = ByteWriter()
    MarkdownDocument.appendCanonicalText(ofPlain: text, to: &writer)
    #expect(writer.string() == words.joined(separator: " ").replacing("⟦", with: "⟦⟦"))
  }
}

@Suite struct `Units from another language` {
  private let source = "# Title\n\nSit on [the mat](mat.md) with `x`.\n\n- one\n- [ ] two\n\n| a |\n| - |\n| b |\n"

  private func choices(_ translation: String, _ attributes: String = "") -> [UnitChoice?] {
    let document = parsed(translation)
    return document.units.map { UnitChoice(document, node: $0, attributes: Array(attributes.utf8)) }
  }

  @Test func `stand in the tags of the source, with its addresses and code`() {
    let translation =
      "# Título\n\n*Con* `y` en [la estera](otra.md).\n\n- uno\n- [ ] dos\n\n| A |\n| - |\n| B |\n"
    var handler = AnsweringHandler()
    let html = siteHTML(source, idPrefix: "s-", choices: choices(translation), handler: &handler)
    #expect(
      html.hasPrefix(
        "<h1 id=\"s-title\">Título</h1>\n<p><em>Con</em> <code>x</code> en <a href=\"/es/mat/\">la estera</a>.</p>\n"))
    #expect(html.contains("<li>uno</li>"))
    #expect(html.contains("<label for=\"s-check-1\">dos</label>"))
    #expect(html.contains("<td>B</td>"))
    #expect(handler.asked == ["link mat.md 3 true"])
  }

  @Test func `keep each its own address where two changed places`() {
    let links = "[a](a.md) `x` [b](b.md) `y`"
    let document = parsed("`y` [B](b.md) `z` [A](a.md)")
    var handler = AnsweringHandler()
    let html = siteHTML(links, choices: document.units.map { UnitChoice(document, node: $0) }, handler: &handler)
    #expect(html == "<p><code>y</code> <a href=\"/es/b/\">B</a> <code>x</code> <a href=\"/es/a/\">A</a></p>\n")
  }

  @Test func `keep their own addresses where the counts differ`() {
    var handler = AnsweringHandler()
    let html = siteHTML(
      "[a](a.md) `x`", choices: choices("[b](b.md) [c](c.md) `y`"), handler: &handler)
    #expect(html == "<p><a href=\"/es/b/\">b</a> <a href=\"/es/c/\">c</a> <code>x</code></p>\n")
    #expect(handler.asked == ["link b.md 1 false", "link c.md 1 false"])
  }

  @Test func `are marked with their language, each on its own block`() {
    var chosen = choices(source, " lang=\"en\" dir=\"ltr\"")
    chosen[1] = nil
    #expect(
      siteHTML(source, choices: chosen) == """
        <h1 id="title" lang="en" dir="ltr">Title</h1>
        <p>Sit on <a href="mat.md">the mat</a> with <code>x</code>.</p>
        <ul>
        <li><span lang="en" dir="ltr">one</span></li>
        <li class="check" data-check><input type="checkbox" id="check-1" data-tick="check-1"><label for="check-1" lang="en" dir="ltr">\
        two</label></li>
        </ul>
        <div class="table" role="region" tabindex="0">
        <table>
        <thead>
        <tr>
        <th scope="col" lang="en" dir="ltr">a</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td lang="en" dir="ltr">b</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func `are found in a part of a document too`() throws {
    let document = parsed("a\n\n1. b\n2. c\n")
    let translation = parsed("x\n\n1. y\n2. z\n")
    var renderer = HTMLRenderer(.site)
    var handler = PlainHandler()
    var page = ByteWriter()
    renderer.render(
      document, node: try #require(document.topLevel.first { document.nodes[$0].kind == .orderedList }),
      choices: [nil, nil, UnitChoice(translation, node: translation.units[2])], handler: &handler, to: &page)
    #expect(page.string() == "<ol>\n<li>b</li>\n<li>z</li>\n</ol>\n")
  }
}
