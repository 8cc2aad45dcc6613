import Diagnostics
import Languages
import Library

/// A caseload to be brought into a portal: which folders a table would make, and what stands in its way.
///
/// What is there stays as it is: a child who is in the portal already is left alone, and a new child of a family that
/// is there is told to a person, who knows what its family.yml means.
package struct Caseload: Sendable {
  /// What a row does not say itself.
  package struct Defaults: Sendable {
    package var by: String?
    package var from: CivilDate
    package var until: CivilDate?

    package init(by: String? = nil, from: CivilDate, until: CivilDate? = nil) {
      self.by = by
      self.from = from
      self.until = until
    }
  }

  /// In the order of the table. A family's `family.yml` comes last of its files, so a family that was begun and not
  /// finished is begun again by the next run.
  package private(set) var changes: [Change] = []
  /// Children who are there already, with their rows, and what a person has to do by hand.
  package private(set) var notes: [Diagnostic] = []
  /// All that is wrong in the table; then there are no changes.
  package private(set) var problems: [Diagnostic] = []
  package private(set) var counts = Counts()

  package struct Counts: Sendable, Hashable {
    package var families = 0
    package var children = 0
    package var practice = 0
    package var known = 0
  }

  /// - Parameters:
  ///   - file: the table's path, for messages.
  ///   - existing: gives a file of the portal by its path, or nil where it is not there.
  package init(
    _ bytes: [UInt8], file: String, roster: Roster, defaults: Defaults, existing: (String) throws -> [UInt8]?
  ) throws {
    var reader = CaseloadReader(roster: roster, defaults: defaults)
    let rows = reader.rows(of: bytes)
    var planner = CaseloadPlanner(roster: roster)
    planner.plan(rows)
    let all = reader.problems + planner.problems
    problems = all.sorted { $0.place.row < $1.place.row }.map { $0.problem.diagnostic(at: $0.place, of: file) }
    guard problems.isEmpty else { return }
    notes = planner.notes(file: file)
    counts.known = planner.known.count
    for family in planner.families { try add(family, defaults: defaults, existing: existing) }
  }

  private mutating func add(
    _ family: CaseloadFamily, defaults: Defaults, existing: (String) throws -> [UInt8]?
  ) throws {
    let folder = family.file.folder
    for (therapist, items) in family.practice(from: defaults.from) {
      let path = PracticeFile.path(family: folder, therapist: therapist)
      // Left by a run that was cut off, or written by hand: what is there stays.
      guard try existing(path) == nil else { continue }
      let practice = PracticeFile(family: folder, therapist: therapist, bytes: nil)
      changes.append(try practice.adding(items))
      counts.practice += items.count
    }
    changes.append(.create(family.file.file))
    counts.families += 1
    counts.children += family.file.children.count
  }
}
