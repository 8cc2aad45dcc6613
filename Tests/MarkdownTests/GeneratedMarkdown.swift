import PortalSupport

/// Texts put together from pieces that mean something in Markdown, in no sensible order.
enum GeneratedMarkdown {
  private static let pieces: [String] = [
    "# ", "## ", "###### ", "> ", ">", "- ", "* ", "+ ", "1. ", "7) ", "    ", "\t", "  ", " ", "\n", "\n", "\n\n",
    "\r\n", "\r", "```\n", "```swift x\n", "~~~\n", "---\n", "===\n", "***\n", "*", "**", "_", "__", "`", "``",
    "[", "](", ")", "![", "]", "](/url \"title\")", "](/url '')", "](<a b> (t))", "[a]: /u \"t\"\n", "[a]", "[a][]",
    "<b>", "</b>", "<!-- c -->", "<div>\n", "<?php ?>", "<![CDATA[x]]>", "<!X y>", "<script>\n", "</script>",
    "<https://example.org/?a=1&b='2'>", "<me@example.org>", "[x](javascript:a)", "![x](data:image/png;base64,AA)",
    "[x](data:text/html,a)", "[x](JAVASCRIPT:a)", "[x](file:///e)", "&amp;", "&copy;", "&#0;", "&#10;", "&#x1F600;",
    "&nosuch;", "&", "<", ">", "\"", "'", "\\", "\\*", "\\[", "\\\n", "word", "two words", "é", "真", "用手", "كتاب", "বাংলা",
    "😀",
    "|", "| a | b |\n", "| - | - |\n", "{{minutes}}", "[ ] ", "[!NOTE]", "5", "3-5", "%20", "%zz", "(", "\u{A0}",
    "\u{0}", "\u{FEFF}",
  ]
  private static let brokenPieces: [[UInt8]] = [
    [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF], [0xE2, 0x82], [0x80], [0x00],
  ]

  static func document(seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      if Int.random(in: 0..<40, using: &generator) == 0 {
        bytes += brokenPieces.randomElement(using: &generator) ?? []
      } else {
        bytes += (pieces.randomElement(using: &generator) ?? "").utf8
      }
    }
    return bytes
  }
}
