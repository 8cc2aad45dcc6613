extension MarkdownDocument {
  /// Which Markdown is read.
  package enum Dialect: Sendable {
    /// CommonMark 0.30 and nothing else.
    case commonMark
    /// CommonMark with tables, checklists, callouts, placeholders and heading ids.
    case extended
  }

  /// Reads a text. Every text is valid Markdown: nothing fails here, and what will not be shown is in `findings`.
  ///
  /// NUL and bytes that are not UTF-8 become U+FFFD.
  ///
  /// - Parameters:
  ///   - bytes: the text, without front matter; less than 1 GB.
  ///   - firstLine: the line of the file on which it starts, so that places count from the file's first line.
  ///   - isUTF8: whether it is known to be valid UTF-8. Then most texts need no libcmark.
  package static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int = 1, dialect: Dialect = .extended, isUTF8: Bool = false
  ) -> MarkdownDocument {
    if isUTF8, let plain = plain(bytes, firstLine: firstLine, dialect: dialect) { return plain }
    return withCMarkTree(of: bytes) { root in
      var builder = TreeBuilder(source: bytes, firstLine: firstLine, extended: dialect == .extended)
      builder.add(root)
      return builder.document()
    }
  }

  /// Reads a text of the simplest Markdown without libcmark; nil where it is not so simple.
  ///
  /// - Parameter bytes: valid UTF-8.
  package static func plain(
    _ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int = 1, dialect: Dialect = .extended
  ) -> MarkdownDocument? {
    var builder = TreeBuilder(source: bytes, firstLine: firstLine, extended: dialect == .extended)
    return PlainMarkdown.scan(bytes, firstLine: firstLine, into: &builder) ? builder.document() : nil
  }

  package static func parse(
    _ bytes: [UInt8], firstLine: Int = 1, dialect: Dialect = .extended
  ) -> MarkdownDocument {
    bytes.withUnsafeBufferPointer { parse($0, firstLine: firstLine, dialect: dialect) }
  }

  /// A text without a word.
  package static let empty = parse([UInt8]())

  package static func parse(
    _ bytes: ArraySlice<UInt8>, firstLine: Int = 1, dialect: Dialect = .extended
  ) -> MarkdownDocument {
    bytes.withUnsafeBufferPointer { parse($0, firstLine: firstLine, dialect: dialect) }
  }
}
