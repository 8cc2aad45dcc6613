import Bytes
import Digests

/// Which wording a unit has: the first 8 bytes of SHA-256 over `u1`, a zero byte and its canonical text. It is written
/// as 16 hexadecimal digits.
package struct UnitHash: Sendable, Hashable {
  package let value: UInt64

  package init(value: UInt64) { self.value = value }

  /// - Parameter canonical: `u1`, a zero byte and the canonical text in Unicode's form NFC.
  init(ofPrefixed canonical: UnsafeBufferPointer<UInt8>) { value = Digest.first64Bits(of: canonical) }

  /// Reads 16 hexadecimal digits; nil for anything else.
  package init?(hex: UnsafeBufferPointer<UInt8>) {
    guard hex.count == 16 else { return nil }
    var value: UInt64 = 0
    for digit in hex {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    self.value = value
  }

  package init?(hex: String) {
    var hex = hex
    guard let hash = hex.withUTF8({ UnitHash(hex: $0) }) else { return nil }
    self = hash
  }

  package var hex: String { Hex.encode((0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(56 - 8 * $0)) }) }
}

extension UnitHash {
  /// The hash of a text as a whole, from those of its units.
  package static func whole(of units: [UnitHash]) -> UnitHash {
    var bytes: [UInt8] = Array("u1\0".utf8)
    for unit in units { withUnsafeBytes(of: unit.value.bigEndian) { bytes += $0 } }
    return bytes.withUnsafeBufferPointer { UnitHash(ofPrefixed: $0) }
  }
}
