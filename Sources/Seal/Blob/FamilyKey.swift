import Crypto

/// The key of one household's pages, `FK` in the format: 32 random bytes from which all else is derived.
package struct FamilyKey: Sendable, Equatable {
  package let secret: Secret

  /// Nil unless there are 32 bytes.
  package init?(_ secret: Secret) {
    guard secret.bytes.count == 32 else { return nil }
    self.secret = secret
  }

  private init(random secret: Secret) { self.secret = secret }

  package static func random() -> FamilyKey { FamilyKey(random: Secret.random(count: 32)) }

  /// The public name of this key for that household.
  package func keyID(for household: PublicID) -> KeyID {
    KeyID(derived: Derivation(from: secret).bytes("kid", household.lengthPrefixed, count: 16))
  }
}

/// What sealing and opening use, derived from a family key: `kid`, `Kenc` and `Ksiv`.
struct Subkeys: Sendable {
  let keyID: KeyID
  let encryption: SymmetricKey
  let nonce: SymmetricKey

  init(_ key: FamilyKey, for household: PublicID) {
    let derivation = Derivation(from: key.secret)
    let context = household.lengthPrefixed
    keyID = KeyID(derived: derivation.bytes("kid", context, count: 16))
    encryption = SymmetricKey(data: derivation.bytes("enc", context, count: 32))
    nonce = SymmetricKey(data: derivation.bytes("siv", context, count: 32))
  }
}
