import Files
import Homes
import Keys
import Library
import Output
import Seal

extension HomeDifference {
  /// What makes a home's page another than the published one; nil where it is the same, or there is none that these keys open.
  init?(
    to page: SealedFile, from snapshot: OutputSnapshot, _ keys: HouseholdKeys, _ label: FamilyResults.Label,
    _ family: Family, _ plan: HomesPlan
  ) {
    guard let household = family.households.first(where: { $0.id == label.household.household }),
      let published = try? FileReader.bytes(of: "\(snapshot.folder)/\(page.path)"), published != page.bytes,
      let old = try? LockedPage(published).openBundle(keys.familyKey),
      let new = try? LockedPage(page.bytes).openBundle(keys.familyKey)
    else { return nil }
    self.init(from: old, to: new, of: household, family, in: plan)
  }
}
