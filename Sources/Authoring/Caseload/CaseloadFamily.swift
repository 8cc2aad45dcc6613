import Languages
import Library

/// The rows of one new family, and the files that they make.
struct CaseloadFamily: Sendable {
  var rows: [CaseloadRow]
  var folder = ""

  var file: FamilyFile { FamilyFile(folder: folder, children: children, households: households) }

  /// Each child once, with the therapists of all its rows.
  private var children: [FamilyFile.NewChild] {
    var children: [FamilyFile.NewChild] = []
    for row in rows {
      if let index = children.firstIndex(where: { $0.id == row.child.id }) {
        let known = children[index]
        children[index].team = known.team + row.child.team.filter { !known.team.contains($0) }
        children[index].school = known.school ?? row.child.school
        children[index].classroom = known.classroom ?? row.child.classroom
        children[index].grade = known.grade ?? row.child.grade
      } else {
        children.append(row.child)
      }
    }
    return children
  }

  /// One for each home that the rows tell apart: each sees only the children of its own rows.
  private var households: [FamilyFile.NewHousehold] {
    var homes: [(home: CaseloadRow.Home, household: FamilyFile.NewHousehold)] = []
    for row in rows {
      if let index = homes.firstIndex(where: { $0.home == row.home }) {
        let children = homes[index].household.children
        if !children.contains(row.child.id) { homes[index].household.children.append(row.child.id) }
      } else {
        let id = homes.isEmpty ? "home" : "home-\(homes.count + 1)"
        homes.append(
          (
            row.home,
            .init(id: id, children: [row.child.id], languages: row.languages, adults: row.adults)
          ))
      }
    }
    return homes.map(\.household)
  }

  /// The practice that the rows give, by therapist, each strategy of a child once.
  func practice(from: CivilDate) -> [(therapist: String, items: [PracticeItem])] {
    var files: [(therapist: String, items: [PracticeItem])] = []
    for row in rows {
      guard let by = row.by else { continue }
      for strategy in row.strategies {
        let item = PracticeItem(child: row.child.id, strategy: strategy, from: from, until: row.until)
        guard let index = files.firstIndex(where: { $0.therapist == by }) else {
          files.append((by, [item]))
          continue
        }
        let isThere = files[index].items.contains { $0.child == item.child && $0.strategy == strategy }
        if !isThere { files[index].items.append(item) }
      }
    }
    return files
  }

  /// Whether a row belongs to this family: it names it, or has the same adults and a phone of theirs.
  func has(_ row: CaseloadRow) -> Bool {
    if row.family != nil || rows[0].family != nil { return rows[0].family == row.family }
    let home = row.home
    return !home.phones.isEmpty
      && rows.contains { $0.home.adults == home.adults && $0.home.phones == home.phones }
  }

  /// Whether it shares an adult's name with another family, and no phones of theirs tell the two apart.
  func mayBe(_ other: CaseloadFamily) -> Bool {
    rows[0].family == nil
      && rows.contains { known in
        other.rows.contains { row in
          !known.home.adults.isDisjoint(with: row.home.adults)
            && (known.home.phones.isEmpty || row.home.phones.isEmpty
              || !known.home.phones.isDisjoint(with: row.home.phones))
        }
      }
  }

  /// Whether a row shares a child, an adult or a phone with this family.
  func isRelated(to row: CaseloadRow) -> Bool {
    rows.contains { known in
      known.child.id == row.child.id || !known.home.adults.isDisjoint(with: row.home.adults)
        || !known.home.phones.isDisjoint(with: row.home.phones)
    }
  }
}
