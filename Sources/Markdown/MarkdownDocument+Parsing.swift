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
  ///   - isUTF8: whether it is known to be valid UTF-8, so that libcmark need not look at each byte for that.
  package static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int = 1, dialect: Dialect = .extended, isUTF8: Bool = false
  ) -> MarkdownDocument {
    withCMarkTree(of: bytes, isUTF8: isUTF8) { root in
      var builder = TreeBuilder(source: bytes, firstLine: firstLine, extended: dialect == .extended)
      builder.add(root)
      return builder.document()
    }
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
