import Access
import Keys
import Library
import Output
import Seal

/// Which families a build reads whole: all of them, or those with a home in its part of the site.
struct ShardPlan: Sendable {
  let shard: Shard?
  /// The public names of a family's homes, by its folder.
  private let households: [String: Set<PublicID>]

  init(_ shard: Shard?, _ families: FamilyIndex, _ claims: SealFiles.Claims, _ store: KeyStore) {
    self.shard = shard
    guard shard != nil else {
      households = [:]
      return
    }
    var households: [String: Set<PublicID>] = [:]
    for (name, entry) in claims.named { households[name.family, default: []].insert(entry.household) }
    // Keys that no file names yet are found by the folder's name.
    for record in store.records { households[record.name.family, default: []].insert(record.household) }
    self.households = households
  }

  func holds(_ household: PublicID) -> Bool { shard?.holds(household) ?? true }

  /// Whether a family is read and checked here. One that has no keys belongs to no part, so it is with the first.
  func holds(family folder: String) -> Bool {
    guard let shard else { return true }
    guard let households = households[folder] else { return shard.isFirst }
    return households.contains { shard.holds($0) }
  }

  func households(of folder: String) -> Set<PublicID> { households[folder] ?? [] }

  /// Whether the pages for everyone are made here, which the words of all families are searched in.
  var holdsPublicPages: Bool { shard?.isFirst ?? true }
}
