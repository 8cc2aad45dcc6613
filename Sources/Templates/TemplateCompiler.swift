import Diagnostics

/// Turns the source of one template into operations.
struct TemplateCompiler {
  /// Numbers for names that are the same in all templates of a set.
  struct Names {
    let templates: [String: Int]
    /// Blocks and paths so far.
    var blocks: [String: Int] = [:]
    var paths: [String: Int] = [:]

    mutating func block(_ name: String) -> Int {
      if let known = blocks[name] { return known }
      blocks[name] = blocks.count
      return blocks.count - 1
    }
  }

  /// An opening tag whose end has not been met.
  private struct Scope {
    let tag: Int
    /// Its operation; for an argument the first of its content.
    let operation: Int
    /// How many spaces and tabs are dropped from the start of each line of its content.
    let base: Int
    /// What fills the blocks of a parent.
    var arguments: [Inclusion.Argument] = []
  }

  private static let largest = 1 << 24

  private let source: TemplateSource
  private let options: TemplateOptions
  private let tags: [Tag]
  private let pairs: TagPairs
  private let layout: TagLayout
  private var scopes: [Scope] = []
  /// All templates so far.
  private var program = TemplateProgram()
  /// No text before this operation may be lengthened, for something leads to it from elsewhere.
  private var barrier = 0
  private var problems: [Diagnostic] = []

  /// Adds a template to a program; one whose tags are wrong is empty.
  ///
  /// - Returns: what is wrong.
  static func compile(
    _ source: TemplateSource, options: TemplateOptions, names: inout Names, into program: inout TemplateProgram
  ) -> [Diagnostic] {
    let start = program.operations.count
    let problems = assemble(source, options: options, names: &names, into: &program)
    program.sources.append(source)
    program.templates.append(start..<program.operations.count)
    return problems
  }

  private static func assemble(
    _ source: TemplateSource, options: TemplateOptions, names: inout Names, into program: inout TemplateProgram
  ) -> [Diagnostic] {
    guard source.bytes.count <= largest else { return [TemplateProblem.tooLarge(source)] }
    if let problem = TemplateProblem.notUTF8(source) { return [problem] }
    let (tags, tagProblems) = TagScanner.scan(source, options: options)
    guard tagProblems.isEmpty else { return tagProblems }
    let pairs = TagPairs(tags, in: source)
    guard pairs.problems.isEmpty else { return pairs.problems }
    var compiler = TemplateCompiler(source, options: options, tags: tags, pairs: pairs)
    // Lent and given back, so that no table is copied.
    swap(&compiler.program, &program)
    compiler.barrier = compiler.program.operations.count
    compiler.assemble(&names)
    swap(&compiler.program, &program)
    return compiler.problems
  }

  private init(_ source: TemplateSource, options: TemplateOptions, tags: [Tag], pairs: TagPairs) {
    self.source = source
    self.options = options
    self.tags = tags
    self.pairs = pairs
    layout = TagLayout(source, tags: tags, pairs: pairs)
  }

  /// Whether the surroundings are a parent's own, which are not shown.
  private var isInParent: Bool { scopes.last.map { tags[$0.tag].kind == .parent } == true }

  private var base: Int { scopes.last?.base ?? 0 }

  private mutating func assemble(_ names: inout Names) {
    var at = layout.start
    var index = 0
    while index < tags.count {
      let placement = layout.placement(of: index, base: base)
      addText(at..<max(at, placement.textEnd))
      at = placement.textStart
      if isInParent, tags[index].kind != .block, tags[index].kind != .end {
        index = max(index, pairs.partner[index]) + 1
        at = tags[index - 1].end
      } else {
        addTag(index, placement, &names)
        index += 1
      }
    }
    addText(at..<max(at, source.bytes.count))
  }

  private mutating func addTag(_ index: Int, _ placement: TagLayout.Placement, _ names: inout Names) {
    let tag = tags[index]
    let scope = Scope(tag: index, operation: program.operations.count, base: placement.contentBase)
    switch tag.kind {
    case .comment, .delimiters: break
    case .variable: add(.variable(path: path(tag, &names)), tag)
    case .unescaped: add(.unescaped(path: path(tag, &names)), tag)
    case .section:
      add(.section(path: path(tag, &names), end: 0), tag)
      scopes.append(scope)
    case .inverted:
      add(.inverted(path: path(tag, &names), end: 0), tag)
      scopes.append(scope)
    case .partial, .parent:
      add(.include(Int32(program.inclusions.count)), tag)
      program.inclusions.append(
        Inclusion(
          target: target(tag, &names), indentation: store(placement.indentation), end: program.operations.count))
      if tag.kind == .parent { scopes.append(scope) }
    case .block:
      addBlock(tag, isArgument: pairs.isArgument[index], placement, &names)
      scopes.append(scope)
    case .end: close(tag, &names)
    }
  }

  private mutating func addBlock(
    _ tag: Tag, isArgument: Bool, _ placement: TagLayout.Placement, _ names: inout Names
  ) {
    barrier = program.operations.count
    guard !isArgument else { return }
    add(.block(Int32(program.blocks.count)), tag)
    let indentation = placement.indentation.flatMap { $0.isEmpty ? nil : store($0) }
    program.blocks.append(BlockSite(block: names.block(text(tag.name)), indentation: indentation, end: 0))
  }

  private mutating func close(_ tag: Tag, _ names: inout Names) {
    guard let scope = scopes.popLast() else { return }
    if tags[scope.tag].kind == .section { add(.sectionEnd(body: Int32(scope.operation + 1)), tag) }
    let end = program.operations.count
    barrier = end
    if pairs.isArgument[scope.tag], !scopes.isEmpty {
      let block = names.block(text(tag.name))
      scopes[scopes.count - 1].arguments.append(.init(block: block, operations: scope.operation..<end))
      return
    }
    switch program.operations[scope.operation] {
    case .section(let path, _): program.operations[scope.operation] = .section(path: path, end: Int32(end))
    case .inverted(let path, _): program.operations[scope.operation] = .inverted(path: path, end: Int32(end))
    case .include(let inclusion):
      let first = program.arguments.count
      program.arguments += scope.arguments
      program.inclusions[Int(inclusion)].arguments = first..<program.arguments.count
      program.inclusions[Int(inclusion)].end = end
    case .block(let block): program.blocks[Int(block)].end = end
    case .text, .variable, .unescaped, .sectionEnd: break
    }
  }

  private mutating func add(_ operation: Operation, _ tag: Tag) {
    program.operations.append(operation)
    program.origins.append(Int32(tag.start)..<Int32(tag.end))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }

  private mutating func path(_ tag: Tag, _ names: inout Names) -> Int32 {
    let text = text(tag.name)
    if let known = names.paths[text] { return Int32(known) }
    names.paths[text] = program.paths.count
    program.paths.append(Path(text, deepNames: &program.deepNames))
    program.pathTexts.append(text)
    return Int32(program.paths.count - 1)
  }

  private mutating func target(_ tag: Tag, _ names: inout Names) -> Inclusion.Target {
    if tag.isDynamic { return .named(path: Int(path(tag, &names))) }
    if let template = names.templates[text(tag.name)] { return .template(template) }
    if options == .typed {
      let known = Array(names.templates.keys)
      problems.append(TemplateProblem.unknownTemplate(source.text(tag.name), at: source.place(tag.range), known: known))
    }
    return .missing
  }

  private mutating func store(_ range: Range<Int>?) -> Range<Int>? {
    guard let range else { return nil }
    program.pool.append(contentsOf: source.bytes[range])
    barrier = program.operations.count
    return program.pool.count - range.count..<program.pool.count
  }

  /// Adds text, with each of its lines moved left by the base.
  private mutating func addText(_ range: Range<Int>) {
    guard !range.isEmpty, !isInParent else { return }
    let start = program.pool.count
    if base == 0 {
      program.pool.append(contentsOf: source.bytes[range])
    } else {
      addLines(range)
    }
    guard program.pool.count > start else { return }
    let last = program.operations.count - 1
    if last >= barrier, case .text(let first, let end) = program.operations[last], Int(end) == start {
      program.operations[last] = .text(start: first, end: Int32(program.pool.count))
    } else {
      program.operations.append(.text(start: Int32(start), end: Int32(program.pool.count)))
      program.origins.append(0..<0)
    }
  }

  private mutating func addLines(_ range: Range<Int>) {
    var isLineStart = range.lowerBound == layout.start || source.bytes[range.lowerBound - 1] == 0x0A
    for line in source.bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false) {
      let spaces = isLineStart ? line.prefix(base).prefix { $0 == 0x20 || $0 == 0x09 }.count : 0
      program.pool.append(contentsOf: line.dropFirst(spaces))
      if line.endIndex < range.upperBound { program.pool.append(0x0A) }
      isLineStart = true
    }
  }
}
