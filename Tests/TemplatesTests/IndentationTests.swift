import Templates
import Testing

@Suite("Indentation beyond the specification's cases")
struct IndentationTests {
  struct Page: Sendable, CustomTestStringConvertible {
    let name: String
    let page: String
    let part: String
    let expected: String

    var testDescription: String { name }
  }

  static let pages = [
    Page(
      name: "A blank line gets no spaces", page: "<ul>\n  {{>part}}\n</ul>\n", part: "a\n\nb\n",
      expected: "<ul>\n  a\n\n  b\n</ul>\n"),
    Page(
      name: "Lines of a section in a part are indented each", page: "  {{>part}}\n",
      part: "{{#items}}\n<li>{{.}}</li>\n{{/items}}\n", expected: "  <li>1</li>\n  <li>2</li>\n"),
    Page(
      name: "A section within a line is indented once", page: "  {{>part}}\n",
      part: "{{#items}}{{.}},{{/items}}\nend\n",
      expected: "  1,2,\n  end\n"),
    Page(
      name: "A line in a value is not indented", page: "  {{>part}}\n", part: "{{text}}\nend\n",
      expected: "  x\ny\n  end\n"),
    Page(
      name: "A part within a line is not indented", page: " {{>part}}!\n", part: "a\nb", expected: " a\nb!\n"),
    Page(
      name: "What fills a block takes its place's indentation",
      page: "{{<part}}\n{{$main}}\n    <p>{{text}}</p>\n      <b>\n{{/main}}\n{{/part}}\n",
      part: "<main>\n  {{$main}}\n    default\n  {{/main}}\n</main>\n",
      expected: "<main>\n    <p>x\ny</p>\n      <b>\n</main>\n"),
    Page(
      name: "A block that is not filled shows its default as it stands", page: "{{<part}}{{/part}}",
      part: "<main>\n  {{$main}}\n    a\n   b\n\n  {{/main}}\n</main>\n", expected: "<main>\n    a\n   b\n\n</main>\n"),
    Page(
      name: "A block within a line is filled within the line", page: "{{<part}}{{$main}}T{{/main}}{{/part}}",
      part: "  <title>{{$main}}{{/main}}</title>\n", expected: "  <title>T</title>\n"),
    Page(
      name: "A default that starts within a line stays as it stands", page: "{{>part}}",
      part: "  {{$main}}a\nb{{/main}}\n    {{$more}}a\n      b{{/more}}\n", expected: "  a\nb\n    a\n      b\n"),
    Page(
      name: "The first of two contents for a block counts",
      page: "{{<part}}{{$main}}1{{/main}}{{$main}}2{{/main}}{{/part}}", part: "{{$main}}{{/main}}", expected: "1"),
    Page(
      name: "Other tags directly in a parent are not shown",
      page: "{{<part}}{{text}}{{#items}}{{$main}}no{{/main}}{{/items}}{{>part}}{{/part}}.",
      part: "{{$main}}yes{{/main}}",
      expected: "yes."),
  ]

  @Test("Lines stand where the writer of the page expects them", arguments: pages)
  func linesStandAsExpected(_ page: Page) {
    let value = Value.object(["items": .list([.number(1), .number(2)]), "text": .text("x\ny")])
    let rendered = Rendered(page.page, value, parts: ["part": page.part])
    #expect(rendered.diagnostics.isEmpty)
    #expect(rendered.text == page.expected)
  }
}
