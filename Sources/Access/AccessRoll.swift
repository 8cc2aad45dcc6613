import Diagnostics
import Keys
import Library
import Seal

/// Every household of a portal, with what is known of its keys.
package struct AccessRoll: Sendable {
  package struct Entry: Sendable {
    package let name: HouseholdName
    package let household: Household
    package let resolution: KeyResolution
    /// Whose home it is, where that is to be noted with its keys.
    package let people: HomePeople?

    /// The household's keys, where this computer has them.
    package var record: HouseholdRecord? {
      switch resolution {
      case .found(let record), .stopped(let record): record
      default: nil
      }
    }

    package var isStopped: Bool { if case .stopped = resolution { true } else { false } }

    /// Whether a page is made for it, as soon as it has keys.
    package var wantsPage: Bool { household.isOnline && household.access == .full && !isStopped }
  }

  /// One family's folder, with what its `seal.yml` says.
  package struct FamilyEntry: Sendable {
    package let family: Family
    package let sealFile: SealFile
    package let households: [Entry]
  }

  package let library: PublicLibrary
  package let groups: [Group]
  package let families: [FamilyEntry]
  /// The errors of each family's files and keys, by its folder, also of those that cannot be read.
  package let problems: [String: [Diagnostic]]

  package var entries: [Entry] { families.flatMap(\.households) }

  /// The public names that some computer's keys use.
  package var publicIDs: Set<PublicID> {
    Set(families.flatMap { $0.sealFile.entries.values.map(\.household) })
  }

  /// The households whose keys are to be made.
  package var missing: [HouseholdName] {
    entries.filter { $0.wantsPage && $0.resolution == .missing }.map(\.name)
  }
}
