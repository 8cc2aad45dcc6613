/// Reads the Markdown that nearly all texts are made of, several times faster than libcmark: paragraphs, headings, tight
/// lists of one level and callouts of one paragraph, in whose words some are emphasized or lead somewhere.
///
/// It is strict: it gives up at anything else, and libcmark reads the whole text instead. What it does read it reads as
/// libcmark does, to each node's place, which a property test shows.
struct PlainMarkdown {
  let bytes: UnsafeBufferPointer<UInt8>
  var at = 0
  var lineStart = 0
  /// The file's line in hand.
  var line: Int
  /// What libcmark says of line ends: it gives them no place.
  private let noLine: Int
  /// How many marks opened the emphasis that is not closed yet: one, or two where it is strong; 0 for none.
  var opened = 0

  /// Adds the document to an empty builder; false where it is not plain, and then the builder is of no use.
  ///
  /// - Parameter bytes: valid UTF-8.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, into builder: inout TreeBuilder) -> Bool {
    // A table is a paragraph to libcmark.
    guard !builder.mayHaveTables, !bytes.starts(with: byteOrderMark) else { return false }
    var scanner = PlainMarkdown(bytes: bytes, line: firstLine, noLine: firstLine - 1)
    return scanner.document(&builder)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private mutating func document(_ builder: inout TreeBuilder) -> Bool {
    builder.append(.document, line: line, column: 1)
    skipEmptyLines()
    guard at < bytes.count else { return true }
    builder.openLast()
    while at < bytes.count {
      guard block(&builder) else { return false }
      skipEmptyLines()
    }
    builder.close()
    return true
  }

  /// A block that begins with the line in hand, and ends before a line that is not its own.
  private mutating func block(_ builder: inout TreeBuilder) -> Bool {
    switch byte(at) {
    case Sign.hash: return heading(&builder)
    case Sign.greater: return callout(&builder)
    default: break
    }
    if let marker = marker(at) { return list(&builder, marker) }
    return isText(at) && paragraph(&builder)
  }

  /// Lines of words, until an empty one or one that begins a block.
  private mutating func paragraph(_ builder: inout TreeBuilder) -> Bool {
    begin(.paragraph, column: 1, &builder)
    guard words(&builder) else { return false }
    while byte(at) != Sign.newline, byte(at) != Sign.hash {
      if let marker = marker(at) {
        // Another number does not end a paragraph.
        guard marker.isBullet || marker.start == 1 else { return false }
        break
      }
      guard isText(at) else { return false }
      softBreak(&builder)
      guard words(&builder) else { return false }
    }
    return end(&builder)
  }

  /// `## Words`
  private mutating func heading(_ builder: inout TreeBuilder) -> Bool {
    let start = at
    while byte(at) == Sign.hash { at += 1 }
    let level = at - start
    guard level <= 6, byte(at) == Sign.space else { return false }
    at += 1
    begin(.heading, column: 1, &builder)
    builder.nodes[builder.nodes.count - 1].detail = UInt8(level)
    guard byte(at) != Sign.space, words(&builder), lastOfLine != Sign.hash else { return false }
    return end(&builder)
  }

  /// `> [!NOTE]`, and lines of words after `> `.
  private mutating func callout(_ builder: inout TreeBuilder) -> Bool {
    guard builder.extended, byte(at + 1) == Sign.space else { return false }
    var mark = at + 2
    while byte(mark) != Sign.newline { mark += 1 }
    let word = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[at + 2..<mark]))
    guard let callout = MarkdownNode.Callout.allCases.first(where: { builder.isMark(word, of: $0.name) }) else {
      return false
    }
    begin(.blockQuote, column: 1, &builder)
    builder.makeCallout(callout, of: builder.nodes.count - 1)
    begin(.paragraph, column: 3, &builder)
    at = mark
    endLine()
    guard isQuoted else { return false }
    repeat {
      at += 2
      guard isText(at), words(&builder) else { return false }
      if isQuoted { softBreak(&builder) }
    } while isQuoted
    // Words without the mark would go on with the paragraph.
    guard byte(at) == Sign.newline, end(&builder) else { return false }
    builder.close()
    return true
  }

  private var isQuoted: Bool { byte(at) == Sign.greater && byte(at + 1) == Sign.space }

  /// Items that follow each other without an empty line.
  private mutating func list(_ builder: inout TreeBuilder, _ first: Marker) -> Bool {
    begin(first.isBullet ? .bulletList : .orderedList, column: 1, &builder)
    builder.nodes[builder.nodes.count - 1].number = Int32(first.start)
    builder.nodes[builder.nodes.count - 1].flags = .tight
    var next: Marker? = first
    while let marker = next {
      guard marker.sign == first.sign, item(&builder, width: marker.width) else { return false }
      next = self.marker(at)
    }
    builder.close()
    let isApart = byte(at) == Sign.newline
    skipEmptyLines()
    // Another item would make the list a loose one, words or an indented line could belong to the last item.
    return at == bytes.count || marker(at) == nil && (byte(at) == Sign.hash || isApart && !isIndented)
  }

  private var isIndented: Bool { byte(at) == Sign.space }

  private mutating func item(_ builder: inout TreeBuilder, width: Int) -> Bool {
    begin(.item, column: 1, &builder)
    at += width
    guard isText(at) else { return false }
    begin(.paragraph, column: width + 1, &builder)
    builder.nodes[builder.nodes.count - 1].flags = .tight
    guard words(&builder) else { return false }
    while isIndented {
      let start = at
      while byte(at) == Sign.space { at += 1 }
      guard at - start == width, isText(at) else { return false }
      softBreak(&builder)
      guard words(&builder) else { return false }
    }
    guard end(&builder) else { return false }
    builder.close()
    return true
  }

  private func begin(_ kind: MarkdownNode.Kind, column: Int, _ builder: inout TreeBuilder) {
    builder.append(kind, line: line, column: column)
    builder.openLast()
  }

  private func softBreak(_ builder: inout TreeBuilder) { builder.append(.softBreak, line: noLine, column: 0) }

  /// Closes a block of words; false where its emphasis does not end in it.
  private func end(_ builder: inout TreeBuilder) -> Bool {
    builder.close()
    return opened == 0
  }
}
