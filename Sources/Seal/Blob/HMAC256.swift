import Crypto

/// HMAC-SHA256 (RFC 2104) over the library's SHA-256, with its blocks on the stack. The library's own HMAC gives the same
/// bytes, and its beginning alone takes longer than this does for a key.
enum HMAC256 {
  private static let blockCount = 64

  /// - Parameters:
  ///   - key: at most one block, 64 bytes.
  ///   - message: gives the hash what is to be authenticated.
  static func code(key: UnsafeRawBufferPointer, _ message: (inout SHA256) -> Void) -> [UInt8] {
    precondition(key.count <= blockCount)
    return withUnsafeTemporaryAllocation(byteCount: blockCount, alignment: 8) { block in
      for index in 0..<blockCount { block[index] = (index < key.count ? key[index] : 0) ^ 0x36 }
      var inner = SHA256()
      inner.update(bufferPointer: UnsafeRawBufferPointer(block))
      message(&inner)
      for index in 0..<blockCount { block[index] ^= 0x36 ^ 0x5C }
      var outer = SHA256()
      outer.update(bufferPointer: UnsafeRawBufferPointer(block))
      inner.finalize().withUnsafeBytes { outer.update(bufferPointer: $0) }
      return outer.finalize().withUnsafeBytes { Array($0) }
    }
  }

  static func code(key: [UInt8], _ message: [UInt8]) -> [UInt8] {
    key.withUnsafeBytes { key in
      code(key: key) { hash in message.withUnsafeBytes { hash.update(bufferPointer: $0) } }
    }
  }
}
