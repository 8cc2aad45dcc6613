import Crypto
import CryptoExtras

extension AccessCode {
  /// How many rounds a new code is derived with, and the range that a page may ask for.
  package static let iterations = 600_000
  package static let allowedIterations = 600_000...10_000_000

  /// Derives the key that opens the code's slot. Takes a tenth of a second on a desktop computer, on purpose.
  ///
  /// PBKDF2-HMAC-SHA256 (RFC 8018) over the 20 digits and the salt `fp1/code` ‖ 00 ‖ `fidL` ‖ salt.
  package func credential(
    for household: PublicID, salt: [UInt8], iterations: Int = AccessCode.iterations
  ) throws(SealError) -> Credential {
    guard Self.allowedIterations.contains(iterations) else { throw .wrongIterations(iterations) }
    let fullSalt = Array("fp1/code".utf8) + [0] + household.lengthPrefixed + salt
    do {
      let key = try KDF.Insecure.PBKDF2.deriveKey(
        from: digits.bytes, salt: fullSalt, using: .sha256, outputByteCount: 32, rounds: iterations)
      return Credential(.code, key.withUnsafeBytes { Secret($0) })
    } catch {
      throw .refusedByLibrary
    }
  }
}
