import Diagnostics
import Keys

extension AccessRoll {
  /// The households of a family, or the one that is named.
  package func choose(family: String, household: String? = nil) throws(AccessProblem) -> [Entry] {
    guard let found = families.first(where: { $0.family.folder == family }) else {
      throw .unknownFamily(family, nearest: NearestName.find(family, in: families.map(\.family.folder)))
    }
    guard let household else { return found.households }
    guard let entry = found.households.first(where: { $0.name.household == household }) else {
      let known = found.households.map(\.name.household)
      throw .unknownHousehold(household, family: family, nearest: NearestName.find(household, in: known), known: known)
    }
    return [entry]
  }
}
