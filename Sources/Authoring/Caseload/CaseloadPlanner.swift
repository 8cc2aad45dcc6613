import Diagnostics
import Languages
import Library

/// Sorts the rows of a caseload: those of families that are in the portal, and those of new ones.
struct CaseloadPlanner {
  let roster: Roster
  private(set) var families: [CaseloadFamily] = []
  /// Rows of children who are there.
  private(set) var known: [(row: CaseloadRow, folder: String)] = []
  /// Rows of new children of families who are there.
  private(set) var siblings: [(row: CaseloadRow, folder: String)] = []
  private(set) var problems: [(problem: TableProblem, place: CellPlace)] = []

  init(roster: Roster) { self.roster = roster }

  mutating func plan(_ rows: [CaseloadRow]) {
    for row in rows {
      if let family = existing(row) {
        let isKnown = family.children.contains { $0.isSame(as: row.child) }
        if isKnown { known.append((row, family.folder)) } else { siblings.append((row, family.folder)) }
      } else {
        addNew(row)
      }
    }
    nameFolders()
  }

  /// The family of the portal that a row is of: of the same child and an adult or a phone in common, or of the folder
  /// that the row names.
  private mutating func existing(_ row: CaseloadRow) -> Family? {
    if let folder = row.family {
      if roster.brokenFamilies.contains(folder) {
        fail(.brokenFamily(folder), row, .family)
        return nil
      }
      if let family = roster.families.first(where: { $0.folder == folder }) {
        if family.shares(with: row) { return family }
        fail(.folderOfOthers(folder), row, .family)
        return nil
      }
    }
    return roster.families.first { family in
      guard family.shares(with: row) else { return false }
      return row.family == nil && family.hasHome(of: row) || family.children.contains { $0.isSame(as: row.child) }
    }
  }

  private mutating func addNew(_ row: CaseloadRow) {
    guard let index = families.firstIndex(where: { $0.has(row) }) else {
      families.append(CaseloadFamily(rows: [row]))
      return
    }
    if !families[index].isRelated(to: row) {
      fail(.strangers(row: families[index].rows[0].place.row), row, .family)
      return
    }
    if let first = families[index].rows.first(where: { $0.child.id == row.child.id }) { compare(first, row) }
    families[index].rows.append(row)
  }

  /// Two rows of one child must say the same of it.
  private mutating func compare(_ first: CaseloadRow, _ row: CaseloadRow) {
    let pairs: [(CaseloadColumn, String?, String?)] = [
      (.child, first.child.name, row.child.name), (.school, first.child.school, row.child.school),
      (.classroom, first.child.classroom, row.child.classroom), (.grade, first.child.grade, row.child.grade),
    ]
    for (column, before, now) in pairs {
      guard let before, let now, before != now else { continue }
      fail(.differs(row: first.place.row, value: before), row, column)
    }
  }

  private mutating func fail(_ problem: TableProblem, _ row: CaseloadRow, _ column: CaseloadColumn) {
    var place = row.place
    place.column = column.rawValue
    problems.append((problem, place))
  }

  /// Gives each family a folder that no other has: the name in its rows, else the first adult's last name, then with the
  /// child's, then with a number. A folder of which nobody knows whose it is may be this family's own.
  private mutating func nameFolders() {
    var taken = Set(roster.families.map(\.folder) + roster.brokenFamilies + families.compactMap { $0.rows[0].family })
    for index in families.indices {
      let row = families[index].rows[0]
      if let folder = row.family {
        families[index].folder = folder
        continue
      }
      let name = row.adults.first?.name ?? row.child.name
      let last = name.split(separator: " ").last.map(String.init) ?? name
      guard let base = ShortName.proposed(for: last) ?? ShortName.proposed(for: name) else {
        fail(.noName(name), row, .adults)
        continue
      }
      let choices = [base, "\(base)-\(row.child.id)"] + (2...999).map { "\(base)-\(row.child.id)-\($0)" }
      let folder = choices.first { !taken.contains($0) || roster.brokenFamilies.contains($0) } ?? base
      if roster.brokenFamilies.contains(folder) { fail(.brokenFamily(folder), row, .adults) }
      families[index].folder = folder
      taken.insert(families[index].folder)
    }
  }
}

extension CaseloadPlanner {
  /// What was left alone, and what a person has to do.
  func notes(file: String) -> [Diagnostic] {
    let known = known.map { row, folder in
      Diagnostic.note(
        "child-known", "Row \(row.place.row): \(row.child.id) is already in Content/families/\(folder).",
        at: SourcePlace(file: file, line: row.place.line), remedy: "Nothing there is changed.")
    }
    let siblings = siblings.map { row, folder in
      Diagnostic.warning(
        "child-of-known-family",
        "Row \(row.place.row): \(row.child.id) is not in Content/families/\(folder)/family.yml, but the family is.",
        at: SourcePlace(file: file, line: row.place.line),
        remedy: "Add the child there by hand, under \"children\" and in each household that may see the child.")
    }
    return known + siblings + perhapsOne(file: file)
  }

  /// New families with an adult of the same name, where no phone tells whether it is one person.
  private func perhapsOne(file: String) -> [Diagnostic] {
    families.indices.compactMap { index in
      let (family, row) = (families[index], families[index].rows[0])
      guard row.family == nil, let other = families[..<index].first(where: { $0.mayBe(family) }) else { return nil }
      return Diagnostic.note(
        "perhaps-one-family",
        "Row \(row.place.row): \(other.folder) and \(family.folder) have an adult of the same name. They may be one family.",
        at: SourcePlace(file: file, line: row.place.line),
        remedy: "If they are, write the same phone numbers in both rows, or the same name under \"family\".")
    }
  }
}

extension Child {
  fileprivate func isSame(as other: FamilyFile.NewChild) -> Bool {
    id == other.id || name.lowercased() == other.name.lowercased()
  }
}

extension Family {
  /// Whether an adult or a phone of a row is in the family.
  fileprivate func shares(with row: CaseloadRow) -> Bool {
    households.flatMap(\.adults).contains { adult in
      row.home.adults.contains(adult.name.lowercased())
        || adult.phone.map { row.home.phones.contains($0.digits) } == true
    }
  }

  /// Whether a row's home is one of the family's: the same adults, with a phone of theirs.
  fileprivate func hasHome(of row: CaseloadRow) -> Bool {
    households.contains { household in
      let phones = Set(household.adults.compactMap { $0.phone?.digits })
      return Set(household.adults.map { $0.name.lowercased() }) == row.home.adults
        && !phones.isDisjoint(with: row.home.phones)
    }
  }
}
