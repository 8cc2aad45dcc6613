import Diagnostics
import Seal

/// What the people of a home say of the keys that it has.
package enum PeopleCheck: Sendable, Equatable {
  /// They are those that the keys were last used for.
  case same
  /// Some of them are, or nobody was noted yet: these are to be noted.
  case note(HomePeople)
  /// None of them is, or they are those of another home.
  case others(of: HouseholdName?)
}

extension KeyStore {
  /// Compares the people of a home with those that its keys were last used for.
  ///
  /// A letter that is out opens whatever is sealed with its keys, so where two homes' ids were exchanged in
  /// `family.yml`, or another family was written into a folder, one home would read another's page.
  package func check(_ people: DescribedPeople, of record: HouseholdRecord) -> PeopleCheck {
    guard let noted = record.people else { return .note(HomePeople(people, record.keys)) }
    if noted.isOf(people, record.keys) { return .same }
    let present = HomePeople(people, record.keys)
    // Nobody was there to know it by, or nobody is there now.
    if noted.isEmpty { return .note(present) }
    if present.isEmpty { return .same }
    let own = noted.common(with: people, record.keys)
    let other = records(ofFamily: record.name.family).first { other in
      guard other.household != record.household, let noted = other.people else { return false }
      return noted.common(with: people, other.keys) > own
    }
    if let other { return .others(of: other.name) }
    return own > 0 ? .note(present) : .others(of: nil)
  }

  /// Notes whose home some keys are.
  package mutating func note(_ people: HomePeople, of household: PublicID) {
    change(household) { $0.people = people }
  }
}

extension PeopleCheck {
  /// What to tell the keeper where a home's people are not those of its keys.
  package static func diagnostic(
    for name: HouseholdName, other: HouseholdName?, at place: SourcePlace
  ) -> Diagnostic {
    .error(
      "home-has-other-people",
      other.map {
        "The adults of household \"\(name.household)\" are those that the letter of \"\($0.household)\" went to. One "
          + "home's letter would open another home's page."
      } ?? "Every adult of household \"\(name.household)\" is new. Whoever has the old letter would read this page.",
      at: place,
      remedy: (other == nil ? "" : "If two ids changed places, change them back. ")
        + "If other people live there now: \"homeward access renew \(name.family) \(name.household)\", and print the "
        + "letter again. If they are the same people: \"homeward access move \(name) \(name)\".")
  }
}
