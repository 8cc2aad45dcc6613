import Bytes
import Diagnostics

/// Writes one page: a loop over operations, with the contexts, open sections and blocks of the moment.
struct Renderer: ~Copyable {
  /// A section that is being shown.
  private struct Loop {
    let list: [Value]
    var next: Int
    let hasContext: Bool
  }

  let set: TemplateSet
  let isStrict: Bool
  /// A value in which names are looked for.
  private struct Context {
    let value: Value
    /// The names that it may have, so that nearly all others need not look into it.
    let filter: UInt64

    init(_ value: Value) {
      self.value = value
      if case .object(let fields) = value { filter = fields.filter } else { filter = 0 }
    }
  }

  /// The nearest is last.
  private var contexts: [Context]
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

  init(_ set: TemplateSet, _ contexts: [Value], isStrict: Bool) {
    self.set = set
    self.contexts = contexts.map { Context($0) }
    self.isStrict = isStrict
  }

  mutating func render(_ template: CompiledTemplate, into out: inout ByteWriter) {
    run(template, 0..<template.operations.count, into: &out)
  }

  mutating func run(_ template: CompiledTemplate, _ range: Range<Int>, into out: inout ByteWriter) {
    var at = range.lowerBound
    while at < range.upperBound, !isAbandoned {
      switch template.operations[at] {
      case .text(let start, let end):
        writeText(template, Int(start)..<Int(end), into: &out)
        at += 1
      case .variable(let path):
        write(template, Int(path), at, isEscaped: true, into: &out)
        at += 1
      case .unescaped(let path):
        write(template, Int(path), at, isEscaped: false, into: &out)
        at += 1
      case .section(let path, let end):
        let value = find(Int(path), of: template)
        if value == nil, isStrict { reportUnknown(template, Int(path), at) }
        at = enter(value) ? at + 1 : Int(end)
      case .sectionEnd(let body):
        at = advance() ? Int(body) : at + 1
      case .inverted(let path, let end):
        let value = find(Int(path), of: template)
        if value == nil, isStrict { reportUnknown(template, Int(path), at) }
        at = value?.isShown == true ? Int(end) : at + 1
      case .include(let index):
        at = include(Int(index), of: template, at, into: &out)
      case .block(let index):
        at = fill(Int(index), of: template, at, into: &out)
      }
    }
  }

  /// Opens a section; false if it is not shown. A flag is no context: `.` stays what it was.
  private mutating func enter(_ value: Value?) -> Bool {
    guard let value, value.isShown else { return false }
    switch value {
    case .list(let list):
      loops.append(Loop(list: list, next: 1, hasContext: true))
      contexts.append(Context(list[0]))
    case .flag:
      loops.append(Loop(list: [], next: 0, hasContext: false))
    case .none, .text, .html, .number, .object:
      loops.append(Loop(list: [], next: 0, hasContext: true))
      contexts.append(Context(value))
    }
    return true
  }

  /// Goes to the next item of the innermost section; false, with the section closed, if there is none.
  private mutating func advance() -> Bool {
    let loop = loops.count - 1
    let next = loops[loop].next
    if next < loops[loop].list.count {
      contexts[contexts.count - 1] = Context(loops[loop].list[next])
      loops[loop].next = next + 1
      return true
    }
    if loops[loop].hasContext { contexts.removeLast() }
    loops.removeLast()
    return false
  }

  private mutating func write(
    _ template: CompiledTemplate, _ path: Int, _ operation: Int, isEscaped: Bool, into out: inout ByteWriter
  ) {
    guard let value = find(path, of: template) else {
      if isStrict { reportUnknown(template, path, operation) }
      return
    }
    if isAtLineStart { writeIndentation(into: &out) }
    switch value {
    case .text(let text):
      if isEscaped { out.append(escapingHTML: text) } else { out.append(text) }
    case .html(let html): html.write(to: &out)
    case .number(let number): out.append(decimal: number)
    case .flag(let flag): out.append(flag ? "true" as StaticString : "false")
    case .none, .list, .object: break
    }
  }

  func find(_ path: Int, of template: CompiledTemplate) -> Value? {
    let path = template.paths[path]
    if path.isItem { return contexts.last?.value }
    let bit = Fields.bit(path.first)
    var index = contexts.count
    while index > 0 {
      index -= 1
      guard contexts[index].filter & bit != 0 else { continue }
      if case .object(let fields) = contexts[index].value, let value = fields[path.first] {
        return path.second == 0 ? value : find(path, of: template, in: value)
      }
    }
    return nil
  }

  private func find(_ path: Path, of template: CompiledTemplate, in value: Value) -> Value? {
    var found = Self.member(path.second, of: value)
    guard path.deep >= 0 else { return found }
    for name in template.deepNames[Int(path.deep)] {
      guard let value = found else { return nil }
      found = Self.member(name, of: value)
    }
    return found
  }

  private static func member(_ name: UInt64, of value: Value) -> Value? {
    switch value {
    // Inside what is known to be nothing, nothing is missing.
    case .none: Value.none
    case .object(let fields): fields[name]
    case .text, .html, .number, .flag, .list: nil
    }
  }

  /// Reports a name that is found nowhere, once for each place.
  mutating func reportUnknown(_ template: CompiledTemplate, _ path: Int, _ operation: Int) {
    let place = template.place(of: operation)
    guard reported.insert(place).inserted else { return }
    let path = template.pathTexts[path]
    var known: [String] = []
    for case .object(let fields) in contexts.map(\.value) { known += fields.all.compactMap(\.0.text) }
    problems.append(TemplateProblem.unknownValue(path, at: place, known: known))
  }
}
