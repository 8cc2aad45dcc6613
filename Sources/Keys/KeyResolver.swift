import Diagnostics
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
  /// Several folders' files name the same keys: a folder was copied, and none of them is published.
  ///
  /// The owner is the household that the keys were made for, where this computer knows it and it is one of them;
  /// `others` are the rest.
  case claimed(PublicID, owner: HouseholdName?, others: [HouseholdName])
}

/// Finds the keys of each household of the writing; never gives one household's keys to two.
///
/// It is told of all households before it is asked for any, so that the answer does not depend on their order: of a
/// folder and its copy, the copy may well come first.
package struct KeyResolver: Sendable {
  private let store: KeyStore
  private var claims: [PublicID: Set<HouseholdName>] = [:]

  package init(_ store: KeyStore) { self.store = store }

  /// Notes that the writing has this household, and what its family's `seal.yml` says of it.
  package mutating func claim(_ name: HouseholdName, _ entry: SealFile.Entry?) {
    guard let household = Self.household(of: resolveAlone(name, entry)) else { return }
    claims[household, default: []].insert(name)
  }

  /// - Parameter entry: what the `seal.yml` of the family's folder says of this household.
  package func resolve(_ name: HouseholdName, _ entry: SealFile.Entry?) -> KeyResolution {
    let resolution = resolveAlone(name, entry)
    guard let household = Self.household(of: resolution) else { return resolution }
    let claimants = claims[household, default: []].union([name])
    guard claimants.count > 1 else { return resolution }
    let owner = store[household].map(\.name).flatMap { claimants.contains($0) ? $0 : nil }
    return .claimed(household, owner: owner, others: claimants.filter { $0 != owner }.sorted())
  }

  /// Whether a family's households seem to have changed their ids: `seal.yml` names one that is gone, and there is one
  /// without keys. A letter that is out could then open another home's page.
  ///
  /// - Parameter ids: of all households of the family.
  package func renaming(of family: String, _ file: SealFile, ids: [String]) -> Diagnostic? {
    let isNew = ids.contains { resolve(HouseholdName(family: family, household: $0), file.entries[$0]) == .missing }
    guard isNew else { return nil }
    let gone = file.entries.filter { id, entry in
      guard !ids.contains(id) else { return false }
      // Those that were stopped open nothing; those that went to another folder or id are claimed there.
      switch resolve(HouseholdName(family: family, household: id), entry) {
      case .found, .elsewhere, .otherKey: return true
      case .stopped, .missing, .notInSealFile, .claimed: return false
      }
    }
    return gone.isEmpty ? nil : KeyResolution.renaming(of: family, gone.keys.sorted())
  }

  private func resolveAlone(_ name: HouseholdName, _ entry: SealFile.Entry?) -> KeyResolution {
    guard let entry, !isMoved(entry, from: name) else { return resolveByName(name) }
    guard let record = store[entry.household] else { return .elsewhere(entry.household) }
    guard record.keyID == entry.keyID || record.state == .unplaced else { return .otherKey(entry.household) }
    return record.state == .stopped ? .stopped(record) : .found(record)
  }

  /// Whether the keeper gave the keys to another household of the same family since the file was written.
  private func isMoved(_ entry: SealFile.Entry, from name: HouseholdName) -> Bool {
    guard let record = store[entry.household], record.state == .unplaced else { return false }
    return record.name.family == name.family && record.name.household != name.household
  }

  private func resolveByName(_ name: HouseholdName) -> KeyResolution {
    guard let record = store[name] else { return .missing }
    return switch record.state {
    case .unplaced: .found(record)
    case .stopped: .stopped(record)
    case .active: .notInSealFile(record)
    }
  }

  private static func household(of resolution: KeyResolution) -> PublicID? {
    switch resolution {
    case .found(let record), .stopped(let record): record.household
    case .elsewhere(let named), .otherKey(let named): named
    case .missing, .notInSealFile, .claimed: nil
    }
  }
}
