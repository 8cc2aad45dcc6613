import Languages
import Library
import Markdown

/// The least that is translated as one: a block, or a text among a file's entries.
package struct SourceUnit: Sendable {
  package enum Kind: Sendable, Hashable {
    /// A text of the entries at the beginning of a piece.
    case key(TextKey)
    /// A text of a YAML file, or of a list in a piece's entries: a form's label, an attendee's role.
    case entry
    /// A heading, paragraph or cell; the number is its place among the units of the body.
    case block(MarkdownNode.Kind, Int)
  }

  package let path: UnitPath
  /// The language it was written in.
  package let language: LanguageTag
  package let kind: Kind
  package let hash: UnitHash
  /// The canonical text: inline nodes as numbered codes, white space folded, in NFC.
  package let text: String
}

extension SourceUnit {
  /// The place among the units of the body; nil for a text of the entries.
  package var block: Int? { if case .block(_, let number) = kind { number } else { nil } }

  /// Whether it is a word of the glossary itself.
  package var isTerm: Bool { kind == .entry && path.text.hasSuffix("/term") }

  /// The place in a list of the entries; 0 for a single text.
  var item: Int { path.text.split(separator: "/").last.flatMap { Int($0) } ?? 0 }
}
