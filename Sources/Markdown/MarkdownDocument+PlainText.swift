import Bytes

extension MarkdownDocument {
  /// Writes the text of a node and all in it, without markup: blocks and table rows on lines of their own, cells with
  /// a space between, pictures as their description, raw HTML left out.
  ///
  /// - Parameter handler: writes what placeholders stand for, as plain text.
  package func appendPlainText(
    of node: Int = 0, handler: inout some MarkdownHandler, to writer: inout ByteWriter
  ) {
    withView { view in
      let start = writer.count
      for index in node..<view.nodes[node].end {
        let node = view.nodes[index]
        switch node.kind {
        case .heading, .paragraph, .codeBlock, .tableRow: startLine(in: &writer, from: start)
        case .tableCell: if node.tableColumn > 0 { writer.append(UInt8(ascii: " ")) }
        default: break
        }
        view.appendPlainInline(at: index, handler: &handler, to: &writer)
      }
      if writer.count > start, writer.lastByte == UInt8(ascii: "\n") { writer.truncate(to: writer.count - 1) }
    }
  }

  /// Writes the text of a node and all in it, with placeholders as `{{name}}`.
  package func appendPlainText(of node: Int = 0, to writer: inout ByteWriter) {
    var handler = PlainHandler()
    appendPlainText(of: node, handler: &handler, to: &writer)
  }

  private func startLine(in writer: inout ByteWriter, from start: Int) {
    if writer.count > start, writer.lastByte != UInt8(ascii: "\n") { writer.append(UInt8(ascii: "\n")) }
  }
}

extension MarkdownView {
  /// Writes what the one node adds to plain text.
  func appendPlainInline(at index: Int, handler: inout some MarkdownHandler, to writer: inout ByteWriter) {
    let node = nodes[index]
    switch node.kind {
    case .text, .code, .codeBlock: writer.append(bytes(of: node))
    case .softBreak: if !dropsSoftBreak(at: index) { writer.append(UInt8(ascii: " ")) }
    case .lineBreak: writer.append(UInt8(ascii: "\n"))
    case .placeholder:
      if !handler.writePlaceholder(bytes(of: node), as: .plainText, to: &writer) {
        writer.append("{{" as StaticString)
        writer.append(bytes(of: node))
        writer.append("}}" as StaticString)
      }
    default: break
    }
  }
}

extension ByteWriter {
  /// The last byte written; nil where nothing was.
  var lastByte: UInt8? { withBytes { $0.last } }
}
