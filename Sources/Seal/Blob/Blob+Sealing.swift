import Crypto
import Foundation

extension Subkeys {
  /// Seals a plain text that has its length field and its padding already.
  ///
  /// The nonce is a keyed hash of all that is sealed and bound, so there is no counter to keep and an unchanged
  /// page gives the same bytes.
  func seal(_ plain: UnsafeRawBufferPointer, at place: BlobPlace) throws(SealError) -> SealedBlob {
    guard place.path.utf8.count <= Int(UInt16.max) else { throw .tooLong }
    let bound = BlobLayout.authenticated(place, keyID)
    let box: AES.GCM.SealedBox
    do {
      let nonce = try AES.GCM.Nonce(data: syntheticNonce(plain, bound))
      box = try AES.GCM.seal(plain, using: encryption, nonce: nonce, authenticating: bound)
    } catch {
      throw .refusedByLibrary
    }
    guard let combined = box.combined else { throw .refusedByLibrary }
    return SealedBlob(header: Array(bound[..<BlobLayout.boundHeaderCount]), box: combined)
  }

  private func syntheticNonce(_ plain: UnsafeRawBufferPointer, _ bound: [UInt8]) -> [UInt8] {
    var code = HMAC<SHA256>(key: nonce)
    code.update(data: bigEndian(UInt32(bound.count)) + bound)
    code.update(data: plain)
    return Array(code.finalize().prefix(BlobLayout.nonceCount))
  }
}
