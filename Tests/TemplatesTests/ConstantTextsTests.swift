import Bytes
import Diagnostics
import Templates
import Testing

/// Texts that are put into the templates once stand there as they would be shown from values.
struct ConstantTextsTests {
  private static let texts: Fields = [
    "hello": .text("Hello & welcome"), "empty": .text(""), "lines": .text("one\ntwo"), "count": .number(3),
    "rest": .text("…"),
  ]

  private static let page = Value.object([
    "t": .object(texts), "name": .text("Ann"), "no": .flag(false), "yes": .flag(true),
    "items": .list([.text("a"), .text("b")]),
    "nearer": .object(["name": .text("Bob")]),
  ])

  private static let cases: [(template: String, parts: KeyValuePairs<String, String>)] = [
    ("{{t.hello}}", [:]),
    ("<p>{{t.hello}}, {{name}}{{t.rest}}</p>\n", [:]),
    ("{{t.empty}}{{t.lines}}{{t.count}}{{t.nothing}}{{t}}{{t.hello.more}}", [:]),
    ("{{#items}}{{t.hello}} {{.}}{{/items}}{{t.rest}}", [:]),
    ("{{#items}}{{.}}{{t.hello}}{{/items}}", [:]),
    ("{{t.hello}}{{^items}}{{t.hello}}{{/items}}{{t.rest}}", [:]),
    ("{{#no}}{{t.hello}}{{/no}}{{t.rest}}{{#yes}}{{t.hello}}{{/yes}}{{^no}}{{t.rest}}{{/no}}end", [:]),
    ("{{#t.hello}}{{t.hello}}{{/t.hello}}{{#t.empty}}never{{/t.empty}}{{^t.nothing}}{{t.rest}}{{/t.nothing}}", [:]),
    ("{{#nearer}}{{t.hello}} {{name}}{{/nearer}}", [:]),
    ("a{{>part}}{{t.hello}}", ["part": "{{t.rest}}{{name}}{{t.rest}}"]),
    (" <ul>\n  {{>part}}\n </ul>\n", ["part": "<li>\n{{t.hello}}\n{{t.lines}}\n{{t.empty}}\n</li>\n"]),
    ("{{>outer}}{{>outer}}", ["outer": "{{t.hello}}{{>inner}}{{t.rest}}", "inner": "{{t.rest}}"]),
    (
      "{{<part}}{{$a}}{{t.hello}}{{/a}}{{$b}}{{name}}{{/b}}{{/part}}{{t.rest}}",
      ["part": "{{t.rest}}{{$a}}A{{t.hello}}{{/a}}{{t.hello}}{{$b}}B{{/b}}{{$c}}{{t.rest}}{{/c}}{{t.hello}}"]
    ),
    (
      "{{<part}}\n  {{$a}}\n  {{t.hello}}\n  {{t.lines}}\n  {{/a}}\n{{/part}}\n",
      ["part": "<div>\n    {{$a}}\n    {{t.rest}}\n    {{/a}}\n</div>\n"]
    ),
  ]

  @Test(arguments: cases.indices) func `A page is the same with the texts in its templates`(_ index: Int) {
    let one = Self.cases[index]
    let (templates, diagnostics) = Rendered.compile(one.template, parts: one.parts)
    #expect(diagnostics.isEmpty)
    #expect(Self.shown(templates.settling("t", Self.texts)) == Self.shown(templates))
  }

  @Test func `A text stands in the template, whatever the page's values say`() {
    let (templates, _) = Rendered.compile("<b>{{t.hello}}</b>{{t.rest}}")
    let settled = templates.settling("t", Self.texts)
    var writer = ByteWriter()
    #expect(settled.render("page", .none, into: &writer, isStrict: true).isEmpty)
    #expect(writer.string() == "<b>Hello &amp; welcome</b>…")
  }

  @Test func `What is called by no text is reported where it stands`() {
    let (templates, _) = Rendered.compile("{{t.hello}}\n{{t.rest}} {{t.helo}}")
    var writer = ByteWriter()
    let problems = templates.settling("t", Self.texts).render("page", Self.page, into: &writer, isStrict: true)
    #expect(problems.map(\.id) == ["unknown-value"])
    #expect(problems.first?.place?.line == 2)
    #expect(problems.first?.place?.column == 12)
  }

  private static func shown(_ templates: TemplateSet) -> String {
    var writer = ByteWriter()
    let problems = templates.render("page", page, into: &writer)
    return writer.string() + problems.map(\.id).joined()
  }
}
