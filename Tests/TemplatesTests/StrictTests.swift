import Diagnostics
import Templates
import Testing

@Suite("Strict names, for theme authors")
struct StrictTests {
  static let value = Value.object([
    "title": .text("T"), "summary": .none, "team": .list([.object(["name": .text("N")])]),
    "person": .object(["name": .none]),
  ])

  @Test(
    "A name that is found nowhere is a warning at its place",
    arguments: [
      ("a {{titel}}", 3, "titel"), ("{{#teem}}{{/teem}}", 1, "teem"), ("{{^teem}}{{/teem}}", 1, "teem"),
      ("{{#team}}{{nmae}}{{/team}}", 10, "nmae"), ("{{person.title}}", 1, "person.title"), ("{{>*tpl}}", 1, "tpl"),
      ("{{title.x}}", 1, "title.x"),
    ])
  func unknownNamesAreWarnings(template: String, column: Int, name: String) throws {
    let rendered = Rendered(template, Self.value, isStrict: true)
    let problem = try #require(rendered.diagnostics.first)
    #expect(rendered.diagnostics.count == 1)
    #expect(problem.id == "unknown-value")
    #expect(problem.severity == .warning)
    #expect(problem.place?.line == 1)
    #expect(problem.place?.column == column)
    #expect(problem.summary.contains("\"\(name)\""))
  }

  @Test("A name near a known one is suggested")
  func nearNamesAreSuggested() {
    let problem = Rendered("{{titel}}", Self.value, isStrict: true).diagnostics.first
    #expect(problem?.remedy?.contains("\"title\"") == true)
  }

  @Test(
    "What is known to be nothing is no mistake",
    arguments: [
      "{{summary}}", "{{#summary}}{{nothing}}{{/summary}}", "{{summary.more}}",
      "{{person.name}}{{#person}}{{title}}{{/person}}",
    ])
  func knownNothingIsNoMistake(template: String) {
    #expect(Rendered(template, Self.value, isStrict: true).diagnostics.isEmpty)
  }

  @Test("One place is reported once, two places twice")
  func eachPlaceOnce() {
    let value = Value.object(["items": .list([.number(1), .number(2), .number(3)])])
    let rendered = Rendered("{{#items}}{{x}}{{/items}}\n{{x}}", value, isStrict: true)
    #expect(rendered.diagnostics.map { $0.place?.line } == [1, 2])
  }

  @Test("Without strictness an unknown name is empty and no diagnostic")
  func silentOtherwise() {
    let rendered = Rendered("[{{titel}}{{#x}}{{/x}}]", Self.value)
    #expect(rendered.text == "[]")
    #expect(rendered.diagnostics.isEmpty)
  }
}
