import Bytes
import Crypto
import Seal
import Testing

/// Blobs that are sealed with the right key but laid out wrong, as only a faulty program would make them.
struct ForgedPlainTextTests {
  /// Seals as FAMILY-SEAL says, with any plain text.
  private func seal(_ plain: [UInt8]) throws -> [UInt8] {
    let household: [UInt8] = [8] + Array("7k3q9m2x".utf8)
    let key = HKDF256.extract(keyMaterial: try Sample.familyKey().secret.bytes, salt: [])
    let encryption = HKDF256.expand(key, information: Array("fp1/enc\0".utf8) + household, count: 32)
    let header = try Array("FPC1".utf8) + [1, 1, 0, 0] + Sample.keys().keyID.bytes
    let box = try AES.GCM.seal(
      plain, using: SymmetricKey(data: encryption), nonce: AES.GCM.Nonce(data: [UInt8](repeating: 9, count: 12)),
      authenticating: header + household + [0, 6] + Array("bundle".utf8))
    return try header + require(box.combined)
  }

  private func open(_ blob: [UInt8]) throws -> [UInt8] {
    try Sample.familyKey().open(blob, at: .bundle(of: Sample.household()))
  }

  @Test func `A plain text as specified opens`() throws {
    let plain: [UInt8] = [0, 0, 0, 2, 5, 6] + [UInt8](repeating: 0, count: 1018)
    #expect(try open(seal(plain)) == [5, 6])
  }

  @Test(arguments: [6, 500, 1023])
  func `Padding that is not zero is refused`(offset: Int) throws {
    var plain: [UInt8] = [0, 0, 0, 2, 5, 6] + [UInt8](repeating: 0, count: 1018)
    plain[offset] = 1
    #expect(throws: SealError.paddingNotZero) { try open(seal(plain)) }
  }

  @Test(
    arguments: [
      ([0, 0, 0, 2, 5, 6], 0), ([0, 0, 0, 2, 5, 6], 1019), ([0xFF, 0xFF, 0xFF, 0xFF], 1020), ([0, 0, 4, 0], 1020),
    ] as [([UInt8], Int)])
  func `A length that does not fit is refused`(start: [UInt8], zeros: Int) throws {
    #expect(throws: SealError.wrongLength) { try open(seal(start + [UInt8](repeating: 0, count: zeros))) }
  }
}
