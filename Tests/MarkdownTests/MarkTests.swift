import Bytes
import Markdown
import Testing

/// Answers that show in a page that they were asked for.
struct AnsweringHandler: MarkdownHandler {
  var asked: [String] = []

  mutating func writeAddress(for link: LinkRequest, to writer: inout ByteWriter) -> LinkOutcome {
    let url = String(decoding: link.url, as: UTF8.self)
    asked.append("\(link.kind) \(url) \(link.line) \(link.isFromSource)")
    guard !url.contains("missing") else { return .dropped }
    writer.append("/es/")
    writer.append(url.replacing(".md", with: "/"))
    return .resolved
  }

  mutating func writePlaceholder(
    _ name: UnsafeBufferPointer<UInt8>, as form: PlaceholderForm, to writer: inout ByteWriter
  ) -> Bool {
    switch String(decoding: name, as: UTF8.self) {
    case "minutes": writer.append(form == .html ? "<b>5</b>" : "5")
    default: return false
    }
    return true
  }

  mutating func writeTitle(of callout: MarkdownNode.Callout, to writer: inout ByteWriter) {
    writer.append(callout == .stop ? "Pare" : "Otro")
  }

  mutating func writeTableName(to writer: inout ByteWriter) { writer.append("Tabla") }
}

@Suite struct `Placeholders` {
  private static let cases = [
    ("Do {{minutes}} min", "<p>Do <b>5</b> min</p>\n"),
    ("{{ minutes }}{{minutes}}", "<p><b>5</b><b>5</b></p>\n"),
    ("**{{minutes}}**", "<p><strong><b>5</b></strong></p>\n"),
    ("![{{minutes}}](a.png)", "<p><img src=\"/es/a.png\" alt=\"5\" loading=\"lazy\" decoding=\"async\"></p>\n"),
    ("{{nobody}}", "<p>{{nobody}}</p>\n"),
    ("`{{minutes}}`", "<p><code>{{minutes}}</code></p>\n"),
    ("{{}} {{ }} {{a b}} {{minutes} {{{minutes}}}", "<p>{{}} {{ }} {{a b}} {{minutes} {<b>5</b>}</p>\n"),
  ]

  @Test(arguments: cases) func `are written by the handler`(_ source: String, _ html: String) {
    var handler = AnsweringHandler()
    #expect(siteHTML(source, handler: &handler) == html)
  }

  @Test func `are listed with their places in characters`() {
    let source = Array("# é {{a.b}}\n\n`{{c}}` 真 {{ c }} {{c}}\n".utf8)
    let found = source.withUnsafeBufferPointer {
      MarkdownDocument.parse($0, firstLine: 5).placeholders(file: "x.md", source: $0)
    }
    #expect(found.map(\.text) == ["a.b", "c", "c"])
    #expect(found.map(\.place.line) == [5, 7, 7])
    #expect(found.map(\.place.column) == [7, 14, 21])
    #expect(found.map(\.place.width) == [3, 1, 1])
  }
}

@Suite struct `Callouts` {
  @Test(arguments: [("NOTE", "note"), ("tip", "tip"), ("Stop", "stop"), ("DO", "do"), ("DONT", "dont")])
  func `of each kind have a class and a title`(_ word: String, _ name: String) {
    #expect(
      siteHTML("> [!\(word)]\n> Wait.\n")
        == "<aside class=\"callout callout-\(name)\" role=\"note\">\n<p class=\"callout-title\">\(name)</p>\n"
        + "<p>Wait.</p>\n</aside>\n")
  }

  @Test func `take their title from the handler`() {
    var handler = AnsweringHandler()
    #expect(siteHTML("> [!STOP]\n> a", handler: &handler).contains("<p class=\"callout-title\">Pare</p>"))
  }

  @Test func `hold other blocks, and the mark may be a paragraph of its own`() {
    let html = siteHTML("> [!DO]\n>\n> - a\n> - b\n")
    #expect(html.hasSuffix("do</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</aside>\n"))
  }

  private static let quotes = ["> [!NOTE] a", "> a\n> [!NOTE]", "> \\[!NOTE]\n> a", "> **[!NOTE]**\n> a", "[!NOTE]\na"]

  @Test(arguments: quotes) func `are not seen elsewhere`(_ source: String) {
    #expect(!siteHTML(source).contains("callout"))
  }

  @Test func `of an unknown kind are named with the nearest known one`() {
    let source = Array("x\n\n> [!STPO]\n> a\n\n> [!WARNING]\n> b\n".utf8)
    let found = MarkdownDocument.parse(source).findings(file: "x.md", source: source)
    #expect(found.map(\.id) == ["unknown-callout", "unknown-callout"])
    #expect(found.map { $0.place?.line } == [3, 6])
    #expect(found.first?.remedy == "Did you mean [!STOP]?")
    #expect(found.last?.remedy == "The kinds are [!NOTE], [!TIP], [!STOP], [!DO], [!DONT].")
  }
}

@Suite struct `Checklists` {
  @Test func `have a box and a label for each item`() {
    #expect(
      siteHTML("- [ ] Shoes\n- [x] Bag *big*\n- other\n", idPrefix: "p-") == """
        <ul>
        <li class="check" data-check><input type="checkbox" id="p-check-1" data-tick="p-check-1"><label for="p-check-1">Shoes</label></li>
        <li class="check" data-check><input type="checkbox" id="p-check-2" data-tick="p-check-2" checked><label for="p-check-2">\
        Bag <em>big</em></label></li>
        <li>other</li>
        </ul>

        """)
  }

  @Test func `may have paragraphs and lists in them`() {
    #expect(
      siteHTML("1. [X] a\n\n   b\n\n   - [ ] c\n") == """
        <ol>
        <li class="check" data-check>
        <p><input type="checkbox" id="check-1" data-tick="check-1" checked><label for="check-1">a</label></p>
        <p>b</p>
        <ul>
        <li class="check" data-check><input type="checkbox" id="check-2" data-tick="check-2"><label for="check-2">c</label></li>
        </ul>
        </li>
        </ol>

        """)
  }

  @Test(arguments: ["- [ ]", "- [ ]a", "- [y] a", "- \\[ ] a", "- `[ ]` a", "[ ] a", "- a\n\n  [ ] b", "- [x](u) a"])
  func `are not seen elsewhere`(_ source: String) {
    #expect(!siteHTML(source).contains("checkbox"))
  }
}

@Suite struct `Heading ids` {
  private static let cases = [
    ("# Calm corner!", ["calm-corner"]), ("# *Why* `this` works?", ["why-this-works"]),
    ("# ركن الهدوء", ["ركن-الهدوء"]), ("# مَدرسة", ["مَدرسة"]), ("# 安静角", ["安静角"]), ("# শান্ত কোণ", ["শান্ত-কোণ"]),
    ("# Élan ÉCOLE", ["élan-école"]), ("# 5 min", ["5-min"]), ("# 😀", ["section"]), ("#", []),
    ("# a\n\n# a\n\n# A!", ["a", "a-2", "a-3"]), ("# a-2\n\n# a\n\n# a", ["a-2", "a", "a-3"]),
    ("# a {{child.first}}", ["a-child-first"]),
  ]

  @Test(arguments: cases) func `come from the words in any script`(_ source: String, _ ids: [String]) {
    let document = parsed(source)
    let found = document.nodes.indices.filter { document.nodes[$0].kind == .heading && !document.bytes(of: $0).isEmpty }
    #expect(found.map { String(decoding: document.bytes(of: $0), as: UTF8.self) } == ids)
  }

  @Test func `carry the prefix, and links to them do too`() {
    #expect(
      siteHTML("# Why\n\n[up](#why)", headingShift: 1, idPrefix: "s-")
        == "<h2 id=\"s-why\">Why</h2>\n<p><a href=\"#s-why\">up</a></p>\n")
  }

  @Test(arguments: [(0, 1), (1, 2), (4, 5), (9, 6)]) func `sink to level six at most`(_ shift: Int, _ level: Int) {
    #expect(siteHTML("# a", headingShift: shift) == "<h\(level) id=\"a\">a</h\(level)>\n")
  }
}
