/// Bytes that open something. They never show in a description, a mirror or a debugger's line.
package struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// So many bytes from the system's random source.
  package static func random(count: Int) -> Secret {
    var generator = SystemRandomNumberGenerator()
    return Secret((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  /// Takes the same time wherever the first difference lies.
  package static func == (a: Secret, b: Secret) -> Bool {
    guard a.bytes.count == b.bytes.count else { return false }
    return zip(a.bytes, b.bytes).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  package var description: String { "(secret)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
