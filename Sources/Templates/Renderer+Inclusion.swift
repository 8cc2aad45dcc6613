import Bytes
import Diagnostics

extension Renderer {
  /// A parent that is being shown.
  struct Frame {
    /// The frame of the template that includes the parent; -1 for none.
    let outer: Int
    /// What fills its blocks.
    let arguments: Range<Int>
  }

  /// How deep templates and blocks may stand in each other; only templates that include themselves without end get
  /// there.
  static var deepest: Int { 256 }

  /// Shows a partial or a parent.
  ///
  /// - Returns: the operation after it.
  mutating func include(_ index: Int, _ operation: Int, into out: inout ByteWriter) -> Int {
    let inclusion = tables.inclusions[index]
    guard let target = target(of: inclusion, operation) else { return inclusion.end }
    let caller = frame
    if !inclusion.arguments.isEmpty {
      frames.append(Frame(outer: caller, arguments: inclusion.arguments))
      frame = frames.count - 1
    }
    descend(at: operation) { renderer in
      if let indentation = inclusion.indentation {
        renderer.indented(by: indentation, into: &out) { renderer, out in renderer.run(target, into: &out) }
        renderer.isAtLineStart = !renderer.indentation.isEmpty
      } else {
        renderer.unindented(into: &out) { renderer, out in renderer.run(target, into: &out) }
      }
    }
    if !inclusion.arguments.isEmpty { frames.removeLast() }
    frame = caller
    return inclusion.end
  }

  /// Shows a block: what fills it, or its default content.
  ///
  /// - Returns: the operation to go on with.
  mutating func fill(_ index: Int, _ operation: Int, into out: inout ByteWriter) -> Int {
    let site = tables.blocks[index]
    let filling = filling(of: site.block)
    if filling == nil, site.indentation == nil { return operation + 1 }
    let range = filling?.operations ?? operation + 1..<site.end
    let caller = frame
    if let filling { frame = filling.frame }
    descend(at: operation) { renderer in
      guard let indentation = site.indentation else { return renderer.run(range, into: &out) }
      renderer.indented(by: indentation, into: &out) { renderer, out in renderer.run(range, into: &out) }
    }
    frame = caller
    return site.end
  }

  /// What fills the block: that of the outermost parent, and the frame that its own blocks are filled from.
  private func filling(of block: Int) -> (operations: Range<Int>, frame: Int)? {
    var found: (Range<Int>, Int)?
    var at = frame
    while at >= 0 {
      let frame = frames[at]
      if let index = frame.arguments.first(where: { tables.arguments[$0].block == block }) {
        found = (tables.arguments[index].operations, frame.outer)
      }
      at = frame.outer
    }
    return found
  }

  /// The operations of what is included.
  private mutating func target(of inclusion: Inclusion, _ operation: Int) -> Range<Int>? {
    switch inclusion.target {
    case .missing: return nil
    case .template(let index): return tables.templates[index]
    case .named(let path):
      guard case .text(let name) = find(path, operation)?.pointee else { return nil }
      if let index = set.numbers[name] { return tables.templates[index] }
      if set.options == .typed {
        let place = set.program.place(of: operation)
        abandon(TemplateProblem.unknownTemplate(name, at: place, known: set.names))
      }
      return nil
    }
  }

  private mutating func descend(at operation: Int, _ body: (inout Renderer) -> Void) {
    guard depth < Self.deepest else {
      return abandon(TemplateProblem.recursion(at: set.program.place(of: operation)))
    }
    depth += 1
    body(&self)
    depth -= 1
  }

  private mutating func abandon(_ problem: Diagnostic) {
    isAbandoned = true
    problems.append(problem)
  }
}
