import Markdown
import PortalSupport
import Testing

@Suite struct `Plain Markdown is read as libcmark reads it` {
  private static let firstLine = 7

  private static func bothWays(
    _ text: String, _ dialect: MarkdownDocument.Dialect
  ) -> (plain: MarkdownDocument?, whole: MarkdownDocument) {
    var text = text
    return text.withUTF8 { bytes in
      (
        MarkdownDocument.plain(bytes, firstLine: firstLine, dialect: dialect),
        MarkdownDocument.parse(bytes, firstLine: firstLine, dialect: dialect)
      )
    }
  }

  /// Whether it is plain; and then it is the same.
  private static func isPlain(_ text: String, _ dialect: MarkdownDocument.Dialect = .extended) -> Bool {
    let (plain, whole) = bothWays(text, dialect)
    guard let plain else { return false }
    #expect(plain == whole, "differs for \(text.debugDescription)")
    return true
  }

  private static let plain = [
    "", "\n", "a", "\n\na\n\n", "Two\nlines.\n\nMore, \"said\" (she): 3-5 = two; it's {so} ~ 50% #1 + a/b > c!\n",
    "# Title\nWords\n## *Small* **things**\n\n###### 6\n", "Breathe *in* and **out**.\n", "*a*, **b** and *c\nd*.",
    "果*帮助*剪开，**小手**\n真*用手*用", "Привет*вот*так é*é*é 한*글*글", "(*a*) *(b)* “x” *c*: \"**d**\"",
    "- one\n- two *three*\n  four\n- five\n", "Do this:\n- one\n- two\n\nThen.\n", "1. a\n1. b\n2. c\n", "7) a\n   b\n",
    "12. a\n    b\n9. c\n# d", "* a\n* *b*\n\n## c\n", "+ a\n", "- a\n\n\nWords\n", "10 spoons\n2026 was\n15 more\n",
    "> [!TIP]\n> Wait *here*\n> and there.\n\n> [!do]\n> [a](b.md)\n", "See [the mat](../mat.md#top), *[x](/y?z=1)*.\n",
    "[a](b)\n", "- [a](b)\n- c [d](e)f\n", "{{minutes}}, {{ times }}\nand {{child.first}} {{x", "a **{{b}}** c",
    "[{{a}} b](c)", "é\n真\n# कख *ग* ঘ\n",
  ]

  @Test(arguments: plain) func `in texts as people write them`(_ text: String) {
    #expect(Self.isPlain(text))
  }

  private static let others = [
    "a  \nb", "a \nb", " a", "- a\n\n- b\n", "- a\n\n  b\n", "- a\nlazy\n", "- a\n  - b\n", "- # a\n", "1. a\n\n2. b\n",
    "a\n2. b\n", "a\n---\n", "a\n===\n", "***\n", "- - -\n", "[a]: /b\n\n[a]\n", "![a](b)\n", "[a](b \"c\")\n", "`a`",
    "a_b_c", "a & b", "a\\*b", "<b>", "*a", "a*", "**a*", "* a*\n", "*a **b** c*", "***a***", "a*\u{2E80}b*", "# a #\n",
    "#a\n", "#\n", "> a\n", "> [!NOTE]\n", "> [!NOTE]\nlazy\n", "> [!NOTE]\n> a\nlazy\n", "> [!NOTE]\n> - a\n",
    "- [ ] a\n", "a | b\n- | -\n", "\ta\n", "a\tb\n", "a\r\nb", "\u{FEFF}# a\n", "1.\n", "-\n", "3.5 hours\n",
    "    code\n", "```\na\n```\n", "- a\n* b\n", "- a\n\n* b\n", "-  a\n", "##  a\n", "[a](b_c)\n", "[a](<b>)\n",
  ]

  @Test(arguments: others) func `and left to it where it is not so plain`(_ text: String) {
    #expect(!Self.isPlain(text))
  }

  private static let pieces = [
    "a", "word", "two words", " ", " ", "*", "**", "*a*", "**b**", "*", "**", " *果*", "é", "。", ".", ",", "(", ")", "!",
    "\"",
    "-", "#", ">", "[a](b)", "[*a](b)", "[a](b*)", "{{a}}", "{{", "}}", "1.", "2)", "5", "+", "=", ":", "\n  ", "\n   ",
    "\n",
  ]
  private static let strange = [
    "🙂", "\u{A0}", "[", "](", "]", "  ", "|", "\\", "&amp;", "<b>", "`", "~~~", "[ ] ", "[!NOTE]", "\t", "\u{200B}",
    "_a_",
  ]
  private static let beginnings = [
    "", "", "", "a", "# ", "### ", "- ", "- ", "* ", "+ ", "1. ", "2. ", "10. ", "1) ", "> ", "> [!NOTE]\n> ", "  ",
    "   ",
    "    ", "*", "**",
  ]

  @Test(arguments: 0..<12) func `in texts of whatever pieces`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var plain = 0
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let pieces = (0..<Int.random(in: 0...4, using: &random)).map { _ in
          random.pick(Int.random(in: 0..<16, using: &random) == 0 ? Self.strange : Self.pieces)
        }
        return random.pick(Self.beginnings) + pieces.joined() + random.pick(["\n", "\n", "\n\n", ""])
      }.joined()
      if Self.isPlain(text, random.pick([.extended, .extended, .commonMark])) { plain += 1 }
    }
    // Nonsense is seldom plain; without some that is, nothing would be compared.
    #expect(plain > 60)
  }

  /// Pieces of texts that are plain each alone.
  @Test(arguments: 0..<4) func `in plain texts put together`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var plain = 0
    for _ in 0..<1_000 {
      let texts = (0..<Int.random(in: 2...4, using: &random)).map { _ in random.pick(Self.plain) }
      if Self.isPlain(texts.joined(separator: random.pick(["", "\n", "\n\n"]))) { plain += 1 }
    }
    #expect(plain > 60)
  }

  /// Which characters are letters and which punctuation decides what is emphasized.
  @Test func `with any character beside a mark`() {
    var plain = 0
    for value in (0x21...0x33FF).map({ $0 }) + stride(from: 0x3400, to: 0x1_FFFF, by: 37) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let texts = ["a*\(scalar)b*", "a\(scalar)*b*", "*a\(scalar)*b", "*a*\(scalar)", "*a *\(scalar)*"]
      plain += texts.count { Self.isPlain($0) }
    }
    #expect(plain > 5_000)
  }

  @Test(arguments: 0..<10) func `in hostile texts`(_ group: UInt64) {
    for seed in group * 200..<group * 200 + 200 {
      _ = Self.isPlain(String(decoding: GeneratedMarkdown.document(seed: seed), as: UTF8.self))
    }
  }
}
