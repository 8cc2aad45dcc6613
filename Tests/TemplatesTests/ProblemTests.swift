import Bytes
import Diagnostics
import Templates
import Testing

@Suite("What is wrong with a template")
struct ProblemTests {
  struct Wrong: Sendable, CustomTestStringConvertible {
    let template: String
    let id: String
    let line: Int
    let column: Int
    let width: Int
    let remedy: String

    init(_ template: String, _ id: String, _ line: Int, _ column: Int, _ width: Int, _ remedy: String) {
      self.template = template
      self.id = id
      self.line = line
      self.column = column
      self.width = width
      self.remedy = remedy
    }

    var testDescription: String { template }
  }

  static let wrong = [
    Wrong("a\nbé {{name\nc", "unclosed-tag", 2, 4, 2, "\"}}\""),
    Wrong("{{=<% %>=}}\n <%x", "unclosed-tag", 2, 2, 2, "\"%>\""),
    Wrong("{{a}}\n  {{#items}}\nx", "unclosed-section", 2, 3, 10, "{{/items}}"),
    Wrong("{{^items}}{{#b}}{{/b}}", "unclosed-section", 1, 1, 10, "{{/items}}"),
    Wrong("{{$main}}x", "unclosed-section", 1, 1, 9, "{{/main}}"),
    Wrong("{{#a}}\n{{/b}}", "wrong-end", 2, 1, 6, "{{/a}}"),
    Wrong("x {{/b}}", "wrong-end", 1, 3, 6, "{{#b}}"),
    Wrong("中文 {{=x=}}", "bad-delimiters", 1, 4, 7, "{{=<% %>=}}"),
    Wrong("{{=a b c=}}", "bad-delimiters", 1, 1, 11, "two marks"),
    Wrong("{{}}", "bad-name", 1, 1, 4, "name"),
    Wrong("{{ # }}{{/}}", "bad-name", 1, 1, 7, "name"),
    Wrong("x{{first name}}", "bad-name", 1, 2, 14, "no spaces"),
    Wrong("{{a}\n{{b}}", "bad-name", 1, 1, 4, "closed"),
    Wrong("{{a..b}}", "bad-name", 1, 1, 8, "name"),
    Wrong("\r\n{{> crad}}", "unknown-template", 2, 1, 10, "\"card\""),
    Wrong("{{<zzzzzz}}{{/zzzzzz}}", "unknown-template", 1, 1, 11, "Add a file"),
  ]

  @Test("Each mistake is named with its place and a remedy", arguments: wrong)
  func mistakesAreNamed(_ wrong: Wrong) throws {
    let rendered = Rendered(wrong.template, parts: ["card": "x"])
    let problem = try #require(rendered.diagnostics.first)
    #expect(problem.id == wrong.id)
    #expect(problem.severity == .error)
    #expect(
      problem.place
        == SourcePlace(file: "theme/page.html", line: wrong.line, column: wrong.column, width: wrong.width))
    #expect(problem.remedy?.contains(wrong.remedy) == true)
  }

  @Test("A wrong end shows where its part starts")
  func wrongEndShowsItsStart() {
    let problem = Rendered("\n{{#a}}{{/b}}").diagnostics.first
    #expect(problem?.related.first?.place.label == "theme/page.html:2:1")
  }

  @Test("Two templates of one name are an error with both files")
  func twoOfOneName() {
    let sources = ["a.html", "b.html"].map { TemplateSource(name: "card", file: $0, bytes: []) }
    let problem = TemplateSet.compile(sources).diagnostics.first
    #expect(problem?.id == "duplicate-template")
    #expect(problem?.place?.file == "b.html")
    #expect(problem?.related.first?.place.file == "a.html")
  }

  @Test("Bytes that are not UTF-8 are an error with their place")
  func notUTF8() {
    let source = TemplateSource(name: "page", file: "page.html", bytes: Array("ab\nc".utf8) + [0xFF])
    let problem = TemplateSet.compile([source]).diagnostics.first
    #expect(problem?.id == "not-utf8")
    #expect(problem?.place == SourcePlace(file: "page.html", line: 2, column: 2))
  }

  @Test("A byte order mark is not shown and moves no column")
  func byteOrderMark() {
    #expect(Rendered("\u{FEFF}{{x}}!", .object(["x": .number(1)])).text == "1!")
    #expect(Rendered("\u{FEFF}{{x").diagnostics.first?.place?.column == 1)
  }

  @Test("A page that no template is for is an error with the nearest name")
  func unknownPage() {
    let (templates, _) = Rendered.compile("x")
    var writer = ByteWriter()
    let problems = templates.render("pgae", .none, into: &writer)
    #expect(problems.map(\.id) == ["unknown-template"])
    #expect(problems.first?.remedy?.contains("\"page\"") == true)
  }

  @Test("A value that names a template which is not there is an error in a theme")
  func unknownDynamicTemplate() {
    let rendered = Rendered("a\n{{>*kind}}b", .object(["kind": .text("lettr")]), parts: ["letter": "x"])
    #expect(rendered.diagnostics.map(\.id) == ["unknown-template"])
    #expect(rendered.diagnostics.first?.place?.label == "theme/page.html:2:1")
    #expect(rendered.diagnostics.first?.remedy?.contains("\"letter\"") == true)
  }
}
