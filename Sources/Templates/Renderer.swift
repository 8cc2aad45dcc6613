import Bytes
import Diagnostics

/// Writes one page: a loop over operations, with the contexts, open sections and blocks of the moment.
///
/// It works with pointers to values and tables, since with copies each look-up counted references to all that it passed
/// through: half of what templates cost. What they point to is held by the set, and by the values that the template is
/// shown with, which nobody changes while it is shown (`TemplateSet.render` lends them), and elements of an array do not
/// move in an array that is not changed.
struct Renderer: ~Copyable {
  /// A section that is being shown.
  private struct Loop {
    /// The items of a list.
    var items: UnsafePointer<Value>?
    var count = 0
    var next = 0
    let hasContext: Bool
  }

  /// A value in which names are looked for.
  private struct Context {
    let value: UnsafePointer<Value>
    /// Of an object.
    let entries: Fields.Entries?

    init(_ value: UnsafePointer<Value>) {
      self.value = value
      if case .object(let fields) = value.pointee { entries = fields.withEntries { $0 } } else { entries = nil }
    }
  }

  let set: TemplateSet
  let tables: TemplateProgram.Tables
  let isStrict: Bool
  /// The nearest is last.
  private var contexts: [Context] = []
  private var loops: [Loop] = []
  /// Parents that are being shown, with what fills their blocks.
  var frames: [Frame] = []
  /// The frame in force; -1 for none.
  var frame = -1
  /// What every line gets at the moment.
  var indentation: [UInt8] = []
  /// Whether the indentation is still to be written before the next byte; never without an indentation.
  var isAtLineStart = false
  var depth = 0
  var problems: [Diagnostic] = []
  /// Whether an error has ended it.
  var isAbandoned = false
  /// Places that have been reported.
  private var reported: Set<SourcePlace> = []

  /// - Parameter values: lent for as long as the renderer is in use.
  init(_ set: TemplateSet, _ values: UnsafeBufferPointer<Value>, isStrict: Bool) {
    self.set = set
    tables = TemplateProgram.Tables(set.program)
    self.isStrict = isStrict
    contexts.reserveCapacity(values.count + 8)
    loops.reserveCapacity(8)
    guard let first = values.baseAddress else { return }
    for index in values.indices { contexts.append(Context(first + index)) }
  }

  mutating func render(_ template: Int, into out: inout ByteWriter) { run(tables.templates[template], into: &out) }

  mutating func run(_ range: Range<Int>, into out: inout ByteWriter) {
    var at = range.lowerBound
    while at < range.upperBound, !isAbandoned {
      switch tables.operations[at] {
      case .text(let start, let end):
        writeText(Int(start)..<Int(end), into: &out)
        at += 1
      case .variable(let path):
        write(Int(path), at, isEscaped: true, into: &out)
        at += 1
      case .unescaped(let path):
        write(Int(path), at, isEscaped: false, into: &out)
        at += 1
      case .section(let path, let end):
        at = enter(find(Int(path), at)) ? at + 1 : Int(end)
      case .sectionEnd(let body):
        at = advance() ? Int(body) : at + 1
      case .inverted(let path, let end):
        at = find(Int(path), at)?.pointee.isShown == true ? Int(end) : at + 1
      case .include(let index):
        at = include(Int(index), at, into: &out)
      case .block(let index):
        at = fill(Int(index), at, into: &out)
      }
    }
  }

  /// Opens a section; false if it is not shown. A flag is no context: `.` stays what it was.
  private mutating func enter(_ value: UnsafePointer<Value>?) -> Bool {
    guard let value, value.pointee.isShown else { return false }
    switch value.pointee {
    case .list(let list):
      guard let items = list.withUnsafeBufferPointer({ $0.baseAddress }) else { return false }
      loops.append(Loop(items: items, count: list.count, next: 1, hasContext: true))
      contexts.append(Context(items))
    case .flag:
      loops.append(Loop(hasContext: false))
    case .none, .text, .html, .number, .object:
      loops.append(Loop(hasContext: true))
      contexts.append(Context(value))
    }
    return true
  }

  /// Goes to the next item of the innermost section; false, with the section closed, if there is none.
  private mutating func advance() -> Bool {
    let loop = loops[loops.count - 1]
    if let items = loop.items, loop.next < loop.count {
      contexts[contexts.count - 1] = Context(items + loop.next)
      loops[loops.count - 1].next += 1
      return true
    }
    if loop.hasContext { contexts.removeLast() }
    loops.removeLast()
    return false
  }

  private mutating func write(_ path: Int, _ operation: Int, isEscaped: Bool, into out: inout ByteWriter) {
    guard let value = find(path, operation) else { return }
    if isAtLineStart { writeIndentation(into: &out) }
    switch value.pointee {
    case .text(let text):
      if isEscaped { out.append(escapingHTML: text) } else { out.append(text) }
    case .html(let html): html.write(to: &out)
    case .number(let number): out.append(decimal: number)
    case .flag(let flag): out.append(flag ? "true" as StaticString : "false")
    case .none, .list, .object: break
    }
  }

  /// What a path leads to; where that is nothing, it is reported if it should be.
  mutating func find(_ path: Int, _ operation: Int) -> UnsafePointer<Value>? {
    let value = find(tables.paths[path])
    if value == nil, isStrict { reportUnknown(path, operation) }
    return value
  }

  private func find(_ path: Path) -> UnsafePointer<Value>? {
    if path.isItem { return contexts.last?.value }
    var index = contexts.count
    while index > 0 {
      index -= 1
      guard let value = contexts[index].entries?[path.first] else { continue }
      return path.second == 0 ? value : find(path, in: value)
    }
    return nil
  }

  private func find(_ path: Path, in value: UnsafePointer<Value>) -> UnsafePointer<Value>? {
    var found = Self.member(path.second, of: value)
    guard path.deep >= 0 else { return found }
    for name in set.program.deepNames[Int(path.deep)] {
      guard let value = found else { return nil }
      found = Self.member(name, of: value)
    }
    return found
  }

  private static func member(_ name: UInt64, of value: UnsafePointer<Value>) -> UnsafePointer<Value>? {
    switch value.pointee {
    // Inside what is known to be nothing, nothing is missing.
    case .none: value
    case .object(let fields): fields.withEntries { $0[name] }
    case .text, .html, .number, .flag, .list: nil
    }
  }

  /// Reports a name that is found nowhere, once for each place.
  private mutating func reportUnknown(_ path: Int, _ operation: Int) {
    guard let place = set.program.place(of: operation), reported.insert(place).inserted else { return }
    let path = set.program.pathTexts[path]
    var known: [String] = []
    for context in contexts { known += context.entries?.all.compactMap(\.0.text) ?? [] }
    problems.append(TemplateProblem.unknownValue(path, at: place, known: known))
  }
}
