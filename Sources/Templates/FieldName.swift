/// The name of a field, hashed once so that a lookup compares numbers. Of 64 bits: two names of one program do not meet.
///
/// Views write it as a literal: `["title": .text(title)]`. It is plain numbers, since each household's pages need
/// hundreds, and text in each would be counted and let go again.
package struct FieldName: Hashable, Sendable, ExpressibleByStringLiteral {
  /// FNV-1a, 64 bit, over the UTF-8 bytes; never 0, which marks an empty slot in `Fields`.
  let hash: UInt64
  /// The name as a literal, to be suggested to theme authors; nil for one that was made while the program runs.
  private let literal: StaticString?

  /// A name that only data knows, such as a message's key.
  package init(_ text: String) {
    var text = text
    hash = text.withUTF8 { Self.hash($0) }
    literal = nil
  }

  package init(stringLiteral text: StaticString) {
    hash = text.withUTF8Buffer { Self.hash($0) }
    literal = text
  }

  /// The mark of an empty slot.
  init(emptySlot: Void) {
    hash = 0
    literal = nil
  }

  /// The name where a view wrote it.
  package var text: String? { literal.map { "\($0)" } }

  @inline(__always) private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return max(hash, 1)
  }

  @inline(__always) package static func == (a: FieldName, b: FieldName) -> Bool { a.hash == b.hash }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
