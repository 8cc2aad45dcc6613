import Library
import Testing

@Suite struct YAMLReaderTests {
  /// What a text holds, written as nested brackets with each scalar's place.
  private static func outline(_ text: String, firstLine: Int = 1) -> String {
    var reader = YAMLReader()
    var text = text
    guard text.withUTF8({ reader.read($0, firstLine: firstLine) }) else {
      return reader.findings.map { "\($0.line):\($0.column) \($0.problem)" }.joined(separator: "; ")
    }
    let tree = reader.tree
    func outline(_ node: Int) -> (String, Int) {
      let this = tree.nodes[node]
      guard this.kind != .scalar else {
        let quote = this.isPlain ? "" : "'"
        return ("\(quote)\(tree.string(node))\(quote)@\(this.line):\(this.column)+\(this.width)", node + 1)
      }
      var parts: [String] = []
      var next = node + 1
      while next < Int(this.end) {
        let (part, end) = outline(next)
        parts.append(part)
        next = end
      }
      let inner = parts.joined(separator: " ")
      return (this.kind == .list ? "[\(inner)]" : "{\(inner)}", Int(this.end))
    }
    return tree.isEmpty ? "" : outline(0).0
  }

  struct Case: Sendable, CustomStringConvertible {
    var text: String
    var outline: String
    var description: String { text }
  }

  @Test(arguments: [
    Case(text: "a: b", outline: "{a@1:1+1 b@1:4+1}"),
    Case(text: "a: no\nb: yes", outline: "{a@1:1+1 no@1:4+2 b@2:1+1 yes@2:4+3}"),
    Case(text: "a: \"no\"", outline: "{a@1:1+1 'no'@1:4+4}"),
    Case(text: "a: 'it''s'", outline: "{a@1:1+1 'it's'@1:4+7}"),
    Case(text: "a: [b, c]", outline: "{a@1:1+1 [b@1:5+1 c@1:8+1]}"),
    Case(text: "a:\n  - b\n  - c", outline: "{a@1:1+1 [b@2:5+1 c@3:5+1]}"),
    Case(text: "a: {b: c}", outline: "{a@1:1+1 {b@1:5+1 c@1:8+1}}"),
    Case(text: "# remark\n\na: b # why", outline: "{a@3:1+1 b@3:4+1}"),
    Case(text: "名: 三 (three)", outline: "{名@1:1+1 三 (three)@1:4+9}"),
    Case(text: "é: x", outline: "{é@1:1+1 x@1:4+1}"),
    Case(text: "a: 三 👩‍🏫 b\nc: d", outline: "{a@1:1+1 三 👩‍🏫 b@1:4+7 c@2:1+1 d@2:4+1}"),
    Case(text: "a: b\n  c", outline: "{a@1:1+1 b c@1:4+1}"),
    Case(text: "a: |\n  b\n  c\n", outline: "{a@1:1+1 'b\nc\n'@1:4+1}"),
    Case(text: "a:", outline: "{a@1:1+1 @1:3+1}"),
    Case(text: "", outline: ""),
    Case(text: "- a", outline: "[a@1:3+1]"),
  ])
  func wellFormedTextIsRead(_ example: Case) {
    #expect(Self.outline(example.text) == example.outline)
  }

  @Test(arguments: [
    Case(text: "a: *b", outline: "1:4 alias"),
    Case(text: "a: &b c", outline: "1:4 anchor"),
    Case(text: "a: !b c", outline: "1:4 tag"),
    Case(text: "<<: a", outline: "1:1 mergeKey"),
    Case(text: "a: b\n---\nc: d", outline: "2:1 secondDocument"),
    Case(text: "%YAML 1.1\n---\na: b", outline: "1:1 directive"),
    Case(text: "[a]: b", outline: "1:1 keyIsNotText"),
    Case(text: "a: [[[[[[[[[[[[[[[[[[", outline: "1:19 tooDeep"),
    Case(text: "a: b: c", outline: "1:5 colonInText"),
    Case(text: "a: \"b\nc: d", outline: "1:4 unclosedQuote"),
    Case(text: "a: [b", outline: "1:4 unclosedList"),
    Case(text: "a: {b: c", outline: "1:4 unclosedMap"),
    Case(text: "a: @b", outline: "1:4 forbiddenStart(\"@\")"),
    Case(text: "a: `b`", outline: "1:4 forbiddenStart(\"`\")"),
    Case(text: "a: * b", outline: "1:4 forbiddenStart(\"*\")"),
    Case(text: "a:\n\t- b", outline: "2:1 tabIndentation"),
    Case(text: "a: b\n  c: d", outline: "2:3 indentation"),
    Case(text: "a: b\nc\nd: e", outline: "2:1 missingColon"),
    Case(text: "a: \"\\q\"", outline: "1:5 badEscape"),
    Case(text: "a: \"x\\x03\"", outline: "1:4 forbiddenCharacter(3)"),
    Case(text: "a: b\nc: [\"\\0\"]", outline: "2:5 forbiddenCharacter(0)"),
    Case(text: "a: \"\\L\"", outline: "1:4 invisibleLineBreak"),
    Case(text: "a: b\n - c: d", outline: "2:4 indentation"),
    Case(text: "  a: b\nc: d", outline: "2:1 indentation"),
    Case(text: "a: \"Tom's \"big\" day\"\nb: c", outline: "1:12 textAfterQuotes"),
    Case(text: "a: 'Tom's day'", outline: "1:9 textAfterQuotes"),
    Case(text: "a: \"b\" c: d", outline: "1:8 textAfterQuotes"),
    Case(text: "a: [\"b\" c]", outline: "1:9 textAfterQuotes"),
    Case(text: "a: [b] c", outline: "1:8 textAfterBrackets"),
    Case(text: "a: [b, c]]", outline: "1:10 textAfterBrackets"),
    Case(text: "a: b\nc: - d", outline: "2:4 dashAfterColon"),
    Case(text: "a: ? b", outline: "1:4 forbiddenStart(\"?\")"),
    Case(text: "a: > b\nc: d", outline: "1:4 forbiddenStart(\">\")"),
    Case(text: "a: | b", outline: "1:4 forbiddenStart(\"|\")"),
    Case(text: "a: >0\n  b", outline: "1:4 forbiddenStart(\">\")"),
    Case(text: "a: !b!c d", outline: "1:4 tag"),
    Case(text: "a: , b", outline: "1:4 forbiddenStart(\",\")"),
    Case(text: "a: ]", outline: "1:4 forbiddenStart(\"]\")"),
    Case(text: "- a: b\n  c: d\n-e: f", outline: "3:1 noSpaceAfterDash"),
    Case(text: "-a: b\n  c: d", outline: "1:1 noSpaceAfterDash"),
    Case(text: "a:\n  - b\n-c\nd: e", outline: "3:1 noSpaceAfterDash"),
    Case(text: "a: “Tabs: are”\nb: c", outline: "1:9 slantedQuotes"),
    Case(text: "a:b\nc: d", outline: "1:2 noSpaceAfterColon"),
    Case(text: "a: b\nc:d", outline: "2:2 noSpaceAfterColon"),
    Case(text: "a: b\nhttps://c", outline: "2:1 missingColon"),
    Case(text: "a: [", outline: "1:4 unclosedList"),
    Case(text: "a:\n  b: {", outline: "2:6 unclosedMap"),
    Case(text: "a: [b,,c]", outline: "1:7 nothingBeforeComma"),
    Case(text: "a: [b #1, c]\nd: e", outline: "1:7 brokenAtHash"),
    Case(text: "a: [\"b #1\", c\nd: e", outline: "1:4 unclosedList"),
    Case(text: "a: [b, c   # d\ne: f", outline: "1:4 unclosedList"),
    Case(text: "a: b # 4\n  and c", outline: "1:6 brokenAtHash"),
    Case(text: "a: b   # c\n  d: e", outline: "2:3 indentation"),
    Case(text: "a: \"b\"\n c: d", outline: "2:2 indentation"),
    Case(text: "a: b\u{7}", outline: "1:5 forbiddenCharacter(7)"),
    Case(text: "a: b\u{2028}c", outline: "1:5 invisibleLineBreak"),
    Case(text: "a: b\nc: \u{FEFF}d", outline: "2:4 forbiddenCharacter(65279)"),
  ])
  func whatNobodyMeansIsRefusedWithItsPlace(_ example: Case) {
    #expect(Self.outline(example.text) == example.outline)
  }

  struct Cut: Sendable, CustomStringConvertible {
    var text: String
    var cuts: [String]
    var description: String { text }
  }

  @Test(arguments: [
    Cut(text: "a: room #4", cuts: ["room 2:9+2"]),
    Cut(text: "é: 三 é #1 三\nb: c\t# d\n", cuts: ["三 é 2:8+4", "c 3:6+3"]),
    Cut(text: "a: b\n  c #1\n", cuts: ["b c 3:5+2"]),
    Cut(text: "a:\n- b #1\n- c\n", cuts: ["b 3:5+2"]),
    Cut(text: "a: [b #1\n  , c]\n", cuts: ["b 2:7+2"]),
    Cut(text: "a: #1\n", cuts: [" 2:4+2"]),
    Cut(text: "a: \"b\" # c\nb: 'c' # d\nc: [d] # e\nd: b#c\n # e\ne: |\n  f #1\n", cuts: []),
    Cut(text: "a:\n  # b\n  c: d\n", cuts: []),
  ])
  func aTextThatARemarkEndsIsKnown(_ example: Cut) {
    var reader = YAMLReader()
    var text = example.text
    #expect(text.withUTF8 { reader.read($0, firstLine: 2) })
    #expect(
      reader.cuts.map { "\(reader.tree.string($0.node)) \($0.line):\($0.column)+\($0.width)" } == example.cuts)
    var plain = "a: b\n"
    #expect(plain.withUTF8 { reader.read($0, firstLine: 2) })
    #expect(reader.cuts.isEmpty)
  }

  @Test func linesCountFromTheFilesFirst() {
    #expect(Self.outline("a: b", firstLine: 2) == "{a@2:1+1 b@2:4+1}")
  }
}
