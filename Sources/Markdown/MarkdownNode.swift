/// One node of a Markdown tree.
///
/// A document's nodes lie in one array in the order in which they open. A node's children follow it, and `end` is the
/// index after its whole subtree, so its next sibling, if there is one, stands at `end`.
package struct MarkdownNode: Sendable {
  package var kind: Kind
  package var flags: Flags = []
  var detail: UInt8 = 0
  /// A number whose meaning depends on the kind; see `listStart`, `column(ofCell:)` and `row`.
  var number: Int32 = 0
  var endIndex: Int32 = 0
  /// Where the node's bytes start in the document's text, and how many they are: the literal of text, code and HTML,
  /// the target of a link or picture, the id of a heading, the name of a placeholder.
  var offset: Int32 = 0
  var length: Int32 = 0
  /// How many bytes of title (links, pictures) or info string (code blocks) follow the first bytes; -1 for none.
  var extraLength: Int32 = -1
  var lineNumber: Int32
  var columnNumber: Int32

  init(_ kind: Kind, line: Int32, column: Int32) {
    self.kind = kind
    lineNumber = line
    columnNumber = column
  }

  /// The index after the node's subtree.
  package var end: Int { Int(endIndex) }
  /// The line of the file on which the node starts, counted from 1.
  package var line: Int { Int(lineNumber) }
  /// The byte of that line at which the node starts, counted from 1. It is exact for blocks; for inline nodes it is
  /// what libcmark says, and `SourceLocator` finds the exact place.
  package var column: Int { Int(columnNumber) }

  /// The level of a heading, 1 to 6.
  package var headingLevel: Int { Int(detail) }
  /// The first number of an ordered list.
  package var listStart: Int { Int(number) }
  /// The column of a table's cell, counted from 0.
  package var tableColumn: Int { Int(number) }
  /// The alignment of a table's cell.
  package var alignment: Alignment { Alignment(rawValue: detail) ?? .none }
  /// What a callout is for.
  package var callout: Callout { Callout(rawValue: detail) ?? .note }
}

extension MarkdownNode {
  package enum Kind: UInt8, Sendable {
    case document, blockQuote, callout, bulletList, orderedList, item, table, tableRow
    case codeBlock, htmlBlock, thematicBreak
    case heading, paragraph, tableCell
    case text, softBreak, lineBreak, code, htmlInline, placeholder
    case emphasis, strong, link, image

    /// Whether it holds inline nodes and nothing else: a block that is translated as one.
    package var holdsInlines: Bool {
      switch self {
      case .heading, .paragraph, .tableCell: true
      default: false
      }
    }

    package var isInline: Bool { rawValue >= Kind.text.rawValue }
    var isInlineContainer: Bool { rawValue >= Kind.emphasis.rawValue }
    package var isList: Bool { self == .bulletList || self == .orderedList }
  }

  /// Some of the kinds.
  struct Kinds: Sendable {
    private var bits: UInt32 = 0

    init(_ kinds: Kind...) {
      for kind in kinds { insert(kind) }
    }

    mutating func insert(_ kind: Kind) { bits |= 1 << UInt32(kind.rawValue) }
    func contains(_ kind: Kind) -> Bool { bits & 1 << UInt32(kind.rawValue) != 0 }
    func intersects(_ other: Kinds) -> Bool { bits & other.bits != 0 }
  }

  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A list without blank lines between its items, or a paragraph in one, which gets no tags of its own.
    package static let tight = Flags(rawValue: 1)
    /// An item of a checklist.
    package static let task = Flags(rawValue: 2)
    /// An item of a checklist that is done.
    package static let checked = Flags(rawValue: 4)
    /// A table's first row, and each cell in it.
    package static let header = Flags(rawValue: 8)
  }

  package enum Alignment: UInt8, Sendable { case none, start, center, end }

  /// `> [!NOTE]` and its like.
  package enum Callout: UInt8, Sendable, CaseIterable {
    case note, tip, stop, doThis, dont

    /// The word in the brackets and in the class, in lower case.
    package var name: StaticString {
      switch self {
      case .note: "note"
      case .tip: "tip"
      case .stop: "stop"
      case .doThis: "do"
      case .dont: "dont"
      }
    }
  }
}
