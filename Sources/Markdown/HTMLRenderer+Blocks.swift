import Bytes

extension HTMLRenderer {
  /// Writes the start of a block that holds blocks, or the whole of one that holds nothing; true where it must be
  /// closed.
  mutating func openBlock(
    _ index: Int, of view: MarkdownView, _ handler: inout some MarkdownHandler, to page: inout ByteWriter,
    from start: Int
  ) -> Bool {
    let node = view.nodes[index]
    switch node.kind {
    case .blockQuote:
      startLine(&page, from: start)
      page.append("<blockquote>\n" as StaticString)
    case .callout: openCallout(node, &handler, to: &page, from: start)
    case .bulletList:
      startLine(&page, from: start)
      page.append("<ul>\n" as StaticString)
    case .orderedList:
      startLine(&page, from: start)
      page.append("<ol" as StaticString)
      if node.listStart != 1 {
        page.append(" start=\"" as StaticString)
        page.append(decimal: node.listStart)
        page.append(UInt8(ascii: "\""))
      }
      page.append(">\n" as StaticString)
    case .item:
      startLine(&page, from: start)
      openItem(node, to: &page)
    case .table: openTable(&handler, to: &page, from: start)
    case .tableRow: openRow(node, to: &page)
    case .codeBlock:
      writeCodeBlock(node, of: view, to: &page, from: start)
      return false
    case .htmlBlock:
      guard mode == .commonMark else { return false }
      startLine(&page, from: start)
      page.append("<!-- raw HTML omitted -->\n" as StaticString)
      return false
    case .thematicBreak:
      startLine(&page, from: start)
      if mode == .commonMark { page.append("<hr />\n" as StaticString) } else { page.append("<hr>\n" as StaticString) }
      return false
    default: break
    }
    return true
  }

  mutating func closeBlock(_ node: MarkdownNode, to page: inout ByteWriter, from start: Int) {
    switch node.kind {
    case .blockQuote:
      startLine(&page, from: start)
      page.append("</blockquote>\n" as StaticString)
    case .callout:
      startLine(&page, from: start)
      page.append("</aside>\n" as StaticString)
    case .bulletList: page.append("</ul>\n" as StaticString)
    case .orderedList: page.append("</ol>\n" as StaticString)
    case .item: page.append("</li>\n" as StaticString)
    case .table:
      if node.number > 0 { page.append("</tbody>\n" as StaticString) }
      page.append("</table>\n</div>\n" as StaticString)
    case .tableRow:
      page.append("</tr>\n" as StaticString)
      if node.flags.contains(.header) { page.append("</thead>\n" as StaticString) }
    default: break
    }
  }

  private func openCallout(
    _ node: MarkdownNode, _ handler: inout some MarkdownHandler, to page: inout ByteWriter, from start: Int
  ) {
    startLine(&page, from: start)
    page.append("<aside class=\"callout callout-" as StaticString)
    page.append(node.callout.name)
    page.append("\" role=\"note\">\n<p class=\"callout-title\">" as StaticString)
    handler.writeTitle(of: node.callout, to: &page)
    page.append("</p>\n" as StaticString)
  }

  private mutating func openItem(_ node: MarkdownNode, to page: inout ByteWriter) {
    guard node.flags.contains(.task) else {
      page.append("<li>" as StaticString)
      return
    }
    page.append("<li class=\"check\" data-check>" as StaticString)
    taskCount += 1
    isTaskPending = true
    pendingTaskIsChecked = node.flags.contains(.checked)
  }

  private func openTable(_ handler: inout some MarkdownHandler, to page: inout ByteWriter, from start: Int) {
    startLine(&page, from: start)
    page.append("<div class=\"table\" role=\"region\" tabindex=\"0\"" as StaticString)
    let attribute = page.count
    page.append(" aria-label=\"" as StaticString)
    let name = page.count
    handler.writeTableName(to: &page)
    if page.count == name { page.truncate(to: attribute) } else { page.append(UInt8(ascii: "\"")) }
    page.append(">\n<table>\n" as StaticString)
  }

  private func openRow(_ node: MarkdownNode, to page: inout ByteWriter) {
    if node.flags.contains(.header) {
      page.append("<thead>\n" as StaticString)
    } else if node.number == 1 {
      page.append("<tbody>\n" as StaticString)
    }
    page.append("<tr>\n" as StaticString)
  }

  private func writeCodeBlock(
    _ node: MarkdownNode, of view: MarkdownView, to page: inout ByteWriter, from start: Int
  ) {
    startLine(&page, from: start)
    let language = view.extra(of: node).prefix { $0 != UInt8(ascii: " ") && !($0 >= 9 && $0 <= 13) }
    page.append("<pre><code" as StaticString)
    if node.extraLength > 0 {
      page.append(" class=\"language-" as StaticString)
      page.append(escapingHTML: UnsafeBufferPointer(rebasing: language))
      page.append(UInt8(ascii: "\""))
    }
    page.append(UInt8(ascii: ">"))
    page.append(escapingHTML: view.bytes(of: node))
    page.append("</code></pre>\n" as StaticString)
  }
}
