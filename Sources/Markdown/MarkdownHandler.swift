import Bytes

/// What a page knows and a piece of Markdown does not: where links lead, what placeholders stand for, and the words of
/// the page's language.
package protocol MarkdownHandler {
  /// Writes the address that a relative link, or any picture or recording, leads to; it is escaped afterwards.
  /// Absolute links and links within the page do not come here.
  mutating func writeAddress(for link: LinkRequest, to writer: inout ByteWriter) -> LinkOutcome

  /// What else is known of a picture whose address has been written; nil where that is all.
  mutating func markup(of picture: LinkRequest) -> PictureMarkup?

  /// Writes what a placeholder stands for, escaped for where it stands; false where the name is unknown, and then it
  /// is shown as it was written.
  mutating func writePlaceholder(
    _ name: UnsafeBufferPointer<UInt8>, as form: PlaceholderForm, to writer: inout ByteWriter
  ) -> Bool

  /// A heading, paragraph or cell begins; its words are in another language than the page's where it is marked.
  mutating func beginUnit(isForeign: Bool)

  /// Writes words as HTML, escaped; a handler may mark what is in them.
  mutating func writeText(_ text: UnsafeBufferPointer<UInt8>, to writer: inout ByteWriter)

  /// Writes the title of a callout as HTML.
  mutating func writeTitle(of callout: MarkdownNode.Callout, to writer: inout ByteWriter)

  /// Writes the name of a table for screen readers, escaped for an attribute; nothing where it has none.
  mutating func writeTableName(to writer: inout ByteWriter)
}

/// A link, picture or recording that needs an address.
package struct LinkRequest {
  package enum Kind: Sendable { case link, image, audio }

  package let kind: Kind
  /// The address as written, with escapes and entities decoded; it lives as long as the call.
  package let url: UnsafeBufferPointer<UInt8>
  /// The line of the file that it was written in, and about the byte of that line, counted from 1.
  package let line: Int
  package let column: Int
  /// Whether it was written in the document that is rendered, and not in one that a unit was taken from.
  package let isFromSource: Bool
}

/// Markup around and in the tag of a picture.
package struct PictureMarkup: Sendable {
  package var before: [UInt8]
  package var attributes: [UInt8]
  package var after: [UInt8]

  package init(before: [UInt8] = [], attributes: [UInt8], after: [UInt8] = []) {
    self.before = before
    self.attributes = attributes
    self.after = after
  }
}

package enum LinkOutcome: Sendable {
  /// The address was written.
  case resolved
  /// The name of a sealed asset was written: a script fetches and opens it, the browser must not.
  case sealed
  /// There is no such thing: only its text is shown.
  case dropped
}

package enum PlaceholderForm: Sendable {
  case html
  /// The value of an attribute in double quotes.
  case attribute
  case plainText
}

extension MarkdownHandler {
  package mutating func writeAddress(for link: LinkRequest, to writer: inout ByteWriter) -> LinkOutcome {
    writer.append(link.url)
    return .resolved
  }

  package mutating func markup(of picture: LinkRequest) -> PictureMarkup? { nil }

  package mutating func writePlaceholder(
    _ name: UnsafeBufferPointer<UInt8>, as form: PlaceholderForm, to writer: inout ByteWriter
  ) -> Bool { false }

  package mutating func beginUnit(isForeign: Bool) {}

  package mutating func writeText(_ text: UnsafeBufferPointer<UInt8>, to writer: inout ByteWriter) {
    writer.append(escapingHTML: text)
  }

  package mutating func writeTitle(of callout: MarkdownNode.Callout, to writer: inout ByteWriter) {
    writer.append(callout.name)
  }

  package mutating func writeTableName(to writer: inout ByteWriter) {}
}

/// A handler that leaves everything as it was written.
package struct PlainHandler: MarkdownHandler, Sendable {
  package init() {}
}
