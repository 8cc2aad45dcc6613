import CCMark

/// Turns libcmark's tree into the flat one and, in the extended dialect, finds in it what libcmark does not know.
///
/// It never calls itself, however deep the tree is.
struct TreeBuilder {
  let source: UnsafeBufferPointer<UInt8>
  let firstLine: Int
  let extended: Bool

  var nodes: [MarkdownNode] = []
  var text: [UInt8] = []
  var units: [Int] = []
  private var kinds = MarkdownNode.Kinds()
  /// The nodes that are not closed yet, outermost first.
  var open: [Int] = []
  /// How many of the open nodes are block quotes.
  private var quotes = 0
  /// How many bytes of the next text are a mark that has been read already.
  private var marked = 0
  private var headings = HeadingIDs()
  /// Where the nodes of a table are, which libcmark sees out of their place.
  var relocation: Relocation?
  let mayHaveTables: Bool
  private let mayHavePlaceholders: Bool
  private(set) lazy var lines = SourceLines(source)
  private(set) lazy var definitions = linkDefinitions()

  struct Relocation {
    var line: Int
    var columnsBefore: Int
  }

  init(source: UnsafeBufferPointer<UInt8>, firstLine: Int, extended: Bool) {
    self.source = source
    self.firstLine = firstLine
    self.extended = extended
    mayHaveTables = extended && source.firstIndex(of: UInt8(ascii: "|"), from: 0) != nil
    mayHavePlaceholders = extended && source.firstIndex(of: UInt8(ascii: "{"), from: 0) != nil
    nodes.reserveCapacity(source.count / 40 + 4)
    text.reserveCapacity(source.count)
    units.reserveCapacity(8)
    open.reserveCapacity(8)
  }

  consuming func document() -> MarkdownDocument {
    MarkdownDocument(nodes: nodes, text: text, units: units, kinds: kinds, firstLine: firstLine)
  }

  /// Adds a node of libcmark's with all that is in it.
  mutating func add(_ root: OpaquePointer) {
    var node = root
    while true {
      if let child = enter(node) {
        node = child
        continue
      }
      while node != root {
        if let next = cmark_node_next(node) {
          node = next
          break
        }
        node = cmark_node_parent(node)
        close()
      }
      if node == root { return }
    }
  }

  /// Adds the node and opens it where it has children, of which it returns the first.
  private mutating func enter(_ node: OpaquePointer) -> OpaquePointer? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: addText(node)
    case CMARK_NODE_SOFTBREAK: append(.softBreak, node)
    case CMARK_NODE_LINEBREAK: append(.lineBreak, node)
    case CMARK_NODE_CODE: addLiteral(.code, node)
    case CMARK_NODE_HTML_INLINE: addLiteral(.htmlInline, node)
    case CMARK_NODE_HTML_BLOCK: addLiteral(.htmlBlock, node)
    case CMARK_NODE_THEMATIC_BREAK: append(.thematicBreak, node)
    case CMARK_NODE_CODE_BLOCK: addCodeBlock(node)
    case CMARK_NODE_EMPH: return begin(.emphasis, node)
    case CMARK_NODE_STRONG: return begin(.strong, node)
    case CMARK_NODE_LINK: return beginLink(.link, node)
    case CMARK_NODE_IMAGE: return beginLink(.image, node)
    case CMARK_NODE_PARAGRAPH: return beginParagraph(node)
    case CMARK_NODE_HEADING: return beginHeading(node)
    case CMARK_NODE_LIST: return beginList(node)
    case CMARK_NODE_ITEM: return begin(.item, node)
    case CMARK_NODE_BLOCK_QUOTE: return begin(.blockQuote, node)
    default: return begin(.document, node)
    }
    return nil
  }

  private mutating func begin(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) -> OpaquePointer? {
    append(kind, node)
    return openLast(cmark_node_first_child(node))
  }

  /// Opens the last node where it has a child to go on with.
  mutating func openLast(_ child: OpaquePointer?) -> OpaquePointer? {
    if child != nil { openLast() }
    return child
  }

  /// Opens the last node: what is added until it is closed is in it.
  mutating func openLast() {
    let index = nodes.count - 1
    open.append(index)
    if nodes[index].kind.holdsInlines { units.append(index) }
    if nodes[index].kind == .blockQuote { quotes += 1 }
  }

  /// Closes the innermost open node.
  mutating func close() {
    let index = open.removeLast()
    nodes[index].endIndex = Int32(nodes.count)
    switch nodes[index].kind {
    case .heading: if extended { addID(ofHeading: index) }
    case .blockQuote, .callout: quotes -= 1
    default: break
    }
  }

  private mutating func beginLink(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) -> OpaquePointer? {
    append(kind, node)
    let last = nodes.count - 1
    if let url = cmark_node_get_url(node) { nodes[last].length = addBytes(url) }
    if let title = cmark_node_get_title(node), UInt(bitPattern: title) != addressOfNoTitle {
      nodes[last].extraLength = addBytes(title)
    }
    return openLast(cmark_node_first_child(node))
  }

  private mutating func beginHeading(_ node: OpaquePointer) -> OpaquePointer? {
    if mayHaveTables, addTable(insteadOf: node, insideQuotes: quotes) { return nil }
    append(.heading, node)
    nodes[nodes.count - 1].detail = UInt8(cmark_node_get_heading_level(node))
    return openLast(cmark_node_first_child(node))
  }

  private mutating func beginList(_ node: OpaquePointer) -> OpaquePointer? {
    let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    append(ordered ? .orderedList : .bulletList, node)
    let last = nodes.count - 1
    nodes[last].number = ordered ? cmark_node_get_list_start(node) : 0
    if cmark_node_get_list_tight(node) != 0 { nodes[last].flags = .tight }
    return openLast(cmark_node_first_child(node))
  }

  private mutating func beginParagraph(_ node: OpaquePointer) -> OpaquePointer? {
    var child = cmark_node_first_child(node)
    if extended {
      if mayHaveTables, addTable(insteadOf: node, insideQuotes: quotes) { return nil }
      if cmark_node_previous(node) == nil, let text = child, let parent = open.last {
        if nodes[parent].kind == .item {
          marked = readTask(paragraph: node, text: text, item: parent)
        } else if nodes[parent].kind == .blockQuote, readCallout(paragraph: node, text: text, quote: parent) {
          guard let lineEnd = cmark_node_next(text), let rest = cmark_node_next(lineEnd) else { return nil }
          child = rest
        }
      }
    }
    append(.paragraph, node)
    let isTight = open.count > 1 && nodes[open[open.count - 2]].flags.contains(.tight)
    if isTight, nodes[open[open.count - 2]].kind.isList { nodes[nodes.count - 1].flags = .tight }
    return openLast(child)
  }

  private mutating func addCodeBlock(_ node: OpaquePointer) {
    addLiteral(.codeBlock, node)
    if let info = cmark_node_get_fence_info(node), info[0] != 0 {
      nodes[nodes.count - 1].extraLength = addBytes(info)
    }
  }

  private mutating func addLiteral(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) {
    append(kind, node)
    if let literal = cmark_node_get_literal(node) { nodes[nodes.count - 1].length = addBytes(literal) }
  }

  private mutating func addText(_ node: OpaquePointer) {
    guard let literal = cmark_node_get_literal(node) else { return }
    let skipped = marked
    marked = 0
    guard literal[skipped] != 0 else { return }
    append(.text, node)
    nodes[nodes.count - 1].length = addBytes(literal + skipped)
    if mayHavePlaceholders { splitPlaceholders() }
  }

  /// Copies a string of libcmark's and returns its length.
  private mutating func addBytes(_ string: UnsafePointer<CChar>) -> Int32 {
    let bytes = bytes(ofString: string)
    text.append(contentsOf: bytes)
    return Int32(bytes.count)
  }

  private mutating func append(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) {
    var line = Int(cmark_node_get_start_line(node)) + firstLine - 1
    var column = Int(cmark_node_get_start_column(node))
    if let relocation {
      line = relocation.line
      column += relocation.columnsBefore
    }
    append(kind, line: line, column: column)
  }

  /// Adds a node that ends where it starts; closing it says otherwise.
  mutating func append(_ kind: MarkdownNode.Kind, line: Int, column: Int) {
    var node = MarkdownNode(kind, line: Int32(clamping: line), column: Int32(clamping: column))
    node.endIndex = Int32(nodes.count + 1)
    node.offset = Int32(text.count)
    nodes.append(node)
    kinds.insert(kind)
  }

  /// Makes a block quote a callout.
  mutating func makeCallout(_ callout: MarkdownNode.Callout, of quote: Int) {
    nodes[quote].kind = .callout
    nodes[quote].detail = callout.rawValue
    kinds.insert(.callout)
  }

  private mutating func addID(ofHeading index: Int) {
    let id = nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        headings.next(for: MarkdownView(nodes: nodes, text: text), index + 1..<nodes.count)
      }
    }
    nodes[index].offset = Int32(text.count)
    nodes[index].length = Int32(id.count)
    text.append(contentsOf: id)
  }
}
