import Bytes
import Templates

// Prints what a variable and an item of a list cost, in nanoseconds: the median of several runs over one warm writer.

/// Twelve fields, as a view of the site has them.
func fields(_ prefix: String, _ more: [(FieldName, Value)] = []) -> Fields {
  Fields((0..<12 - more.count).map { (FieldName("\(prefix)-field\($0)"), Value.text("value \($0)")) } + more)
}

/// The median time of one call, in nanoseconds.
func median(runs: Int = 21, calls: Int, _ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  let times = (0..<runs).map { _ in
    let time = clock.measure { for _ in 0..<calls { body() } }
    return (Double(time.components.seconds) * 1e9 + Double(time.components.attoseconds) / 1e9) / Double(calls)
  }
  return times.sorted()[runs / 2]
}

func report(_ name: String, template: String, _ contexts: [Value], per count: Int) {
  let source = TemplateSource(name: "page", file: "page.html", bytes: Array(template.utf8))
  let (templates, diagnostics) = TemplateSet.compile([source])
  guard diagnostics.isEmpty, let page = templates.handle("page") else { return print(name, diagnostics) }
  var writer = ByteWriter()
  var problems = 0
  let time = median(calls: max(1, 100_000 / count)) {
    writer.removeAll()
    problems += templates.render(page, contexts, into: &writer).count
  }
  let tenths = Int(time / Double(count) * 10)
  print("\(name): \(tenths / 10).\(tenths % 10) ns (\(writer.count) bytes a page, \(problems) problems)")
}

/// A text that was read and not written in the program, with a count of references.
func heap(_ text: String) -> String { String(decoding: Array(text.utf8), as: UTF8.self) }

let count = 1_000
let site = Value.object(fields("site", [("title", .text(heap("Maple Street Family Portal")))]))
let page = Value.object(fields("page"))
let item = Value.object(fields("item", [("name", .text(heap("Calm & quiet corner")))]))
let messages = Value.object(
  Fields((0..<400).map { (FieldName("message-\($0)"), Value.text(heap("What to do at home \($0)"))) }))

func repeated(_ tag: String) -> String { String(repeating: "<b>\(tag)</b>\n", count: count) }

report("variable, nearest of 3 contexts", template: repeated("{{name}}"), [site, page, item], per: count)
report("variable, farthest of 3 contexts", template: repeated("{{title}}"), [site, page, item], per: count)
report("variable, nowhere", template: repeated("{{nowhere}}"), [site, page, item], per: count)
report(
  "variable, among 400 messages", template: repeated("{{message-77}}"), [messages, site, page, item], per: count)
report(
  "markup", template: repeated("{{body}}"),
  [.object(["body": .html(HTML(trusted: Array("<p>What to do</p>".utf8)))]), page, item], per: count)
let list = Value.object(["items": .list(Array(repeating: item, count: count))])
report("item of a list", template: "{{#items}}\n{{/items}}", [site, page, list], per: count)
report(
  "item of a list with 3 variables", template: "{{#items}}<li>{{name}} {{item-field3}} {{title}}</li>\n{{/items}}",
  [site, page, list], per: count)

/// Two tasks over the same values and templates, as the build renders: shared counts of references would show here.
func reportTwoTasks(_ name: String, template: String, _ contexts: [Value], per count: Int) async {
  let source = TemplateSource(name: "page", file: "page.html", bytes: Array(template.utf8))
  let (templates, _) = TemplateSet.compile([source])
  guard let page = templates.handle("page") else { return }
  let pages = 1_000
  let clock = ContinuousClock()
  let time = await clock.measure {
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
  }
  let nanoseconds = time.components.attoseconds / 1_000_000_000 + time.components.seconds * 1_000_000_000
  print("\(name): \(nanoseconds / Int64(pages * count)) ns in each task")
}

await reportTwoTasks(
  "variable, farthest of 3 contexts, two tasks", template: repeated("{{title}}"), [site, page, item], per: count)
await reportTwoTasks(
  "item of a list with 3 variables, two tasks",
  template: "{{#items}}<li>{{name}} {{item-field3}} {{title}}</li>\n{{/items}}", [site, page, list], per: count)
