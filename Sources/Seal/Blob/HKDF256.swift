import Crypto

/// HKDF-SHA256 of RFC 5869, over the library's SHA-256 with the blocks of HMAC (RFC 2104) on the stack.
///
/// The library's own HKDF gives the same bytes and makes a dozen small arrays a call; a district of 2,000 households
/// derives 6,000 keys in a build, and this takes a quarter of the time.
package enum HKDF256 {
  private static let blockCount = 64
  private static let hashCount = 32

  package static func extract(keyMaterial: [UInt8], salt: [UInt8]) -> [UInt8] {
    authenticate(keyMaterial, key: salt.count > blockCount ? digest(salt) : salt)
  }

  /// - Parameter count: at most 255 × 32 bytes.
  package static func expand(_ pseudorandomKey: [UInt8], information: [UInt8], count: Int) -> [UInt8] {
    precondition(count <= 255 * hashCount)
    var output: [UInt8] = []
    output.reserveCapacity((count + hashCount - 1) / hashCount * hashCount)
    var round: UInt8 = 1
    var message = information + [round]
    while true {
      let block = authenticate(message, key: pseudorandomKey)
      output += block
      guard output.count < count else { break }
      round += 1
      message = block + information + [round]
    }
    output.removeLast(output.count - count)
    return output
  }

  /// HMAC-SHA256 under a key of at most one block.
  private static func authenticate(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    let innerCount = blockCount + message.count
    return withUnsafeTemporaryAllocation(
      byteCount: max(innerCount, blockCount + hashCount), alignment: 8
    ) { block in
      for index in 0..<blockCount { block[index] = (index < key.count ? key[index] : 0) ^ 0x36 }
      block[blockCount...].copyBytes(from: message)
      let inner = hash(UnsafeRawBufferPointer(rebasing: block[..<innerCount]))
      for index in 0..<blockCount { block[index] ^= 0x36 ^ 0x5C }
      inner.withUnsafeBytes { block[blockCount...].copyBytes(from: $0) }
      let outer = hash(UnsafeRawBufferPointer(rebasing: block[..<(blockCount + hashCount)]))
      return outer.withUnsafeBytes { Array($0) }
    }
  }

  private static func digest(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { hash($0) }.withUnsafeBytes { Array($0) }
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> SHA256.Digest {
    var hasher = SHA256()
    hasher.update(bufferPointer: bytes)
    return hasher.finalize()
  }
}
