import Bytes

/// Seals what belongs to one household: its assets first, whose names the bundle lists, then the bundle, then the page.
package struct HouseholdSealer: Sendable {
  package let keys: HouseholdKeys
  private let subkeys: Subkeys

  /// Refuses keys whose stored key id is not that of the key: a page sealed so would never open.
  package init(_ keys: HouseholdKeys) throws(SealError) {
    self.keys = keys
    subkeys = Subkeys(keys.familyKey, for: keys.household)
    guard subkeys.keyID == keys.keyID else { throw .otherKey }
  }

  /// What the bundle's JSON says of itself: `fid`, and `kid` in base 64 as in the page.
  package var household: PublicID { keys.household }
  package var keyID: KeyID { keys.keyID }

  package func sealAsset(
    _ asset: HouseholdAsset, scratch: inout SealScratch
  ) throws(SealError) -> SealedAsset {
    let place = BlobPlace.asset(asset.path, of: keys.household)
    try scratch.layOut(.asset) { plain, _ in plain.append(asset.bytes) }
    let blob = try scratch.plain.withBytes { (plain) throws(SealError) in try subkeys.seal(plain, at: place) }
    let name = blob.name
    return SealedAsset(
      path: place.path, type: asset.type, name: name, byteCount: asset.bytes.count,
      file: SealedFile(path: "f/\(keys.household)/a/\(name).bin", own: blob.bytes), household: keys.household)
  }

  /// Compresses and seals the bundle.
  package func sealBundle(
    _ bundle: HouseholdBytes, scratch: inout SealScratch
  ) throws(SealError) -> SealedBundle {
    try scratch.layOut(.bundle) { plain, deflater in deflater.append(bundle, to: &plain) }
    return try sealLaidOutBundle(&scratch)
  }

  /// Seals data that is a DEFLATE stream already.
  package func sealBundle(
    deflated: [UInt8], scratch: inout SealScratch
  ) throws(SealError) -> SealedBundle {
    try scratch.layOut(.bundle) { plain, _ in plain.append(deflated) }
    return try sealLaidOutBundle(&scratch)
  }

  private func sealLaidOutBundle(_ scratch: inout SealScratch) throws(SealError) -> SealedBundle {
    let place = BlobPlace.bundle(of: keys.household)
    let blob = try scratch.plain.withBytes { (plain) throws(SealError) in try subkeys.seal(plain, at: place) }
    return SealedBundle(sealed: blob, household: keys.household)
  }
}
