import Library
import PortalSupport
import Testing

@Suite struct PlainScannerTests {
  private static let pieces = [
    "a", "key", "b-c", "title", ": ", ":", " ", "  ", "\n", "\n", "\n  - ", "\n- ", "- ", "-", "[", "]", ", ", ",",
    "\"", "'", "#", " #", "word", "two words", "é", "三", "👩‍🏫", "12", "3.5", "{", "}", "yes", "~", "\\", "\t", "|", ">",
    "&", "*", "!", "%", "@", "?", "? ", "http://x", "\n\n", "...", "---", "a: b\n", "list:\n  - x\n  - y\n",
    "t: [a, b]\n", "q: \"c\"\n", "\u{A0}", "  a: ", "    b: ", "  - c: ", "\n    d: e", "m: {a: b, c: 2}\n",
    "- {a: b}\n", "many more words than eight", "so many words of it   ", "twelve of a#b c:d e",
  ]

  private static func bothWays(_ text: String) -> (plain: YAMLTree?, whole: YAMLTree?) {
    var text = text
    return text.withUTF8 { bytes in
      var tree = YAMLTree()
      let isPlain = PlainScanner.scan(bytes, firstLine: 1, into: &tree)
      var reader = YAMLReader()
      let isRead = reader.readEvents(bytes, firstLine: 1)
      // A text that a remark ends is left to libyaml, which alone tells of it.
      #expect(!isPlain || reader.cuts.isEmpty)
      return (isPlain ? tree : nil, isRead ? reader.tree : nil)
    }
  }

  private static let beginnings = [
    "a: ", "b-c: ", "title: ", "d:   ", "e: [", "f: \"", "g: 三", "list:\n  - ", "list:\n- ", "  - ", "- ", "# ", "",
    "h:", "  i: ", "    j: ", "  - k: ", "    - l: ", "- m: ", "  n:", "o: {", "  - {p: ",
  ]

  @Test(arguments: 0..<8)
  func whatTheScannerReadsLibYAMLReadsAlike(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
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
    // Nonsense is seldom plain; without some that is, nothing would be compared.
    #expect(scanned > 80)
  }

  @Test(arguments: 0..<4)
  func linesAsPeopleWriteThemAreScanned(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
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

  /// A block of lines that are indented alike: entries, or items of a list.
  private static func block(_ indent: Int, _ depth: Int, _ random: inout SeededGenerator) -> String {
    let space = String(repeating: " ", count: indent)
    let isList = Int.random(in: 0..<3, using: &random) == 0
    return (0..<Int.random(in: 1...3, using: &random)).map { number in
      let start = space + (isList ? "- " : "")
      let more = Int.random(in: 0...3, using: &random)
      switch Int.random(in: 0..<(depth < 4 ? 6 : 3), using: &random) {
      case 0 where isList: return "\(start)word \(number)\n"
      case 1: return isList ? "\(start){on: 2026-09-18, value: 0}\n" : "\(start)k\(number): {a: b, c-d: 4}\n"
      case 2: return "\(start)k\(number): [a, 2]\n"
      case 3: return "\(start)zh-Hans: text \(number)\n"
      case 4:
        let inner = block(indent + (isList ? 2 : 0) + more, depth + 1, &random)
        return "\(start)k\(number):\n\(inner)"
      default: return "\(start)k\(number): \"quoted: \(number)\"\n" + (more == 3 ? "\n# remark\n" : "")
      }
    }.joined()
  }

  @Test(arguments: 0..<8)
  func blocksInBlocksAreReadAsLibYAMLReadsThem(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var scanned = 0
    for _ in 0..<1_000 {
      let text = Self.block(0, 0, &random)
      let (plain, whole) = Self.bothWays(text)
      guard let plain else { continue }
      scanned += 1
      #expect(plain == whole, "differs for \(text.debugDescription)")
    }
    #expect(scanned > 400)
  }

  @Test(arguments: ["\u{1}", "\u{7F}", "\u{85}", "\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}"])
  func whatMayNotStandIsNotScanned(_ sign: String) {
    for text in [
      "a: b\(sign)c\n", "a: \(sign)\n", "a: \"b\(sign)\"\n", "# b\(sign)\na: b\n", "a: b\n# \(sign)", "- \(sign)\n",
    ] {
      #expect(Self.bothWays(text).plain == nil, "\(text.debugDescription)")
    }
    #expect(Self.bothWays("a: «…\u{A0}—” ﬁ\u{FFFD}\n").plain != nil)
  }

  @Test func filesOfFamiliesAreScanned() {
    let text = """
      children:
        - id: maya
          name: Maya
          class: "204"
          team: [t-ana]
          plan: {kind: iep, annual-review: 2027-11-12}
          services:
            - kind: speech
              times: 2 per week
          likes: [trains, music]
      households:
      - id: home
        languages: [zh-Hans, en]
        adults:
          - name: Rosa
            phone: +1 917 200 0001

        note:
          zh-Hans: 安静
          en: Quiet
      """
    let (plain, whole) = Self.bothWays(text)
    #expect(plain != nil && plain == whole)
  }
}
