import Bytes
import Languages
import Library
import Testing
import Views

@Suite struct WordExplainerTests {
  private static let glossary = [
    GlossaryTerm(
      term: LocalizedText("OT", in: .english), standsFor: LocalizedText("occupational therapy", in: .english),
      plain: text(["en": "Help with daily life.", "es": "Ayuda.", "ar": "مساعدة"]), isKept: true),
    GlossaryTerm(
      term: text(["en": "goal", "es": "meta", "ar": "هدف"]),
      plain: text(["en": "A skill <to learn>.", "es": "Algo por aprender.", "ar": "مهارة"])),
    GlossaryTerm(term: text(["en": "play"]), plain: text(["es": "no es inglés"])),
  ]

  private static func text(_ words: [String: String]) -> LocalizedText {
    LocalizedText(words.sorted { $0.key < $1.key }.map { .init(language: tag($0.key), text: $0.value) })
  }

  private static func explained(_ html: String, in language: String = "en") throws -> String {
    var out = ByteWriter()
    WordExplainer(glossary, for: try reader(language)).explain(Array(html.utf8)[...], into: &out)
    return out.string()
  }

  private static let therapy =
    "<details class=\"word\"><summary>OT</summary><p>occupational therapy: Help with daily life.</p></details>"
  private static let goal =
    "<details class=\"word\"><summary>goal</summary><p>A skill &lt;to learn&gt;.</p></details>"

  @Test func `A word is explained behind its paragraph or in its item, where it is first met`() throws {
    #expect(
      try Self.explained("<p>Ask the OT.</p>\n<p>The OT has a goal.</p>\n")
        == "<p>Ask the OT.</p>\(Self.therapy)\n<p>The OT has a goal.</p>\(Self.goal)\n")
    #expect(
      try Self.explained("<ol>\n<li>Set goals.</li>\n<li>A goal.</li>\n</ol>\n")
        == "<ol>\n<li>Set goals.\(Self.goal)</li>\n<li>A goal.</li>\n</ol>\n")
    #expect(
      try Self.explained("<li>Goal:\n<ul>\n<li>x</li></ul></li>") == "<li>Goal:\n\(Self.goal)<ul>\n<li>x</li></ul></li>"
    )
  }

  @Test(arguments: [
    "<p>A lot of pilots and goalkeepers.</p>", "<p>SUBOT</p>", "<p><a href=\"goal.html\" title=\"OT\">x</a></p>",
    "<h2 id=\"goal\">Our goal</h2>", "<div class=\"table\"><table><td>goal</td></table></div>",
    "<p class=\"callout-title\">OT</p>", "<p>We play.</p>", "<p>ségoal</p>", "",
  ])
  func `Parts of words, markup, headings and tables are left alone`(_ html: String) throws {
    #expect(try Self.explained(html) == html)
  }

  @Test(arguments: [
    ("es", "<p>«Meta» y OT, sí.</p>", 2), ("es", "<p>La metafísica.</p>", 0),
    // The Arabic article is part of the word; another letter before it is another word.
    ("ar", "<p>ما الهدف؟</p>", 1), ("ar", "<p>استهدف</p>", 0),
  ])
  func `Words are known in the reader's own language`(_ language: String, _ html: String, _ count: Int) throws {
    #expect(try Self.explained(html, in: language).components(separatedBy: "<details").count - 1 == count)
  }
}
