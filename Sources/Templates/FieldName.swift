/// The name of a field, hashed once so that a lookup compares numbers. Of 64 bits: two names of one program do not meet.
///
/// Views write it as a literal: `["title": .text(title)]`.
package struct FieldName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// FNV-1a, 64 bit, over the UTF-8 bytes; never 0, which marks an empty slot in `Fields`.
  let hash: UInt64
  package let text: String

  package init(_ text: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    self.hash = max(hash, 1)
    self.text = text
  }

  package init(stringLiteral text: String) { self.init(text) }

  package var description: String { text }

  @inline(__always) package static func == (a: FieldName, b: FieldName) -> Bool {
    a.hash == b.hash && a.text == b.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
