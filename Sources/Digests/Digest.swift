import Bytes
import Crypto

/// SHA-256 (FIPS 180-4) of content: names of fingerprinted assets, and whether something changed.
package struct Digest: Sendable, Hashable {
  package let bytes: [UInt8]

  package init(of content: UnsafeBufferPointer<UInt8>) {
    bytes = Array(SHA256.hash(data: UnsafeRawBufferPointer(content)))
  }

  package init(of content: [UInt8]) {
    self = content.withUnsafeBufferPointer { Digest(of: $0) }
  }

  /// A digest that was kept; nil where the bytes are none.
  package init?(bytes: [UInt8]) {
    guard bytes.count == SHA256.byteCount else { return nil }
    self.bytes = bytes
  }

  /// The first 16 hexadecimal digits: enough to tell the versions of one name apart.
  package var short: String { Hex.encode(bytes.prefix(8)) }

  package var hex: String { Hex.encode(bytes) }

  /// Standard base 64 of the whole, as a Content-Security-Policy names a script or a style.
  package var base64: String {
    var out = ByteWriter(capacity: 64)
    out.append(base64: bytes)
    return out.string()
  }
}

extension Digest {
  /// The first 8 bytes, as a number whose highest byte comes first.
  package static func first64Bits(of content: UnsafeBufferPointer<UInt8>) -> UInt64 {
    SHA256.hash(data: UnsafeRawBufferPointer(content)).withUnsafeBytes { bytes in
      UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    }
  }
}
