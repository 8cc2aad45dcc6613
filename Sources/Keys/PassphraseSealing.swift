import Bytes
import Crypto
import CryptoExtras
import Seal

/// A key made from a passphrase with scrypt (RFC 7914), and the salt it was made with.
struct PassphraseKey: Sendable {
  /// About half a second and 128 MB, on purpose.
  static let rounds = 1 << 17
  static let blockSize = 8
  static let parallelism = 1

  let salt: [UInt8]
  let key: SymmetricKey

  init(_ passphrase: String, salt: [UInt8] = Secret.random(count: 16).bytes) throws(KeyStoreError) {
    self.salt = salt
    do {
      key = try KDF.Scrypt.deriveKey(
        from: Array(passphrase.utf8), salt: salt, outputByteCount: 32, rounds: Self.rounds, blockSize: Self.blockSize,
        parallelism: Self.parallelism)
    } catch {
      throw .cannotMake(.refusedByLibrary)
    }
  }
}

/// The key store sealed under a passphrase: one line of JSON around AES-256-GCM of the plain text; what stands before
/// the data is authenticated too.
enum SealedKeyStoreText {
  private static let start: StaticString = "{\"format\":\"homeward-keys\",\"version\":1,\"sealed\":{\"kdf\":\"scrypt\""

  static func write(_ plain: [UInt8], _ passphrase: PassphraseKey) throws(KeyStoreError) -> [UInt8] {
    var text = ByteWriter(capacity: plain.count / 3 * 4 + 256)
    text.append(start)
    text.append(",\"n\":131072,\"r\":8,\"p\":1,\"salt\":\"" as StaticString)
    text.append(base64: passphrase.salt)
    text.append("\"},\"data\":\"" as StaticString)
    do {
      let box = try AES.GCM.seal(plain, using: passphrase.key, authenticating: text.array())
      guard let combined = box.combined else { throw SealError.refusedByLibrary }
      text.append(base64: Array(combined))
    } catch {
      throw .cannotMake(.refusedByLibrary)
    }
    text.append("\"}\n" as StaticString)
    return text.array()
  }

  static func isSealed(_ text: [UInt8]) -> Bool {
    start.withUTF8Buffer { text.starts(with: $0) }
  }

  /// The plain text and the key that opened it.
  static func open(
    _ text: [UInt8], _ passphrase: String, path: String
  ) throws(KeyStoreError) -> (plain: [UInt8], key: PassphraseKey) {
    let salt: [UInt8]
    let data: [UInt8]
    let bound: [UInt8]
    do throws(StrictCursor.Surprise) {
      (salt, data, bound) = try text.withUnsafeBufferPointer { (bytes) throws(StrictCursor.Surprise) in
        var cursor = StrictCursor(bytes)
        try cursor.expect(start)
        try cursor.expect(",\"n\":131072,\"r\":8,\"p\":1,\"salt\":\"")
        let salt = try cursor.base64(count: 16)
        try cursor.expect("},\"data\":\"")
        let bound = Array(bytes[..<cursor.offset])
        let data = try cursor.base64()
        try cursor.expect("}\n")
        guard cursor.isAtEnd else { throw cursor.surprise }
        return (salt, data, bound)
      }
    } catch {
      throw .damaged(path, offset: error.offset)
    }
    let key = try PassphraseKey(passphrase, salt: salt)
    do {
      let box = try AES.GCM.SealedBox(combined: data)
      return (try Array(AES.GCM.open(box, using: key.key, authenticating: bound)), key)
    } catch {
      throw .wrongPassphrase(path)
    }
  }
}
