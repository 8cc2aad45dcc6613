import Crypto

extension FamilyKey {
  /// Opens a blob at the place it was found, and gives the data without length and padding.
  ///
  /// - Parameter name: for an asset, the name under which the sealed bundle lists it; an older blob put back under a
  ///   new name is refused.
  package func open(
    _ blob: [UInt8], at place: BlobPlace, named name: String? = nil
  ) throws(SealError) -> [UInt8] {
    let subkeys = Subkeys(self, for: place.household)
    try subkeys.checkHeader(of: blob, place.kind)
    let plain = try subkeys.decrypt(blob, BlobLayout.authenticated(place, subkeys.keyID))
    let nonce = blob.dropFirst(BlobLayout.boundHeaderCount).prefix(BlobLayout.nonceCount)
    if let name, name != BlobLayout.name(of: nonce) { throw .otherName }
    return try Self.unpadded(plain, place.kind)
  }

  private static func unpadded(_ plain: [UInt8], _ kind: BlobKind) throws(SealError) -> [UInt8] {
    let field = BlobLayout.lengthFieldCount
    guard plain.count >= field else { throw .wrongLength }
    let end = plain[..<field].reduce(0) { $0 << 8 | Int($1) } + field
    guard end <= plain.count, Padding.length(end, of: kind) == plain.count else { throw .wrongLength }
    guard plain[end...].allSatisfy({ $0 == 0 }) else { throw .paddingNotZero }
    return Array(plain[field..<end])
  }
}

extension Subkeys {
  fileprivate func checkHeader(of blob: [UInt8], _ kind: BlobKind) throws(SealError) {
    guard blob.count >= BlobLayout.overhead + BlobLayout.lengthFieldCount else { throw .tooShort }
    guard Array(blob[..<4]) == BlobLayout.magic else { throw .notABlob }
    guard blob[4] == BlobLayout.suite else { throw .unknownSuite(blob[4]) }
    guard blob[5] == kind.rawValue else { throw .wrongKind }
    guard blob[6] == 0, blob[7] == 0 else { throw .reservedBytesNotZero }
    guard Array(blob[8..<24]) == keyID.bytes else { throw .otherKey }
  }

  fileprivate func decrypt(_ blob: [UInt8], _ bound: [UInt8]) throws(SealError) -> [UInt8] {
    do {
      let box = try AES.GCM.SealedBox(combined: blob[BlobLayout.boundHeaderCount...])
      return try Array(AES.GCM.open(box, using: encryption, authenticating: bound))
    } catch {
      throw .damaged
    }
  }
}
