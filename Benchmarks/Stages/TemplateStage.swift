import Bytes
import Templates

/// What a variable and an item of a list cost.
func measureTemplates(_ meter: inout Meter) async {
  let count = 1_000
  let site = Value.object(fields("site", [("title", .text(heap("Maple Street Family Portal")))]))
  let page = Value.object(fields("page"))
  let item = Value.object(fields("item", [("name", .text(heap("Calm & quiet corner")))]))
  let messages = Value.object(
    Fields((0..<400).map { (FieldName("message-\($0)"), Value.text(heap("What to do at home \($0)"))) }))
  let body = Value.object(["body": .html(HTML(trusted: Array("<p>What to do</p>".utf8)))])
  let list = Value.object(["items": .list(Array(repeating: item, count: count))])
  let cases: [(String, String, [Value])] = [
    ("variable, nearest of 3 contexts", repeated("{{name}}", count), [site, page, item]),
    ("variable, farthest of 3 contexts", repeated("{{title}}", count), [site, page, item]),
    ("variable, nowhere", repeated("{{nowhere}}", count), [site, page, item]),
    ("variable, among 400 messages", repeated("{{message-77}}", count), [messages, site, page, item]),
    ("markup", repeated("{{body}}", count), [body, page, item]),
    ("item of a list", "{{#items}}\n{{/items}}", [site, page, list]),
    ("item of a list with 3 variables", threeVariables, [site, page, list]),
  ]
  for (name, template, contexts) in cases {
    guard let (templates, page) = compile(template) else { continue }
    var writer = ByteWriter()
    meter.measure("templates", name, calls: 100, per: count) {
      writer.removeAll()
      _ = templates.render(page, contexts, into: &writer)
    }
  }
  await measureTwoTasks(&meter, [site, page, list], per: count)
}

private let threeVariables = "{{#items}}<li>{{name}} {{item-field3}} {{title}}</li>\n{{/items}}"

/// Two tasks over the same values and templates, as the build renders: shared counts of references would show here.
private func measureTwoTasks(_ meter: inout Meter, _ contexts: [Value], per count: Int) async {
  guard let (templates, page) = compile(threeVariables) else { return }
  let pages = 1_000
  let start = Meter.processorTime()
  await withTaskGroup { group in
    for _ in 0..<2 {
      group.addTask {
        var writer = ByteWriter()
        for _ in 0..<pages {
          writer.removeAll()
          _ = templates.render(page, contexts, into: &writer)
        }
      }
    }
  }
  let time = (Meter.processorTime() - start) / Double(2 * pages * count)
  meter.note("templates", "item of a list with 3 variables, two tasks at once", time)
}

private func compile(_ template: String) -> (TemplateSet, TemplateHandle)? {
  let source = TemplateSource(name: "page", file: "page.html", bytes: Array(template.utf8))
  let (templates, diagnostics) = TemplateSet.compile([source])
  guard diagnostics.isEmpty, let page = templates.handle("page") else {
    print("templates", diagnostics)
    return nil
  }
  return (templates, page)
}

/// Twelve fields, as a view of the site has them.
private func fields(_ prefix: String, _ more: [(FieldName, Value)] = []) -> Fields {
  Fields((0..<12 - more.count).map { (FieldName("\(prefix)-field\($0)"), Value.text("value \($0)")) } + more)
}

/// A text that was read and not written in the program, with a count of references.
private func heap(_ text: String) -> String { String(decoding: Array(text.utf8), as: UTF8.self) }

private func repeated(_ tag: String, _ count: Int) -> String { String(repeating: "<b>\(tag)</b>\n", count: count) }
