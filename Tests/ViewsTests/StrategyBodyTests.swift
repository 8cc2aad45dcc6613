import Testing
import Views

@Suite struct StrategyBodyTests {
  @Test(arguments: [
    ("<p>Why.</p>\n<ol>\n<li>Do</li>\n</ol>\n", "<p>Why.</p>\n", true),
    (
      "<p>One\ntwo.</p>\n<p lang=\"es\">Dos.</p>\n<ol start=\"1\">\n", "<p>One\ntwo.</p>\n<p lang=\"es\">Dos.</p>\n",
      true
    ),
    ("<ol>\n<li>Do</li>\n</ol>\n", "", true),
    // With a form of its own, a text stays as it was written.
    ("<h2>How</h2>\n<ol>\n</ol>\n", "", false), ("<ul>\n<li>x</li>\n</ul>\n<ol>\n</ol>\n", "", false),
    ("<div lang=\"es\">\n<p>x</p>\n<ol>\n</ol>\n</div>\n", "", false), ("<p>No steps.</p>\n", "", false),
    ("", "", false),
  ])
  func `What stands before the steps is why it helps, where it is paragraphs alone`(
    _ html: String, _ why: String, _ beginsWithSteps: Bool
  ) {
    let body = StrategyBody(Array(html.utf8))
    #expect(String(decoding: body.why, as: UTF8.self) == why)
    #expect(String(decoding: body.rest, as: UTF8.self) == html.dropFirst(why.count))
    #expect(body.beginsWithSteps == beginsWithSteps)
  }
}
