import CYAML

/// Reads one YAML document into a flat tree.
///
/// Plain files are read by `PlainScanner`; libyaml reads all others, event by event, and settles what is right. What
/// nobody writes by hand is refused: anchors, tags, merge keys, directives and several documents in one file.
package struct YAMLReader: ~Copyable {
  /// A form problem and where it is.
  package struct Finding: Equatable, Sendable {
    package var problem: YAMLProblem
    package var line: Int
    package var column: Int
    package var width = 1
  }

  package private(set) var tree = YAMLTree()
  package private(set) var findings: [Finding] = []
  /// The texts that a remark ends, in their order. `PlainScanner` leaves documents with such texts to libyaml.
  package private(set) var cuts: [YAMLCut] = []
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private var open: [(node: Int, children: Int)] = []
  private var documents = 0

  /// How deep lists and maps may lie in each other.
  static let depthLimit = 16

  package init() {}

  deinit { parser.deallocate() }

  /// Reads a document; false where `findings` say that it cannot be used.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8 whose lines end in `\n`.
  ///   - firstLine: the number of its first line in the file.
  package mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) -> Bool {
    tree.removeAll()
    findings.removeAll(keepingCapacity: true)
    cuts.removeAll(keepingCapacity: true)
    if PlainScanner.scan(bytes, firstLine: firstLine, into: &tree) { return true }
    tree.removeAll()
    if let forbidden = ForbiddenCharacter.find(in: bytes, firstLine: firstLine) {
      findings.append(forbidden)
      return false
    }
    return readEvents(bytes, firstLine: firstLine)
  }

  /// Reads by libyaml alone; the tests compare both ways.
  package mutating func readEvents(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) -> Bool {
    tree.removeAll()
    findings.removeAll(keepingCapacity: true)
    cuts.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    documents = 0
    guard yaml_parser_initialize(parser) == 1 else {
      findings.append(Finding(problem: .outOfMemory, line: firstLine, column: 1))
      return false
    }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    var remarks = YAMLCut.Search(bytes)
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else {
        findings.append(YAMLProblem.finding(of: parser.pointee, in: bytes, firstLine: firstLine))
        return false
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return findings.isEmpty }
      guard take(event, firstLine: firstLine, &remarks) else { return false }
    }
  }

  /// Adds one event to the tree; false where reading on makes no sense.
  private mutating func take(_ event: yaml_event_t, firstLine: Int, _ remarks: inout YAMLCut.Search?) -> Bool {
    let line = Int(event.start_mark.line) + firstLine
    let column = Int(event.start_mark.column) + 1
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      return takeDocument(event, line: line, column: column)
    case YAML_ALIAS_EVENT:
      refuse(.alias, line, column)
      countChild()
      tree.addScalar(UnsafeBufferPointer(start: nil, count: 0), isPlain: true, line: line, column: column, width: 1)
    case YAML_SCALAR_EVENT:
      takeScalar(event, line: line, column: column)
      if event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE,
        let cut = remarks?.cut(tree.nodes.count - 1, event, firstLine: firstLine)
      {
        cuts.append(cut)
      }
    case YAML_SEQUENCE_START_EVENT:
      check(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, line, column)
      return begin(.list, line: line, column: column)
    case YAML_MAPPING_START_EVENT:
      check(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, line, column)
      return begin(.map, line: line, column: column)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let last = open.popLast() { tree.close(last.node) }
    default:
      break
    }
    return true
  }

  private mutating func takeDocument(_ event: yaml_event_t, line: Int, column: Int) -> Bool {
    documents += 1
    if event.data.document_start.version_directive != nil
      || event.data.document_start.tag_directives.start != event.data.document_start.tag_directives.end
    {
      refuse(.directive, line, column)
    }
    guard documents == 1 else {
      refuse(.secondDocument, line, column)
      return false
    }
    return true
  }

  private mutating func takeScalar(_ event: yaml_event_t, line: Int, column: Int) {
    let scalar = event.data.scalar
    check(anchor: scalar.anchor, tag: scalar.tag, line, column)
    let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    let text = UnsafeBufferPointer(start: scalar.value.map { UnsafePointer($0) }, count: Int(scalar.length))
    // An escape such as "\x03" writes what must not stand there as it is, either.
    if scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE,
      let forbidden = ForbiddenCharacter.find(in: text, firstLine: 1)
    {
      refuse(forbidden.problem, line, column)
    }
    let isKey = isAtKey
    if isKey, isPlain, text.elementsEqual("<<".utf8) { refuse(.mergeKey, line, column) }
    countChild()
    let isOneLine = event.end_mark.line == event.start_mark.line
    let width = isOneLine ? Int(event.end_mark.column) - Int(event.start_mark.column) : 1
    tree.addScalar(text, isPlain: isPlain, line: line, column: column, width: width)
  }

  private mutating func begin(_ kind: YAMLTree.Node.Kind, line: Int, column: Int) -> Bool {
    guard open.count < Self.depthLimit else {
      refuse(.tooDeep, line, column)
      return false
    }
    if isAtKey { refuse(.keyIsNotText, line, column) }
    countChild()
    open.append((tree.open(kind, line: line, column: column), 0))
    return true
  }

  private var isAtKey: Bool {
    guard let last = open.last else { return false }
    return tree.nodes[last.node].kind == .map && last.children.isMultiple(of: 2)
  }

  private mutating func countChild() {
    if !open.isEmpty { open[open.count - 1].children += 1 }
  }

  private mutating func check(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, _ line: Int, _ column: Int
  ) {
    if anchor != nil { refuse(.anchor, line, column) }
    if tag != nil { refuse(.tag, line, column) }
  }

  private mutating func refuse(_ problem: YAMLProblem, _ line: Int, _ column: Int) {
    findings.append(Finding(problem: problem, line: line, column: column))
  }
}
