import Access
import Diagnostics
import Keys
import Library
import Seal

/// Decides with which keys a household's pages are sealed.
struct Keyring: Sendable {
  enum Choice {
    /// These, and whose home they are where that is to be noted.
    case keys(HouseholdRecord, people: HomePeople?)
    /// The keeper stopped it: no page is made.
    case noPage
    /// It never had keys.
    case missing
    /// This computer has no keys at all, and the writing is only checked.
    case notHere
    case refused(Diagnostic)
  }

  let store: KeyStore
  /// Knows who has which keys over all families.
  private let resolver: KeyResolver
  /// Keys made in this build and not yet saved.
  private let made: [HouseholdName: HouseholdRecord]
  private let isCheck: Bool

  init(_ store: KeyStore, _ resolver: KeyResolver, isCheck: Bool, made: [HouseholdRecord] = []) {
    self.store = store
    self.resolver = resolver
    self.isCheck = isCheck
    self.made = Dictionary(made.map { ($0.name, $0) }) { first, _ in first }
  }

  func adding(_ made: [HouseholdRecord]) -> Keyring { Keyring(store, resolver, isCheck: isCheck, made: made) }

  /// - Parameters:
  ///   - entry: what the family's `seal.yml` says.
  ///   - place: where a problem is told.
  func choose(
    _ name: HouseholdName, _ entry: SealFile.Entry?, _ household: Household, at place: SourcePlace
  ) -> Choice {
    if let record = made[name] { return choose(record, household) }
    let resolution = resolver.resolve(name, entry)
    switch resolution {
    case .found(let record): return choose(record, household)
    case .stopped: return .noPage
    case .missing: return .missing
    case .elsewhere where isCheck && store.records.isEmpty: return .notHere
    case .elsewhere, .otherKey, .notInSealFile, .claimed:
      return resolution.diagnostic(for: name, at: place).map { .refused($0) } ?? .noPage
    }
  }

  private func choose(_ record: HouseholdRecord, _ household: Household) -> Choice {
    switch store.check(household.describedPeople, of: record) {
    case .same: .keys(record, people: nil)
    case .note(let people): .keys(record, people: people)
    case .others(let other):
      .refused(PeopleCheck.diagnostic(for: record.name, other: other, at: household.place))
    }
  }

  /// What to say where a family's households seem to have changed their ids.
  func renaming(of family: Family, _ file: SealFile) -> Diagnostic? {
    resolver.renaming(of: family.folder, file, ids: family.households.map(\.id))
  }

  /// A family's homes whose last pages may stay although its writing has errors: none that the keeper stopped.
  func lastPublished(_ folder: String, _ file: SealFile?) -> [HeldPages.Published] {
    func published(_ household: String, _ record: HouseholdRecord) -> HeldPages.Published {
      HeldPages.Published(household: household, id: record.household, keyID: record.keyID, keys: record.keys)
    }
    guard let file else {
      return store.records(ofFamily: folder).filter { $0.state == .active }.map { published($0.name.household, $0) }
    }
    return file.entries.sorted { $0.key < $1.key }.compactMap { id, entry in
      switch resolver.resolve(HouseholdName(family: folder, household: id), entry) {
      case .found(let record): record.keyID == entry.keyID ? published(id, record) : nil
      case .elsewhere, .otherKey:
        HeldPages.Published(household: id, id: entry.household, keyID: entry.keyID, keys: nil)
      case .stopped, .missing, .notInSealFile, .claimed: nil
      }
    }
  }
}

extension Household {
  /// Whether it is to have a page at all; its keys may still be stopped.
  package var hasPage: Bool { access == .full && isOnline }
}
