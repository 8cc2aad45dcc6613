import Library
import Testing

@Suite struct PlainScannerTests {
  private static let pieces = [
    "a", "key", "b-c", "title", ": ", ":", " ", "  ", "\n", "\n", "\n  - ", "\n- ", "- ", "-", "[", "]", ", ", ",",
    "\"", "'", "#", " #", "word", "two words", "é", "三", "👩‍🏫", "12", "3.5", "{", "}", "yes", "~", "\\", "\t", "|", ">",
    "&", "*", "!", "%", "@", "?", "? ", "http://x", "\n\n", "...", "---", "a: b\n", "list:\n  - x\n  - y\n",
    "t: [a, b]\n", "q: \"c\"\n", "\u{A0}",
  ]

  private static func bothWays(_ text: String) -> (plain: YAMLTree?, whole: YAMLTree?) {
    var text = text
    return text.withUTF8 { bytes in
      var tree = YAMLTree()
      let isPlain = PlainScanner.scan(bytes, firstLine: 1, into: &tree)
      var reader = YAMLReader()
      let isRead = reader.readEvents(bytes, firstLine: 1)
      return (isPlain ? tree : nil, isRead ? reader.tree : nil)
    }
  }

  private static let beginnings = [
    "a: ", "b-c: ", "title: ", "d:   ", "e: [", "f: \"", "g: 三", "list:\n  - ", "list:\n- ", "  - ", "- ", "# ", "",
    "h:",
  ]

  @Test(arguments: 0..<8)
  func whatTheScannerReadsLibYAMLReadsAlike(_ seed: Int) {
    var random = Random(seed: UInt64(seed))
    var scanned = 0
    for _ in 0..<4_000 {
      let lines = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let pieces = (0..<Int.random(in: 0...3, using: &random)).map { _ in random.pick(Self.pieces) }
        return random.pick(Self.beginnings) + pieces.joined() + random.pick(["\n", "\n", "]\n", "\"\n", ""])
      }
      let text = lines.joined()
      let (plain, whole) = Self.bothWays(text)
      guard let plain else { continue }
      scanned += 1
      #expect(plain == whole, "differs for \(text.debugDescription)")
    }
    #expect(scanned > 150)
  }

  @Test(arguments: 0..<4)
  func linesAsPeopleWriteThemAreScanned(_ seed: Int) {
    var random = Random(seed: UInt64(seed))
    let values = [
      "A calm corner", "4-9", "3 per week", "[fine-motor, play]", "\"Fall news: busy hands\"", "10", "2026-11-12",
      "¡Perro grande!", "它很好", "\n  - one\n  - two: or not".replacing(": or", with: " or"), "https://example.org/a?b#c",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 1...8, using: &random)).map { "k\($0): \(random.pick(values))\n" }.joined()
        .replacing(": \n", with: ":\n")
      let (plain, whole) = Self.bothWays(text)
      #expect(plain != nil, "not scanned: \(text.debugDescription)")
      #expect(plain == whole)
    }
  }
}
