import Bytes

extension HTMLRenderer {
  /// Writes a heading, paragraph or cell: its own tag around its own words or those of another document.
  mutating func writeUnit(
    _ index: Int, of view: MarkdownView, choice: UnitChoice?, _ handler: inout some MarkdownHandler,
    to page: inout ByteWriter, from start: Int
  ) {
    let node = view.nodes[index]
    let before = page.count
    openUnit(node, of: view, attributes: choice?.attributes ?? [], to: &page, from: start)
    let opened = page.count
    handler.beginUnit(isForeign: choice.map { !$0.attributes.isEmpty } ?? false)
    if let choice {
      choice.document.withView { chosen in
        inlines.takeTargets(of: index, in: view, for: choice.node, in: chosen)
        writeInlines(choice.node, of: chosen, targets: view, &handler, to: &page)
      }
    } else {
      writeInlines(index, of: view, targets: nil, &handler, to: &page)
    }
    if mode == .site, node.kind == .paragraph, page.count == opened, !isTaskPending {
      // A paragraph of nothing but raw HTML.
      page.truncate(to: before)
    } else {
      closeUnit(node, hasAttributes: choice.map { !$0.attributes.isEmpty } ?? false, to: &page)
    }
    isTaskPending = false
  }

  private func openUnit(
    _ node: MarkdownNode, of view: MarkdownView, attributes: [UInt8], to page: inout ByteWriter, from start: Int
  ) {
    switch node.kind {
    case .heading:
      startLine(&page, from: start)
      page.append("<h" as StaticString)
      page.append(level(of: node))
      if mode == .site, node.length > 0 {
        page.append(" id=\"" as StaticString)
        page.append(idPrefix)
        page.append(escapingHTML: view.bytes(of: node))
        page.append(UInt8(ascii: "\""))
      }
    case .tableCell: openCell(node, to: &page)
    default:
      if !node.flags.contains(.tight) {
        startLine(&page, from: start)
        page.append("<p" as StaticString)
        if isTaskPending { page.append(UInt8(ascii: ">")) }
      }
      if isTaskPending {
        openTask(to: &page)
      } else if node.flags.contains(.tight) {
        if attributes.isEmpty { return }
        page.append("<span" as StaticString)
      }
    }
    page.append(attributes)
    page.append(UInt8(ascii: ">"))
  }

  private func closeUnit(_ node: MarkdownNode, hasAttributes: Bool, to page: inout ByteWriter) {
    switch node.kind {
    case .heading:
      page.append("</h" as StaticString)
      page.append(level(of: node))
      page.append(">\n" as StaticString)
    case .tableCell:
      if node.flags.contains(.header) {
        page.append("</th>\n" as StaticString)
      } else {
        page.append("</td>\n" as StaticString)
      }
    default:
      if isTaskPending {
        page.append("</label>" as StaticString)
      } else if node.flags.contains(.tight), hasAttributes {
        page.append("</span>" as StaticString)
      }
      if !node.flags.contains(.tight) { page.append("</p>\n" as StaticString) }
    }
  }

  private func openCell(_ node: MarkdownNode, to page: inout ByteWriter) {
    if node.flags.contains(.header) {
      page.append("<th scope=\"col\"" as StaticString)
    } else {
      page.append("<td" as StaticString)
    }
    switch node.alignment {
    case .none: break
    case .start: page.append(" class=\"align-start\"" as StaticString)
    case .center: page.append(" class=\"align-center\"" as StaticString)
    case .end: page.append(" class=\"align-end\"" as StaticString)
    }
  }

  /// Writes a box and the start of its label, which takes the item's words.
  private func openTask(to page: inout ByteWriter) {
    page.append("<input type=\"checkbox\" id=\"" as StaticString)
    appendTaskID(to: &page)
    page.append("\" data-tick=\"" as StaticString)
    appendTaskID(to: &page)
    page.append(UInt8(ascii: "\""))
    if pendingTaskIsChecked { page.append(" checked" as StaticString) }
    page.append("><label for=\"" as StaticString)
    appendTaskID(to: &page)
    page.append(UInt8(ascii: "\""))
  }

  private func appendTaskID(to page: inout ByteWriter) {
    page.append(idPrefix)
    page.append("check-" as StaticString)
    page.append(decimal: taskCount)
  }

  private func level(of heading: MarkdownNode) -> UInt8 {
    UInt8(ascii: "0") + UInt8(min(max(heading.headingLevel + (mode == .site ? headingShift : 0), 1), 6))
  }
}
