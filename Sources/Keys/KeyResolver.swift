import Seal

/// What is known of the keys of one household of the writing.
package enum KeyResolution: Sendable, Equatable {
  /// These keys. Where the record's name is another, the folder was renamed; where its state is `unplaced`, the
  /// family's `seal.yml` is to be written.
  case found(HouseholdRecord)
  /// The keeper stopped this household: no page is made.
  case stopped(HouseholdRecord)
  /// No keys were ever made: they may be.
  case missing
  /// `seal.yml` names keys that this computer does not have.
  case elsewhere(PublicID)
  /// `seal.yml` names a newer or older key of this household than this computer has.
  case otherKey(PublicID)
  /// There are keys under this name, and the folder's `seal.yml` does not name them. It may be another family.
  case notInSealFile(HouseholdRecord)
  /// Another household's `seal.yml` names the same keys: a folder was copied.
  case claimed(PublicID, by: HouseholdName)
}

/// Finds the keys of each household of the writing, once each; never gives one household's keys to two.
package struct KeyResolver: Sendable {
  private let store: KeyStore
  private var claims: [PublicID: HouseholdName] = [:]

  package init(_ store: KeyStore) { self.store = store }

  /// - Parameter entry: what the `seal.yml` of the family's folder says of this household.
  package mutating func resolve(_ name: HouseholdName, _ entry: SealFile.Entry?) -> KeyResolution {
    guard let entry else { return claim(resolveByName(name), name) }
    guard let record = store[entry.household] else { return claim(.elsewhere(entry.household), name) }
    guard record.keyID == entry.keyID || record.state == .unplaced else {
      return claim(.otherKey(entry.household), name)
    }
    return claim(record.state == .stopped ? .stopped(record) : .found(record), name)
  }

  private func resolveByName(_ name: HouseholdName) -> KeyResolution {
    guard let record = store[name] else { return .missing }
    return switch record.state {
    case .unplaced: .found(record)
    case .stopped: .stopped(record)
    case .active: .notInSealFile(record)
    }
  }

  private mutating func claim(_ resolution: KeyResolution, _ name: HouseholdName) -> KeyResolution {
    let household: PublicID
    switch resolution {
    case .found(let record), .stopped(let record): household = record.household
    case .elsewhere(let named), .otherKey(let named): household = named
    case .missing, .notInSealFile, .claimed: return resolution
    }
    if let first = claims[household], first != name { return .claimed(household, by: first) }
    claims[household] = name
    return resolution
  }
}
