import Bytes

extension HTMLRenderer {
  /// Writes what is in a unit. Where `targets` is given, the unit was chosen in another document, and the addresses and
  /// code come from there as `inlines` has them.
  mutating func writeInlines(
    _ unit: Int, of view: MarkdownView, targets: MarkdownView?, _ handler: inout some MarkdownHandler,
    to page: inout ByteWriter
  ) {
    let end = view.nodes[unit].end
    var index = unit + 1
    while index < end {
      closeInlines(before: index, to: &page)
      let node = view.nodes[index]
      switch node.kind {
      case .text: handler.writeText(view.bytes(of: node), to: &page)
      case .softBreak: writeSoftBreak(index, of: view, to: &page)
      case .lineBreak:
        if mode == .site { page.append("<br>\n" as StaticString) } else { page.append("<br />\n" as StaticString) }
      case .code: writeCode(node, of: view, targets: targets, to: &page)
      case .htmlInline: if mode == .commonMark { page.append("<!-- raw HTML omitted -->" as StaticString) }
      case .placeholder: writePlaceholder(view.bytes(of: node), as: .html, &handler, to: &page)
      case .emphasis:
        page.append("<em>" as StaticString)
        inlines.open.append((node.end, .emphasis))
      case .strong:
        page.append("<strong>" as StaticString)
        inlines.open.append((node.end, .strong))
      case .link:
        let isOpen = openLink(node, of: view, targets: targets, &handler, to: &page)
        inlines.open.append((node.end, isOpen ? .link : .nothing))
      case .image:
        writeImage(index, of: view, targets: targets, &handler, to: &page)
        index = node.end
        continue
      default: break
      }
      index += 1
    }
    closeInlines(before: end, to: &page)
  }

  private mutating func closeInlines(before index: Int, to page: inout ByteWriter) {
    while let last = inlines.open.last, last.end <= index {
      switch last.close {
      case .emphasis: page.append("</em>" as StaticString)
      case .strong: page.append("</strong>" as StaticString)
      case .link: page.append("</a>" as StaticString)
      case .nothing: break
      }
      inlines.open.removeLast()
    }
  }

  private func writeSoftBreak(_ index: Int, of view: MarkdownView, to page: inout ByteWriter) {
    if mode == .site, view.dropsSoftBreak(at: index) { return }
    page.append(UInt8(ascii: "\n"))
  }

  private mutating func writeCode(
    _ node: MarkdownNode, of view: MarkdownView, targets: MarkdownView?, to page: inout ByteWriter
  ) {
    page.append("<code>" as StaticString)
    if let targets, let target = inlines.nextTarget(.code) {
      page.append(escapingHTML: targets.bytes(of: targets.nodes[target]))
    } else {
      page.append(escapingHTML: view.bytes(of: node))
    }
    page.append("</code>" as StaticString)
  }

  /// Writes what a placeholder stands for, or itself where nobody knows it.
  private func writePlaceholder(
    _ name: UnsafeBufferPointer<UInt8>, as form: PlaceholderForm, _ handler: inout some MarkdownHandler,
    to page: inout ByteWriter
  ) {
    guard !handler.writePlaceholder(name, as: form, to: &page) else { return }
    page.append("{{" as StaticString)
    page.append(name)
    page.append("}}" as StaticString)
  }

  /// Writes the text of an inline node and all in it as the value of an attribute, or as text where it stands alone.
  func writePlainText(
    _ node: Int, of view: MarkdownView, as form: PlaceholderForm, _ handler: inout some MarkdownHandler,
    to page: inout ByteWriter
  ) {
    for index in node + 1..<max(view.nodes[node].end, node + 1) {
      let inline = view.nodes[index]
      switch inline.kind {
      case .text, .code: page.append(escapingHTML: view.bytes(of: inline))
      case .htmlInline: if mode == .commonMark { page.append(escapingHTML: view.bytes(of: inline)) }
      case .softBreak, .lineBreak:
        if mode == .site, view.dropsSoftBreak(at: index) { continue }
        page.append(UInt8(ascii: " "))
      case .placeholder: writePlaceholder(view.bytes(of: inline), as: form, &handler, to: &page)
      default: break
      }
    }
  }
}
