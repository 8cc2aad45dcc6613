import Diagnostics

extension MarkdownDocument {
  /// Links and pictures that are shown as they were written, brackets and all.
  ///
  /// - Parameter source: the bytes that were parsed.
  func lostLinks(file: String, source: UnsafeBufferPointer<UInt8>) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var next = 0
    while let bracket = source.firstIndex(of: UInt8(ascii: "]"), from: next) {
      next = bracket + 1
      guard let link = LostLink(at: bracket, in: source) else { continue }
      let places = Places(lines: SourceLines(source), firstLine: firstLine, file: file)
      let place = places.place(of: link.address)
      guard isShown(source[link.range], on: place.line) else { continue }
      found.append(MarkdownWords.lostLink(link, at: place))
    }
    return found
  }

  /// Whether bytes of a line of the file are words that people read, and neither code nor a link.
  private func isShown(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, on line: Int) -> Bool {
    nodes.indices.contains { index in
      guard nodes[index].kind == .text, nodes[index].line == line else { return false }
      let text = self.bytes(of: index)
      return text.indices.contains { text[$0...].starts(with: bytes) }
    }
  }
}
