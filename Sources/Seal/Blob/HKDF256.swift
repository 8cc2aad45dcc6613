import Crypto

/// HKDF-SHA256 of RFC 5869.
///
/// The library's own HKDF gives the same bytes and makes a dozen small arrays a call; a district of 2,000 households
/// derives 6,000 keys in a build, and this takes a quarter of the time.
package enum HKDF256 {
  private static let blockCount = 64
  private static let hashCount = 32

  package static func extract(keyMaterial: [UInt8], salt: [UInt8]) -> [UInt8] {
    HMAC256.code(key: salt.count > blockCount ? digest(salt) : salt, keyMaterial)
  }

  /// - Parameter count: at most 255 × 32 bytes.
  package static func expand(_ pseudorandomKey: [UInt8], information: [UInt8], count: Int) -> [UInt8] {
    precondition(count <= 255 * hashCount)
    var output: [UInt8] = []
    output.reserveCapacity((count + hashCount - 1) / hashCount * hashCount)
    var round: UInt8 = 1
    var message = information + [round]
    while true {
      let block = HMAC256.code(key: pseudorandomKey, message)
      output += block
      guard output.count < count else { break }
      round += 1
      message = block + information + [round]
    }
    output.removeLast(output.count - count)
    return output
  }

  private static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hash.finalize().withUnsafeBytes { Array($0) }
  }
}
