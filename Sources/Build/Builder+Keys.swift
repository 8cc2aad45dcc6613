import Access
import Diagnostics
import Homes
import Keys
import Library
import Output
import Seal

extension Builder {
  /// The keys of this computer, and which public names are taken.
  struct Ring: Sendable {
    var keyring: Keyring
    var taken: Set<PublicID>
    /// Which families this build reads.
    var plan: ShardPlan
    /// Families' `seal.yml` files that are there and sound, by the family's folder.
    var sealFiles: [String: SealFile]
  }

  /// - Parameter only: families whose files are read, where all others are known to be right; nil for all.
  func keyring(
    _ portal: LoadedPortal, _ store: KeyStore, only: Set<String>? = nil, _ work: Workshop
  ) throws -> Ring {
    var families = portal.families
    if let only { families.entries.removeAll { !only.contains($0.folder) } }
    let claims = try SealFiles(root: portal.root).claims(
      families, store, portal.context, known: work.familyStates?.sealFiles ?? [:])
    return Ring(
      keyring: Keyring(store, claims.resolver, isCheck: work.isCheck || request.isPreview), taken: claims.taken,
      plan: ShardPlan(request.shard, portal.families, claims, store), sealFiles: claims.files)
  }

  /// A check needs no keys, so it asks for no passphrase.
  func loadKeys(_ work: Workshop) throws -> KeyStore {
    do {
      return try work.keys.load()
    } catch KeyStoreError.passphraseNeeded where work.isCheck {
      return KeyStore()
    }
  }

  /// Makes keys where only a few households have none, and those households' pages; saves nothing.
  ///
  /// Whoever has many to make is told to do it first: it takes minutes, and can then be stopped and gone on with. So is
  /// whoever builds a part of the site: two parts would make two keys for one home.
  func makeMissingKeys(
    _ families: inout FamilyResults, _ portal: LoadedPortal, _ plan: HomesPlan, _ ring: Ring, in work: Workshop,
    _ report: inout BuildReport
  ) async throws -> [HouseholdRecord] {
    if families.notHere > 0 { report.diagnostics.append(BuildWords.noPageWithoutKeys(families.notHere)) }
    let missing = families.missing
    if request.isPreview, !missing.isEmpty {
      report.diagnostics.append(BuildWords.noPreviewWithoutKeys(missing.count))
      return []
    }
    guard !work.isCheck, !missing.isEmpty, !(report.diagnostics + families.diagnostics).hasErrors else { return [] }
    guard request.shard == nil, missing.count <= request.keysMadeAtMost else {
      report.diagnostics.append(BuildWords.tooManyMissingKeys(missing.count))
      return []
    }
    let made = try await makeKeys(missing.map(\.label.household).sorted(), ring)
    let names = Set(made.map(\.name))
    var ring = ring
    ring.keyring = ring.keyring.adding(made)
    var worker = FamilyWorker(portal, plan, ring, held: [], work)
    for entry in Set(missing.map(\.entry)).sorted(by: { $0.folder < $1.folder }) {
      try worker.work(entry, only: names)
    }
    families.add(worker.results)
    return made
  }

  private func makeKeys(_ names: [HouseholdName], _ ring: Ring) async throws -> [HouseholdRecord] {
    observer(BuildProgress(step: .keys, done: 0, total: names.count))
    var taken = ring.taken
    var orders: [(HouseholdName, PublicID)] = []
    for name in names {
      let id = ring.keyring.store.freePublicID(avoiding: taken)
      taken.insert(id)
      orders.append((name, id))
    }
    let observer = observer
    return try await HouseholdRecord.make(orders) {
      observer(BuildProgress(step: .keys, done: $0, total: names.count))
    }
  }

  /// Saves what the pages are sealed with, before any of them is published. A part of the site changes no keys; the
  /// next whole build notes what is to be noted of them.
  func saveKeys(_ made: MadeSite, in work: Workshop) throws {
    guard request.shard == nil, !request.isPreview else { return }
    try KeyPlacement.save(made.placements, made: made.keys, in: work.keys, SealFiles(root: request.root))
  }
}
