import Crypto

extension SlotTable {
  /// Wraps a family key for each credential.
  package init(
    wrapping key: FamilyKey, for household: PublicID, _ credentials: [Credential]
  ) throws(SealError) {
    let keyID = key.keyID(for: household)
    var slots: [[UInt8]] = []
    for credential in credentials {
      slots.append(try SlotKeys(credential, household, keyID).slot(of: key))
    }
    var dummy: UInt8 = 0
    while slots.isEmpty || slots.count % 4 != 0 {
      slots.append(Self.dummy(dummy, of: key, household, keyID))
      dummy += 1
    }
    self.init(sorting: slots)
  }

  /// A slot that no credential opens and that nobody can tell from one that does.
  package static func dummy(
    _ index: UInt8, of key: FamilyKey, _ household: PublicID, _ keyID: KeyID
  ) -> [UInt8] {
    Derivation(from: key.secret).bytes(
      "dummy", [index] + household.lengthPrefixed + keyID.bytes, count: SlotTable.slotCount)
  }

  /// Finds the credential's slot by its tag and unwraps the family key.
  ///
  /// - Parameter keyID: as the page names it; the key that comes out must be that one.
  package func open(
    _ credential: Credential, of household: PublicID, _ keyID: KeyID
  ) throws(SealError) -> FamilyKey {
    let keys = SlotKeys(credential, household, keyID)
    for index in 0..<count where Array(self[index].tag) == keys.tag {
      let key = try keys.unwrap(self[index].wrap)
      guard key.keyID(for: household) == keyID else { throw .otherKey }
      return key
    }
    throw .noSlot
  }
}

/// What one credential makes of one household and key: the tag of its slot and the key that wraps.
private struct SlotKeys {
  let tag: [UInt8]
  private let wrappingKey: SymmetricKey
  private let bound: [UInt8]

  /// The wrapping key is bound to one family key by `keyID` and so is used once.
  private static let nonce = [UInt8](repeating: 0, count: 12)

  init(_ credential: Credential, _ household: PublicID, _ keyID: KeyID) {
    let context = [credential.kind.rawValue] + household.lengthPrefixed + keyID.bytes
    let derivation = Derivation(from: credential.secret)
    tag = derivation.bytes("slot", context, count: SlotTable.tagCount)
    wrappingKey = SymmetricKey(data: derivation.bytes("kek", context, count: 32))
    bound = Array("FPW1".utf8) + [1] + context + tag
  }

  func slot(of key: FamilyKey) throws(SealError) -> [UInt8] {
    do {
      let box = try AES.GCM.seal(
        key.secret.bytes, using: wrappingKey, nonce: AES.GCM.Nonce(data: Self.nonce), authenticating: bound)
      return tag + Array(box.ciphertext) + Array(box.tag)
    } catch {
      throw .refusedByLibrary
    }
  }

  func unwrap(_ wrap: ArraySlice<UInt8>) throws(SealError) -> FamilyKey {
    do {
      let box = try AES.GCM.SealedBox(combined: Self.nonce + wrap)
      guard let key = FamilyKey(Secret(try AES.GCM.open(box, using: wrappingKey, authenticating: bound))) else {
        throw SealError.damaged
      }
      return key
    } catch {
      throw .damaged
    }
  }
}
