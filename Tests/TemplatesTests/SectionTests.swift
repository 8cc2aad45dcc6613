import Bytes
import Templates
import Testing

@Suite("Sections and names")
struct SectionTests {
  @Test(
    "What is nothing is not shown",
    arguments: [
      (Value.none, false), (.flag(false), false), (.list([]), false), (.text(""), false),
      (.html(HTML(trusted: [])), false), (.html(HTML(trustedPieces: [[], []])), false), (.flag(true), true),
      (.number(0), true), (.text(" "), true), (.object([:]), true), (.list([.none]), true),
      (.html(HTML(escaping: "x")), true),
    ])
  func whatIsNothingIsNotShown(value: Value, isShown: Bool) {
    let rendered = Rendered("{{#x}}yes{{/x}}{{^x}}no{{/x}}", .object(["x": value]))
    #expect(rendered.text == (isShown ? "yes" : "no"))
  }

  @Test("A flag does not hide the item it stands in")
  func flagIsNoContext() {
    let value = Value.object(["more": .flag(true), "items": .list([.text("a"), .text("b")])])
    #expect(Rendered("{{#items}}{{#more}}{{.}}{{/more}}{{/items}}", value).text == "ab")
  }

  @Test("The nearest context that has the name is used, also one among more than 16 names")
  func nearestContext() {
    let many = (0..<300).map { (FieldName("name\($0)"), Value.number($0)) }
    let value = Value.object(
      Fields(many + [("near", .object(["name7": .text("seven")])), ("none", .object(["name8": .none]))]))
    let template = "{{#near}}{{name7}} {{name299}}{{/near}}{{#none}}[{{name8}}]{{/none}}{{name300}}"
    #expect(Rendered(template, value).text == "seven 299[]")
  }

  @Test("Contexts are searched from the last to the first")
  func contextsAreSearchedFromTheLast() throws {
    let (templates, _) = Rendered.compile("{{a}}{{b}}{{c}}")
    let page = try #require(templates.handle("page"))
    var writer = ByteWriter()
    let site = Value.object(["a": .text("1"), "b": .text("2")])
    let problems = templates.render(page, [site, .object(["b": .text("3")])], into: &writer)
    #expect(problems.isEmpty)
    #expect(writer.string() == "13")
  }

  @Test("Fields can be changed, few or many", arguments: [1, 16, 17, 40, 500])
  func fieldsCanBeChanged(count: Int) {
    var fields = Fields((0..<count).map { (FieldName("n\($0)"), Value.number($0)) } + [("n0", .text("second"))])
    guard case .number(0) = fields["n0"] else { return #expect(Bool(false), "the first value of a name counts") }
    #expect(fields[FieldName("n\(count)")].isNil)
    fields.set(FieldName("n\(count)"), to: .number(count))
    fields.set("n0", to: .number(-1))
    guard case .number(count) = fields[FieldName("n\(count)")], case .number(-1) = fields["n0"] else {
      return #expect(Bool(false), "a changed value is found")
    }
    #expect(Set(fields.all.map(\.0)).count == count + 1)
  }
}

extension Value? {
  fileprivate var isNil: Bool {
    switch self {
    case nil: true
    case .some: false
    }
  }
}
