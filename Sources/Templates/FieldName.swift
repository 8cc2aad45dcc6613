import Bytes

/// The name of a field, hashed once so that a lookup compares numbers. Of 64 bits: two names of one program do not meet.
///
/// Views write it as a literal: `["title": .text(title)]`. It is plain numbers, since each household's pages need
/// hundreds, and text in each would be counted and let go again; a literal's hash is known when the program is compiled.
///
/// `public`, so that it is inlined; see `ByteWriter`.
public struct FieldName: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A `NameHash`; never 0, which marks an empty slot in `Fields`.
  @usableFromInline let hash: UInt64
  /// The name as a literal, to be suggested to theme authors; nil for one that was made while the program runs.
  @usableFromInline let literal: StaticString?

  /// A name that only data knows, such as a message's key.
  package init(_ text: String) {
    hash = NameHash.of(text)
    literal = nil
  }

  @inlinable @inline(__always) public init(stringLiteral text: StaticString) {
    hash = NameHash.of(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    literal = text
  }

  /// The mark of an empty slot.
  init(emptySlot: Void) {
    hash = 0
    literal = nil
  }

  /// The name where a view wrote it.
  package var text: String? { literal.map { "\($0)" } }

  @inlinable @inline(__always) public static func == (a: FieldName, b: FieldName) -> Bool { a.hash == b.hash }

  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
