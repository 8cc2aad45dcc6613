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
    guard hex.count == 16, let base = UnsafeRawPointer(hex.baseAddress),
      let high = Self.number(ofDigits: UInt64(bigEndian: base.loadUnaligned(as: UInt64.self))),
      let low = Self.number(ofDigits: UInt64(bigEndian: base.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    else { return nil }
    value = high << 32 | low
  }

  /// The number that eight hexadecimal digits in lower case stand for, all looked at together: a build reads some for
  /// each unit of each translation.
  private static func number(ofDigits digits: UInt64) -> UInt64? {
    guard digits & .topBits == 0 else { return nil }
    let isDigit = digits.asciiBytes(in: 0x30...0x39)
    let isLetter = digits.asciiBytes(in: 0x61...0x66)
    guard isDigit | isLetter == .topBits else { return nil }
    var fours = (digits & .eight(0x0F)) &+ (isLetter >> 7) &* 9
    fours = (fours | fours >> 4) & 0x00FF_00FF_00FF_00FF
    fours = (fours | fours >> 8) & 0x0000_FFFF_0000_FFFF
    return (fours | fours >> 16) & 0xFFFF_FFFF
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
