import Diagnostics

/// Whether any family is in each group, found out family by family. It holds only where all families were asked.
package struct GroupReach: Sendable {
  /// Where a child is.
  private struct Seat: Hashable {
    let school: String?
    let classroom: String?
  }

  /// Groups in which nobody is so far.
  private var empty: [Group]
  private var seats: Set<Seat> = []
  private var team: Set<String> = []
  /// A family that could not be read may be in any of them.
  private var isWhole = true

  /// - Parameter groups: those without writing do no harm, and those of named families are checked with their names.
  package init(_ groups: [Group]) {
    empty = groups.filter { group in
      if case .rule = group.audience { return !group.writing.isEmpty }
      return false
    }
  }

  /// - Parameter family: nil where it could not be read.
  package mutating func add(_ family: Family?) {
    guard let family else {
      isWhole = false
      return
    }
    guard !empty.isEmpty else { return }
    empty.removeAll { group in family.households.contains { group.includes($0, of: family) } }
    for child in family.children {
      seats.insert(Seat(school: child.school, classroom: child.classroom))
      team.formUnion(child.team)
    }
  }

  package mutating func add(_ other: GroupReach) {
    let left = Set(other.empty.map(\.slug))
    empty.removeAll { !left.contains($0.slug) }
    seats.formUnion(other.seats)
    team.formUnion(other.team)
    isWhole = isWhole && other.isWhole
  }

  package var warnings: [Diagnostic] {
    guard isWhole else { return [] }
    var report = Report()
    for group in empty { report.add(FamilyProblem.groupWithoutFamily(lack(of: group)), at: group.place) }
    return report.diagnostics
  }

  /// What of the rule no child has.
  private func lack(of group: Group) -> Lack {
    guard case .rule(let school, let classroom, let member) = group.audience else { return .together }
    let inSchool = seats.filter { school == nil || $0.school == school }
    if let school, inSchool.isEmpty { return .school(school, known: Set(seats.compactMap(\.school)).sorted()) }
    if let classroom, !inSchool.contains(where: { $0.classroom == classroom }) {
      let known = Set(inSchool.compactMap(\.classroom)).sorted()
      return .classroom(classroom, known: known, inSchool: school != nil)
    }
    if let member, !team.contains(member) { return .team(member, known: team.sorted()) }
    return .together
  }

  enum Lack: Sendable {
    case school(String, known: [String])
    case classroom(String, known: [String], inSchool: Bool)
    case team(String, known: [String])
    /// Of each there is some child, and none is of all.
    case together
  }
}

extension GroupReach.Lack {
  /// What to write instead.
  var remedy: String {
    switch self {
    case .school(let name, let known):
      Self.nearest(name, known) + Self.list(known, "Schools with children are", "No child has a school.")
    case .classroom(let name, let known, let inSchool):
      Self.nearest(name, known)
        + Self.list(
          known, inSchool ? "Classes of this school are" : "Classes are",
          inSchool ? "No child of this school has a class." : "No child has a class.")
    case .team(let name, let known):
      Self.nearest(name, known) + Self.list(known, "Children are with", "No child has a team.")
    case .together: "No child fits all of this. Take out the school, the class or the team member."
    }
  }

  private static let most = 12

  private static func nearest(_ name: String, _ known: [String]) -> String {
    NearestName.find(name, in: known).map { "Did you mean \"\($0)\"? " } ?? ""
  }

  private static func list(_ known: [String], _ what: String, _ none: String) -> String {
    guard !known.isEmpty else { return none }
    let more = known.count > most ? ", and \(known.count - most) more" : ""
    return "\(what): \(known.prefix(most).joined(separator: ", "))\(more)."
  }
}
