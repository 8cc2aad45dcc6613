/// Gives single units of a text other words, and leaves every other byte as somebody wrote it.
///
/// Where each block ends is found from its lines, so what comes out is read back: it must have the units that were
/// wanted, and all else that the text had.
package struct MarkdownEdit {
  /// One unit of the text as it should be.
  package struct Part {
    /// Its place among the units of the text as it is; nil for a new one.
    package let former: Int?
    package let text: CodedText

    package init(former: Int?, text: CodedText) {
      self.former = former
      self.text = text
    }
  }

  struct Change {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  let old: MarkdownOutline
  let new: MarkdownOutline
  private let parts: [Part]
  var changes: [Change] = []

  /// - Parameters:
  ///   - source: the text as it is.
  ///   - parts: the units as they should be, in their order; those that were there keep theirs.
  ///   - model: a text with those units, written anew.
  /// - Returns: nil where that cannot be done without writing more anew.
  package static func editing(_ source: [UInt8], to parts: [Part], like model: String) -> [UInt8]? {
    let model = Array(model.utf8)
    return source.withUnsafeBufferPointer { source in
      model.withUnsafeBufferPointer { model in
        var edit = MarkdownEdit(old: MarkdownOutline(source), new: MarkdownOutline(model), parts: parts)
        guard edit.plan(), let result = edit.result, edit.isRight(result) else { return nil }
        return result
      }
    }
  }

  private init(old: MarkdownOutline, new: MarkdownOutline, parts: [Part]) {
    (self.old, self.new, self.parts) = (old, new, parts)
  }

  /// Gathers what is to change; false where that cannot be said.
  private mutating func plan() -> Bool {
    guard new.document.units.count == parts.count, !old.document.units.isEmpty else { return false }
    for (unit, part) in parts.enumerated() {
      guard let former = part.former else { continue }
      guard old.words(of: former) != new.words(of: unit) else { continue }
      guard replace(old.document.units[former], by: part.text) else { return false }
    }
    let kept = Set(parts.compactMap(\.former))
    guard remove(old.document.units.indices.filter { !kept.contains($0) }) else { return false }
    let former = parts.map(\.former)
    return insert(former.indices.filter { former[$0] == nil }) { former[$0] }
  }

  private var result: [UInt8]? {
    var bytes: [UInt8] = []
    var end = 0
    let order = changes.indices.sorted { (changes[$0].range.lowerBound, $0) < (changes[$1].range.lowerBound, $1) }
    for change in order.map({ changes[$0] }) {
      // Two blocks that go may both take the empty lines between them.
      let start = change.bytes.isEmpty ? max(change.range.lowerBound, end) : change.range.lowerBound
      guard end <= start, start <= change.range.upperBound else { return nil }
      bytes += old.lines.source[end..<start]
      bytes += change.bytes
      end = change.range.upperBound
    }
    return bytes + old.lines.source[end...]
  }

  private func isRight(_ result: [UInt8]) -> Bool {
    result.withUnsafeBufferPointer { bytes in
      let read = MarkdownOutline(bytes)
      return read.document.signatures() == new.document.signatures()
        && read.document.units.indices.allSatisfy { read.words(of: $0) == new.words(of: $0) }
        && read.otherBlocks == old.otherBlocks
    }
  }
}

/// Words in place of others.
extension MarkdownEdit {
  private mutating func replace(_ node: Int, by text: CodedText) -> Bool {
    switch old.document.nodes[node].kind {
    case .tableCell: replaceCell(node, text)
    case .heading: replaceHeading(node, text)
    default: replaceLines(old.paragraph(node), InlineMarkdown.lines(text, in: .paragraph))
    }
  }

  private mutating func replaceCell(_ node: Int, _ text: CodedText) -> Bool {
    let words = InlineMarkdown.lines(text, in: .cell).joined(separator: " ")
    changes.append(Change(range: old.cell(node), bytes: Array(words.utf8)))
    return true
  }

  private mutating func replaceHeading(_ node: Int, _ text: CodedText) -> Bool {
    guard let range = old.headingWords(node) else {
      guard let words = old.underlinedWords(node) else { return false }
      return replaceLines(words, InlineMarkdown.lines(text, in: .underlinedHeading))
    }
    let words = InlineMarkdown.lines(text, in: .heading)
    guard words.count == 1 else { return false }
    changes.append(Change(range: range, bytes: Array(words[0].utf8)))
    return true
  }

  private mutating func replaceLines(_ range: Range<Int>, _ words: [String]) -> Bool {
    guard !words.isEmpty else { return false }
    let line = old.lines.line(of: range.lowerBound)
    let join = old.ending + old.prefix(ofLine: line, before: range.lowerBound)
    changes.append(Change(range: range, bytes: Array(words.map { Array($0.utf8) }.joined(separator: join))))
    return true
  }
}
