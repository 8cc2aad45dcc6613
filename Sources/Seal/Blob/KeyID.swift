import Bytes

/// Names a family key without telling it, `kid` in the format: 16 bytes.
package struct KeyID: Sendable, Hashable, CustomStringConvertible {
  package let bytes: [UInt8]

  /// Nil unless there are 16 bytes.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  init(derived bytes: [UInt8]) {
    precondition(bytes.count == 16)
    self.bytes = bytes
  }

  /// Nil unless the text is 32 hexadecimal digits, as in `seal.yml`.
  package init?(hex: String) {
    guard let bytes = Hex.decode(hex) else { return nil }
    self.init(bytes)
  }

  /// As in `seal.yml`.
  package var hex: String { Hex.encode(bytes) }

  /// As in a page and in its bundle.
  package var base64: String {
    var writer = ByteWriter(capacity: 32)
    writer.append(base64: bytes)
    return writer.string()
  }

  package var description: String { hex }
}
