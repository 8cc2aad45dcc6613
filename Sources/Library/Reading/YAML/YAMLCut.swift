import CYAML

/// A remark right after a text without quotes: to YAML the text ends there, to its writer perhaps not.
package struct YAMLCut: Equatable, Sendable {
  /// The text.
  package var node: Int
  /// Where the `#` stands, counted like a node's place.
  package var line: Int
  package var column: Int
  /// From the `#` to the line's end, in Unicode scalars.
  package var width: Int
}

extension YAMLCut {
  /// Finds what stands after texts, which come in their order.
  struct Search {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    /// How many Unicode scalars stand before `at`: libyaml counts them.
    private var scalars = 0

    /// Nil where no `#` stands after a space, as in nearly all files.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      let mayCut = bytes.indices.dropFirst().contains { bytes[$0] == Self.hash && Self.isBlank(bytes[$0 - 1]) }
      guard mayCut else { return nil }
      self.bytes = bytes
    }

    /// The remark after a text that ends at the mark.
    ///
    /// Where there is no text, `#1` is one that was meant, and `# later` a remark.
    mutating func cut(_ node: Int, _ event: yaml_event_t, firstLine: Int) -> YAMLCut? {
      let end = event.end_mark
      while scalars < Int(end.index), at < bytes.count { skipScalar() }
      var next = at
      while next < bytes.count, Self.isBlank(bytes[next]) { next += 1 }
      guard next > at, next < bytes.count, bytes[next] == Self.hash else { return nil }
      let rest = bytes[next...].prefix { $0 != UInt8(ascii: "\n") }
      let isJoined = rest.dropFirst().first.map { !Self.isBlank($0) } ?? false
      guard event.data.scalar.length > 0 || isJoined else { return nil }
      return YAMLCut(
        node: node, line: Int(end.line) + firstLine, column: Int(end.column) + next - at + 1,
        width: rest.count { !Self.continuesScalar($0) })
    }

    private mutating func skipScalar() {
      repeat { at += 1 } while at < bytes.count && Self.continuesScalar(bytes[at])
      scalars += 1
    }

    private static let hash = UInt8(ascii: "#")
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    private static func continuesScalar(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
  }
}
