import Bytes
import Languages
import Library
import Markdown

/// A piece of writing as one reader meets it: for each block and each text, the best language there is for them.
package struct ReaderPiece: Sendable {
  package enum Body: Sendable {
    /// The source's blocks; each unit's text from the source (nil) or from a translation.
    case blocks(MarkdownDocument, [UnitText?])
    /// A translation that is a text of its own.
    case adapted(PieceText)
  }

  /// Where the text of one unit of the source's body comes from.
  package struct UnitText: Sendable {
    package var document: MarkdownDocument
    package var node: Int
    package var language: LanguageTag
  }

  package let piece: Piece
  /// The language the reader asked for; what is in another says so.
  package let language: LanguageTag
  package let body: Body
  package let notices: Set<Notice>
  private let texts: [TextKey: ReaderText]

  /// The language of a unit of the body, or of the whole where it is adapted.
  package var sourceLanguage: LanguageTag { piece.source.language }

  /// Whether all of it is in the reader's language: only then does a page count as translated (`hreflang`).
  package var isWhole: Bool { !notices.contains(.otherLanguage) }

  /// The words of a key, in the best language for the reader; nil where nobody wrote any.
  package subscript(key: TextKey) -> ReaderText? { texts[key] }

  package init(
    piece: Piece, language: LanguageTag, body: Body, texts: [TextKey: ReaderText], notices: Set<Notice>
  ) {
    self.piece = piece
    self.language = language
    self.body = body
    self.texts = texts
    self.notices = notices
  }
}

/// The words of one key and the language they are really in.
package struct ReaderText: Sendable, Hashable {
  package var items: [String]
  package var language: LanguageTag

  package init(_ items: [String], in language: LanguageTag) {
    self.items = items
    self.language = language
  }

  package var first: String { items.first ?? "" }
}
