import Bytes

/// Markup that may stand in a page as it is: rendered Markdown, or what a template wrote.
///
/// There is no way from text to it but `init(escaping:)` and the one that says `trusted`.
package struct HTML: Sendable {
  private enum Storage: Sendable {
    case one([UInt8])
    case several([[UInt8]])
  }

  private var storage: Storage

  /// Takes over bytes that are known to be well-formed markup with nothing in it that somebody else chose.
  package init(trusted bytes: [UInt8]) { storage = .one(bytes) }

  /// Takes over several runs of such bytes, in order, without joining them.
  package init(trustedPieces pieces: [[UInt8]]) { storage = .several(pieces) }

  /// Markup that shows the text.
  package init(escaping text: String) {
    var writer = ByteWriter(capacity: text.utf8.count + 16)
    writer.append(escapingHTML: text)
    self.init(trusted: writer.array())
  }

  package var isEmpty: Bool {
    switch storage {
    case .one(let bytes): bytes.isEmpty
    case .several(let pieces): pieces.allSatisfy(\.isEmpty)
    }
  }

  package func write(to writer: inout ByteWriter) {
    switch storage {
    case .one(let bytes): writer.append(bytes)
    case .several(let pieces): for piece in pieces { writer.append(piece) }
    }
  }
}
