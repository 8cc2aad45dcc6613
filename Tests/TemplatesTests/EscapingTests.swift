import Templates
import Testing

@Suite("Escaping follows the type")
struct EscapingTests {
  @Test(
    "Each type of value is written in its own way",
    arguments: [
      (Value.text("<b> & \"x\""), "&lt;b&gt; &amp; &quot;x&quot;"),
      (.html(HTML(trusted: Array("<b>&amp;</b>".utf8))), "<b>&amp;</b>"),
      (.html(HTML(trustedPieces: [Array("<i>".utf8), [], Array("</i>".utf8)])), "<i></i>"),
      (.html(HTML(escaping: "a < b")), "a &lt; b"),
      (.text("it's naïve — 中文 \u{202B}"), "it's naïve — 中文 \u{202B}"),
      (.number(-42), "-42"),
      (.number(.min), "-9223372036854775808"),
      (.flag(true), "true"),
      (.flag(false), "false"),
      (.none, ""),
      (.list([.text("a")]), ""),
      (.object(["a": .text("b")]), ""),
    ])
  func eachTypeIsWrittenInItsWay(value: Value, expected: String) {
    let rendered = Rendered("[{{x}}]", .object(["x": value]))
    #expect(rendered.text == "[\(expected)]")
    #expect(rendered.diagnostics.isEmpty)
  }

  @Test("No tag of a theme turns escaping off", arguments: ["a\n {{{x}}}", "a\n {{&x}}", "a\n {{& x }}"])
  func noTagTurnsEscapingOff(template: String) throws {
    let rendered = Rendered(template, .object(["x": .text("<script>")]))
    let problem = try #require(rendered.diagnostics.first)
    #expect(rendered.diagnostics.count == 1)
    #expect(problem.id == "unescaped-tag")
    #expect(problem.severity == .error)
    #expect(problem.place?.label == "theme/page.html:2:2")
    #expect(problem.remedy?.contains("{{x}}") == true)
    #expect(rendered.text.isEmpty)
  }

  @Test("Markup from a template can be shown in another without being escaped again")
  func markupGoesThrough() {
    let inner = Rendered("<p>{{x}}</p>", .object(["x": .text("1 < 2")]))
    let outer = Rendered("<div>{{x}}</div>", .object(["x": .html(HTML(trusted: Array(inner.text.utf8)))]))
    #expect(outer.text == "<div><p>1 &lt; 2</p></div>")
  }

  @Test("Text in a value is never read as a template")
  func valuesAreNotTemplates() {
    #expect(Rendered("{{x}}", .object(["x": .text("{{y}}"), "y": .text("no")])).text == "{{y}}")
  }
}
