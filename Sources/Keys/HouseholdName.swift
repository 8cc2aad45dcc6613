/// Which household a key belongs to: the family's folder and the household's id in its `family.yml`.
package struct HouseholdName: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let family: String
  package let household: String

  package init(family: String, household: String) {
    self.family = family
    self.household = household
  }

  package var description: String { "\(family)/\(household)" }

  /// By the bytes of the names, so that the order is the same on every machine.
  package static func < (a: HouseholdName, b: HouseholdName) -> Bool {
    a.family == b.family
      ? a.household.utf8.lexicographicallyPrecedes(b.household.utf8)
      : a.family.utf8.lexicographicallyPrecedes(b.family.utf8)
  }
}
