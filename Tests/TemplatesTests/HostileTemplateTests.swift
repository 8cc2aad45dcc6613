import Diagnostics
import Templates
import Testing

@Suite("Hostile templates end in a diagnostic")
struct HostileTemplateTests {
  @Test("10,000 nested sections render")
  func nestedSections() {
    let depth = 10_000
    let template =
      String(repeating: "{{#a}}", count: depth) + "{{b}}" + String(repeating: "{{/a}}", count: depth)
    let rendered = Rendered(template, .object(["a": .flag(true), "b": .text("deep")]))
    #expect(rendered.text == "deep")
    #expect(rendered.diagnostics.isEmpty)
  }

  @Test("10,000 nested contexts render")
  func nestedContexts() {
    let depth = 10_000
    let template = String(repeating: "{{#.}}", count: depth) + "{{.}}" + String(repeating: "{{/.}}", count: depth)
    #expect(Rendered(template, .text("deep")).text == "deep")
  }

  @Test("10,000 open sections are ten errors", arguments: ["{{#a}}", "{{^a}}"])
  func openSections(tag: String) {
    let diagnostics = Rendered.compile(String(repeating: tag, count: 10_000)).diagnostics
    #expect(diagnostics.map(\.id) == Array(repeating: "unclosed-section", count: 10))
  }

  @Test("Blocks nested without measure are one error", arguments: ["{{$a}}", "{{<page}}"])
  func openBlocks(tag: String) {
    let diagnostics = Rendered.compile(String(repeating: tag, count: 10_000)).diagnostics
    #expect(diagnostics.map(\.id) == ["nested-too-deep"])
  }

  @Test("Wrong ends without measure are ten errors")
  func wrongEnds() {
    #expect(Rendered.compile(String(repeating: "{{/a}}", count: 10_000)).diagnostics.count == 10)
  }

  @Test("A megabyte of opening braces is one error", arguments: ["{{", "{{#", "{{=", "{{!", "{{>", "{{$ "])
  func openingBraces(text: String) {
    let diagnostics = Rendered.compile(String(repeating: text, count: (1 << 20) / text.utf8.count)).diagnostics
    #expect(diagnostics.map(\.id) == ["unclosed-tag"])
  }

  @Test("A megabyte of a name is an error with a short message")
  func longName() throws {
    let name = String(repeating: "{", count: 1 << 20)
    let problem = try #require(Rendered.compile("{{x\(name)}}").diagnostics.first)
    #expect(problem.id == "bad-name")
    #expect(problem.summary.utf8.count < 200)
  }

  @Test("A template cut off anywhere is whole or an error, and never more")
  func cutOffAnywhere() {
    let template = "\r\n {{! c }}{{=<% %>=}}<%#a%>\n <%{b}%><%/a%><%={{ }}=%>{{<p}}{{$x}}\n y{{/x}}{{/p}} {{>*d}}"
    for count in 0...template.utf8.count {
      let start = String(decoding: template.utf8.prefix(count), as: UTF8.self)
      let rendered = Rendered(start, parts: ["p": "{{$x}}{{/x}}"], options: .specification)
      #expect(rendered.diagnostics.allSatisfy { $0.severity == .error && $0.place != nil })
      #expect(rendered.diagnostics.isEmpty || rendered.text.isEmpty)
    }
  }

  @Test(
    "Templates that include each other without end are an error",
    arguments: [
      ("{{>page}}", "x"), ("{{>other}}", "{{>page}}"), ("  {{>page}}\n", "x"), ("{{<page}}{{/page}}", "x"),
      ("{{<page}}{{$b}}{{>page}}{{/b}}{{/page}}", "x"), ("{{>page}}{{>page}}", "x"), ("{{>*name}}", "x"),
      ("{{#name}}{{>page}}{{/name}}", "x"), ("{{<other}}{{$b}}{{>page}}{{/b}}{{/other}}", "\n {{$b}}\n  {{/b}}\n"),
    ])
  func endlessInclusion(page: String, other: String) {
    let rendered = Rendered(page, .object(["name": .text("page")]), parts: ["other": other])
    #expect(rendered.diagnostics.map(\.id) == ["template-loop"])
    #expect(rendered.diagnostics.first?.place != nil)
  }

  @Test("A block that fills itself takes its default")
  func selfFillingBlock() {
    let rendered = Rendered("{{<p}}{{$b}}1{{$b}}2{{/b}}{{/b}}{{/p}}", parts: ["p": "[{{$b}}0{{/b}}]"])
    #expect(rendered.text == "[12]")
  }

  @Test("Templates include themselves as deep as the values go")
  func deepValues() {
    var value = Value.object(["next": .none])
    for _ in 0..<200 { value = .object(["next": value]) }
    let rendered = Rendered("{{#next}}.{{>page}}{{/next}}{{^next}}!{{/next}}", value)
    #expect(rendered.text == String(repeating: ".", count: 200) + "!" + "")
    #expect(rendered.diagnostics.isEmpty)
  }
}
