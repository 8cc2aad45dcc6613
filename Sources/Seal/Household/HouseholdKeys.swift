/// What sealing needs of one household: all of it is in the key store, so a build derives nothing slowly.
package struct HouseholdKeys: Sendable, Equatable {
  package let household: PublicID
  package let familyKey: FamilyKey
  package let keyID: KeyID
  /// 16 bytes, for the derivation of the code's key; the page carries them.
  package let salt: [UInt8]
  package let iterations: Int
  package let slots: SlotTable

  /// Takes what was stored; `keyID` must be that of the key, which `HouseholdSealer` checks where it derives it anyway.
  package init(
    household: PublicID, familyKey: FamilyKey, keyID: KeyID, salt: [UInt8], iterations: Int, slots: SlotTable
  ) {
    self.household = household
    self.familyKey = familyKey
    self.keyID = keyID
    self.salt = salt
    self.iterations = iterations
    self.slots = slots
  }

  /// Wraps a key for these credentials.
  package init(
    household: PublicID, familyKey: FamilyKey, salt: [UInt8], iterations: Int = AccessCode.iterations,
    credentials: [Credential]
  ) throws(SealError) {
    self.init(
      household: household, familyKey: familyKey, keyID: familyKey.keyID(for: household), salt: salt,
      iterations: iterations, slots: try SlotTable(wrapping: familyKey, for: household, credentials))
  }
}
