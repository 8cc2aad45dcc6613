import Bytes

extension Renderer {
  /// Writes literal text; where there is an indentation, every line that is not empty gets it.
  @inline(__always) mutating func writeText(_ range: Range<Int>, into out: inout ByteWriter) {
    if indentation.isEmpty { out.append(tables.text(range)) } else { writeLines(tables.text(range), into: &out) }
  }

  private mutating func writeLines(_ text: UnsafeBufferPointer<UInt8>, into out: inout ByteWriter) {
    var start = 0
    while start < text.count {
      let newline = text[start...].firstIndex(of: 0x0A)
      let end = newline.map { $0 + 1 } ?? text.count
      let isEmpty = text[start] == 0x0A || text[start...].starts(with: [0x0D, 0x0A])
      if isAtLineStart, !isEmpty { out.append(indentation) }
      out.append(UnsafeBufferPointer(rebasing: text[start..<end]))
      isAtLineStart = newline != nil
      start = end
    }
  }

  mutating func writeIndentation(into out: inout ByteWriter) {
    out.append(indentation)
    isAtLineStart = false
  }

  /// Shows something on lines of its own, indented by some more of the pool.
  mutating func indented(
    by more: Range<Int>, into out: inout ByteWriter, _ body: (inout Renderer, inout ByteWriter) -> Void
  ) {
    let outer = indentation.count
    indentation.append(contentsOf: tables.text(more))
    isAtLineStart = !indentation.isEmpty
    body(&self, &out)
    indentation.removeLast(indentation.count - outer)
    if indentation.isEmpty { isAtLineStart = false }
  }

  /// Shows something within a line: its own later lines are not indented.
  mutating func unindented(
    into out: inout ByteWriter, _ body: (inout Renderer, inout ByteWriter) -> Void
  ) {
    if indentation.isEmpty { return body(&self, &out) }
    if isAtLineStart { writeIndentation(into: &out) }
    let outer = indentation
    indentation = []
    body(&self, &out)
    indentation = outer
    isAtLineStart = false
  }
}
