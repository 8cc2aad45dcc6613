import Bytes
import CCMark
import Markdown
import Testing

@Suite struct `HTML of plain CommonMark is what libcmark writes` {
  private static let written: [String] = [
    "", "\n", "a", "# a\n\nb\n", "a\nb", "a  \nb\\\nc", "*a **b** _c_*", "- a\n- b\n\n  c\n", "3. a\n4. b\n", "0) a\n",
    "> a\n> > b\nlazy\n", "Title\n===\n\nTwo\n---\n", "    code\n\tmore\n", "```\nx < y & \"z\"\n```\n",
    "``` swift extra\nlet a = 1\n```\n", "~~~\nnever closed", "a\tb\n\n-\ta\n\n\tb\n", "&copy; &nosuch; &#35; &#0;",
    "[a](/u \"t\") [b](/u '') [c](<>) [d]()", "[r][x] [x] [x][]\n\n[x]: /url 'title'\n",
    "[x]: /a\n[y]: <b c> \"t\"\n\n[y]",
    "![a *b* `c` <d> ![e](f)\ng](/h 'i')", "<https://a.example/?q=1&r='2'> <a@b.example>",
    "[j](javascript:alert) [v](VBSCRIPT:x) [f](file:///x) [d](data:text/html,x) [p](data:image/png,x)",
    "[svg](data:image/svg+xml,x) ![g](DATA:IMAGE/GIF,x) [c](javascript)",
    "<script>\nalert(1)\n</script>\n\na", "<!-- a\n\nb -->\n", "<?php\n\n?>\n", "<!DOCTYPE html>\n",
    "<![CDATA[\n\n]]>\n", "<div>\n*a*\n\n*b*\n</div>\n", "<x-y z='1'>\n*a*\n\n*b*", "a <b c=\"d\"> <!-- e --> <?f?> g",
    "a\r\nb\r\n\r\nc\rd", "- a&#10;\n- b\n", "***\n- - -\n___", "1. a\n\n   > b\n\n   - c\n     - d\n",
    "-\n\n- \n- a\n", "#\n\n## #\n",
    "| a | b |\n| - | - |\n| c | d |\n", "- [ ] a\n- [x] b\n", "> [!NOTE]\n> a\n", "{{minutes}} {{", "\u{FEFF}# a\n",
  ]

  @Test(arguments: written) func `for each written case`(_ source: String) {
    expectSame(Array(source.utf8))
  }

  private static let broken: [[UInt8]] = [
    [0x00], [0x61, 0x00, 0x62], [0xFF, 0xFE], [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0xC0, 0x80],
    [0x23, 0x20, 0xE2, 0x82], Array("[a](".utf8) + [0xC3, 0x28, 0x29],
    Array("`".utf8) + [0x00, 0x80] + Array("`".utf8),
  ]

  @Test(arguments: broken) func `for bytes that are not text`(_ source: [UInt8]) {
    expectSame(source)
  }

  private static let nested = [
    ">", "> ", "*", "**a", "[", "![", "`", "<", "(", "[a](", "_a *b ", "- ", "1. ", "&", "\\", "]", "![](", "<a",
  ]

  @Test(arguments: nested) func `for fifty thousand of one mark`(_ mark: String) {
    // A list item each is a line's indentation deeper, so those cost the square in libcmark itself.
    let count = mark == "- " || mark == "1. " ? 5_000 : 50_000
    expectSame(Array(String(repeating: mark, count: count).utf8))
    expectSame(Array((String(repeating: mark, count: count) + "a").utf8))
  }

  @Test func `for emphasis fifty thousand deep`() {
    expectSame(Array((String(repeating: "*a **a ", count: 25_000) + String(repeating: "** a* ", count: 25_000)).utf8))
  }

  @Test func `for a line of a megabyte`() {
    expectSame(Array(String(repeating: "word & *more* <b> ", count: 60_000).utf8))
    expectSame([UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20))
  }

  @Test(arguments: 0..<40) func `for a hundred generated texts each`(_ group: UInt64) {
    for seed in group * 100..<group * 100 + 100 {
      expectSame(GeneratedMarkdown.document(seed: seed), "seed \(seed)")
    }
  }

  @Test func `for every byte in an address`() {
    for byte in UInt8(1)...255 {
      expectSame(Array("[a](</x".utf8) + [byte, UInt8(ascii: "y")] + Array(">)".utf8), "byte \(byte)")
    }
  }

  @Test(arguments: 0..<10) func `and bytes that are known to be text are not looked at again`(_ group: UInt64) {
    for seed in group * 100..<group * 100 + 100 {
      let source = Array(String(decoding: GeneratedMarkdown.document(seed: seed), as: UTF8.self).utf8)
      let (known, unknown) = source.withUnsafeBufferPointer {
        (MarkdownDocument.parse($0, isUTF8: true), MarkdownDocument.parse($0))
      }
      #expect(known.text == unknown.text, "seed \(seed)")
      #expect(known.nodes.map { "\($0)" } == unknown.nodes.map { "\($0)" }, "seed \(seed)")
    }
  }

  private static let ordinary = [
    "# Calm corner\n\nSit with **your child** on the [mat](mat.md).\n\n1. Breathe in.\n2. Breathe out.\n",
    "> A quote\n> of two lines\n\n- one\n- two\n\n```\ncode\n```\n", "Price | value\nof two things\n",
    "[ ] not an item\n",
  ]

  @Test(arguments: ordinary) func `in the extended dialect too, where none of its marks occur`(_ source: String) {
    let html = commonMarkHTML(Array(source.utf8), .extended)
    #expect(String(decoding: html, as: UTF8.self) == String(decoding: libcmarkHTML(Array(source.utf8)), as: UTF8.self))
  }

  private func expectSame(_ source: [UInt8], _ name: String = "", at place: SourceLocation = #_sourceLocation) {
    let ours = commonMarkHTML(source)
    let theirs = libcmarkHTML(source)
    guard ours != theirs else { return }
    let excerpt = String(decoding: source.prefix(2_000), as: UTF8.self)
    Issue.record(
      """
      \(name) \(excerpt.debugDescription)
      ours:   \(String(decoding: ours.prefix(3_000), as: UTF8.self).debugDescription)
      theirs: \(String(decoding: theirs.prefix(3_000), as: UTF8.self).debugDescription)
      """, sourceLocation: place)
  }
}

@Suite struct `Hostile texts` {
  @Test(arguments: 0..<20) func `of every sort give well-formed pages`(_ group: UInt64) {
    for seed in 10_000 + group * 100..<10_100 + group * 100 {
      let source = GeneratedMarkdown.document(seed: seed)
      let document = MarkdownDocument.parse(source)
      var page = ByteWriter()
      var renderer = HTMLRenderer(.site, headingShift: 1, idPrefix: Array("p-".utf8))
      renderer.render(document, to: &page)
      let problem = unbalancedTag(in: page.array())
      #expect(problem == nil, "seed \(seed): \(String(decoding: source, as: UTF8.self).debugDescription)")
      #expect(!page.string().lowercased().contains("href=\"javascript:"), "seed \(seed)")
      for unit in document.units { #expect(document.nodes[unit].end > unit + 1) }
      #expect(document.signatures().count == document.units.count)
      _ = document.units.map { document.canonicalText(of: $0) }
      _ = document.findings(file: "a.md", source: source)
    }
  }

  private static let nested = [">", "> ", "*", "**a", "[", "![", "- ", "_a *b ", "> - ", "> [!NOTE]\n> > "]

  @Test(arguments: nested) func `nested deeply do not exhaust the stack`(_ mark: String) {
    let count = mark.contains("-") ? 5_000 : mark.contains("\n") ? 300 : 50_000
    let source = String(repeating: mark, count: count) + "a"
    let html = siteHTML(source)
    #expect(unbalancedTag(in: Array(html.utf8)) == nil)
    #expect(plainText(source).hasSuffix("a"))
    let document = parsed(source)
    #expect(document.signatures().count == document.units.count)
    #expect(document.findings(file: "a.md", source: Array(source.utf8)).allSatisfy { $0.id == "unknown-callout" })
  }

  /// The first tag that closes what is not open, or that stays open; our renderer's tags have no `>` in attributes.
  private func unbalancedTag(in html: [UInt8]) -> String? {
    let void: Set<String> = ["br", "hr", "img", "input"]
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else { return "<" }
      let tag = String(decoding: rest[start + 1..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      let name = String(tag.prefix { $0 != " " })
      if name.hasPrefix("/") {
        guard open.popLast() == String(name.dropFirst()) else { return tag }
      } else if !void.contains(name) {
        open.append(name)
      }
    }
    return open.last
  }
}
