import Bytes

/// Writes a Markdown tree as HTML. One renderer serves many documents, one after the other, and keeps its storage.
///
/// It never calls itself, however deep the tree is.
package struct HTMLRenderer: ~Copyable {
  package enum Mode: Sendable {
    /// The bytes that libcmark's own renderer writes.
    case commonMark
    /// HTML for the portal's pages: raw HTML and unsafe links are left out.
    case site
  }

  package var mode: Mode
  /// How many levels headings sink, at most to level 6.
  package var headingShift: Int
  /// Stands in front of every id and of every link to one, so that several pieces can share a page.
  package var idPrefix: [UInt8]

  /// The blocks that are open, outermost first.
  private var open: [Int] = []
  /// How many checklist items were met, for their ids.
  var taskCount = 0
  /// Whether the next paragraph is the text of a checklist item, whose box stands in front of it.
  var isTaskPending = false
  var pendingTaskIsChecked = false
  var inlines = InlineState()

  package init(_ mode: Mode = .site, headingShift: Int = 0, idPrefix: [UInt8] = []) {
    self.mode = mode
    self.headingShift = headingShift
    self.idPrefix = idPrefix
  }

  /// Writes a node and all in it; the whole document where no node is named.
  ///
  /// - Parameters:
  ///   - node: the block to write; 0 is the document.
  ///   - omitted: a block to leave out, with all in it.
  ///   - choices: empty, or for each of the document's units where its words come from; nil is its own.
  package mutating func render(
    _ document: MarkdownDocument, node: Int = 0, omitting omitted: Int? = nil, choices: [UnitChoice?] = [],
    handler: inout some MarkdownHandler, to page: inout ByteWriter
  ) {
    precondition(choices.isEmpty || choices.count == document.units.count)
    taskCount = 0
    isTaskPending = false
    let start = page.count
    document.withView { view in
      let end = view.nodes[node].end
      var index = node
      var unit = 0
      while index < end {
        closeBlocks(before: index, of: view, to: &page, from: start)
        let block = view.nodes[index]
        if index == omitted {
          index = block.end
          isTaskPending = false
        } else if block.kind.holdsInlines {
          if !choices.isEmpty {
            while unit < document.units.count, document.units[unit] < index { unit += 1 }
          }
          let isUnit = unit < choices.count && document.units[unit] == index
          writeUnit(index, of: view, choice: isUnit ? choices[unit] : nil, &handler, to: &page, from: start)
          index = block.end
        } else {
          if openBlock(index, of: view, &handler, to: &page, from: start) { open.append(index) }
          index += 1
        }
      }
      closeBlocks(before: end, of: view, to: &page, from: start)
    }
  }

  /// Writes a document without placeholders, callouts or links that need an answer.
  package mutating func render(_ document: MarkdownDocument, to page: inout ByteWriter) {
    var handler = PlainHandler()
    render(document, handler: &handler, to: &page)
  }

  private mutating func closeBlocks(
    before index: Int, of view: MarkdownView, to page: inout ByteWriter, from start: Int
  ) {
    while let last = open.last, view.nodes[last].end <= index {
      closeBlock(view.nodes[last], to: &page, from: start)
      open.removeLast()
    }
  }

  /// Starts a line, unless one has just started.
  func startLine(_ page: inout ByteWriter, from start: Int) {
    if page.count > start, page.lastByte != UInt8(ascii: "\n") { page.append(UInt8(ascii: "\n")) }
  }
}
