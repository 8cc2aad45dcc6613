import Seal

/// What the key store holds of one household.
package struct HouseholdRecord: Sendable, Equatable {
  package enum State: String, Sendable {
    /// The keys are made, and the family's `seal.yml` does not name them yet.
    case unplaced = "new"
    case active
    /// Its pages are removed and are not made again.
    case stopped
  }

  package enum Renewal: Sendable, CaseIterable {
    case linkAndCode
    case link
    case code
  }

  package internal(set) var name: HouseholdName
  package internal(set) var state: State
  package let keys: HouseholdKeys
  package let link: LinkSecret
  package let code: AccessCode
  /// The code's derived key, kept so that it is derived once.
  let codeCredential: Credential
  /// Whose home it is; nil until it is published, and for new keys, whose letter is still to be printed.
  package internal(set) var people: HomePeople?

  init(
    name: HouseholdName, state: State, keys: HouseholdKeys, link: LinkSecret, code: AccessCode,
    codeCredential: Credential, people: HomePeople? = nil
  ) {
    self.name = name
    self.state = state
    self.keys = keys
    self.link = link
    self.code = code
    self.codeCredential = codeCredential
    self.people = people
  }

  package var household: PublicID { keys.household }
  package var keyID: KeyID { keys.keyID }

  /// Makes keys, link and code anew. Takes the time of the code's derivation, a tenth of a second.
  package static func make(_ name: HouseholdName, _ household: PublicID) throws(SealError) -> HouseholdRecord {
    let salt = Secret.random(count: 16).bytes
    let code = AccessCode.random()
    return try HouseholdRecord(
      name, household, salt: salt, link: .random(), code: code,
      codeCredential: code.credential(for: household, salt: salt))
  }

  /// Takes a new family key, so that what is published from now on does not open with what is replaced.
  ///
  /// What is kept keeps its secret and gets a new slot without a derivation. A stopped household becomes active.
  package func renewed(_ renewal: Renewal) throws(SealError) -> HouseholdRecord {
    switch renewal {
    case .linkAndCode:
      return try Self.make(name, household)
    case .link:
      return try HouseholdRecord(
        name, household, salt: keys.salt, link: .random(), code: code, codeCredential: codeCredential)
    case .code:
      let salt = Secret.random(count: 16).bytes
      let code = AccessCode.random()
      return try HouseholdRecord(
        name, household, salt: salt, link: link, code: code,
        codeCredential: code.credential(for: household, salt: salt))
    }
  }

  private init(
    _ name: HouseholdName, _ household: PublicID, salt: [UInt8], link: LinkSecret, code: AccessCode,
    codeCredential: Credential
  ) throws(SealError) {
    let keys = try HouseholdKeys(
      household: household, familyKey: .random(), salt: salt, credentials: [codeCredential, link.credential])
    self.init(
      name: name, state: .unplaced, keys: keys, link: link, code: code, codeCredential: codeCredential)
  }
}
