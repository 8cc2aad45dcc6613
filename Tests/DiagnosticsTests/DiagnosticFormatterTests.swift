import Diagnostics
import Foundation
import Testing

@Suite struct DiagnosticFormatterTests {
  private static let file = "Content/strategies/calm-corner.md"

  private func text(_ line: String?, column: Int, width: Int, color: Bool = false) -> String {
    let place = SourcePlace(file: Self.file, line: 4, column: column, width: width)
    return DiagnosticFormatter(color: color) { _, _ in line }
      .text(
        .error("unknown-key", "\"minuts\" is not a known entry here.", at: place, remedy: "Did you mean \"minutes\"?"))
  }

  @Test func `Place, sentence, line, mark and remedy stand under each other`() {
    #expect(
      text("minuts: 10", column: 1, width: 6) == """
        Content/strategies/calm-corner.md:4:1: error: "minuts" is not a known entry here.
          4 | minuts: 10
            | ^^^^^^
          Did you mean "minutes"?

        """)
  }

  @Test func `A line that may not be shown is left out`() {
    #expect(
      text(nil, column: 1, width: 6) == """
        Content/strategies/calm-corner.md:4:1: error: "minuts" is not a known entry here.
          Did you mean "minutes"?

        """)
  }

  /// The quoted line and its mark, without the gutter.
  private func quote(_ line: String, _ column: Int, _ width: Int) -> [String] {
    text(line, column: column, width: width).split(separator: "\n", omittingEmptySubsequences: false)[1...2]
      .map { String($0.dropFirst(6)) }
  }

  @Test(arguments: [
    // A tab and a character that a terminal would obey take one column each.
    ("\tabc", 2, 3, "·abc", " ^^^"), ("a\u{1B}[31mb", 7, 1, "a·[31mb", "      ^"), ("a\u{9B}b", 3, 1, "a·b", "  ^"),
    ("a\u{202E}b", 3, 1, "a·b", "  ^"),
    // East Asian characters take two, marks upon others none.
    ("标题: x", 5, 1, "标题: x", "      ^"), ("题 x", 1, 1, "题 x", "^^"), ("e\u{301}x", 3, 1, "e\u{301}x", " ^"),
    // The mark ends with the line, and stands behind it where the line is too short.
    ("abc", 2, 50, "abc", " ^^"), ("abc", 9, 1, "abc", "   ^"), ("", 1, 1, "", "^"), ("abc", 0, 1, "abc", "^"),
  ])
  func `The mark stands under what it marks`(
    _ line: String, _ column: Int, _ width: Int, _ text: String, _ mark: String
  ) {
    #expect(quote(line, column, width) == [text, mark])
  }

  @Test func `Of a long line the part around the mark is shown`() {
    let line = (0..<300).map { "\($0 % 10)" }.joined()
    let middle = quote(line, 151, 2)
    #expect(middle[0] == "…" + line.dropFirst(100).prefix(100) + "…")
    #expect(middle[1] == String(repeating: " ", count: 51) + "^^")
    #expect(quote(line, 1, 1) == [line.prefix(100) + "…", "^"])
    #expect(quote(line, 300, 1) == ["…" + line.suffix(51), String(repeating: " ", count: 51) + "^"])
  }

  @Test func `What somebody wrote cannot colour or move a terminal's text`() {
    let hostile = Diagnostic.warning(
      "x", "\u{1B}]0;title\u{7}", at: SourcePlace(file: "a\u{1B}b", line: 1), remedy: "\u{1B}[2J")
    let text = DiagnosticFormatter(color: false) { _, _ in "\u{1B}[2J" }.text(hostile)
    #expect(!text.contains("\u{1B}"))
    #expect(text.hasPrefix("a·b:1:1: warning: ·]0;title·\n"))
  }

  @Test func `Colours are for terminals alone, and the other place is shown too`() {
    let other = Diagnostic.Related("The first is here.", at: SourcePlace(file: "b.md", line: 12, column: 3))
    let diagnostic = Diagnostic.note("twice", "Twice.", at: SourcePlace(file: "a.md"), related: [other])
    #expect(
      DiagnosticFormatter(color: true) { _, _ in "abc" }.text(diagnostic) == """
        a.md: \u{1B}[1;36mnote\u{1B}[0m: Twice.
          b.md:12:3: \u{1B}[1;36mnote\u{1B}[0m: The first is here.
          12 | abc
             |   ^

        """)
  }

  @Test func `A line for tools is JSON on one line`() throws {
    let related = Diagnostic.Related("Here\ttoo.", at: SourcePlace(file: "b.md", line: 2, column: 5, width: 3))
    let diagnostic = Diagnostic.error(
      "id", "A \"quote\"\nand \u{1}.", at: SourcePlace(file: "a.md"), related: [related])
    let line = DiagnosticJSON.line(diagnostic)
    #expect(!line.contains("\n"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["summary"] as? String == "A \"quote\"\nand \u{1}.")
    #expect(object["file"] as? String == "a.md")
    #expect(object["line"] == nil)
    let first = try #require((object["related"] as? [[String: Any]])?.first)
    #expect(first["line"] as? Int == 2)
    #expect(first["column"] as? Int == 5)
  }

  @Test func `Severities have an order, and errors stop a build`() {
    #expect([Diagnostic.Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
    #expect([Diagnostic.error("a", "A")].hasErrors)
    #expect(![Diagnostic.warning("a", "A"), .note("b", "B")].hasErrors)
  }
}
