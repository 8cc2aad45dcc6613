import Diagnostics
import Languages

/// Who does the work of each team member, on which days: the member, and after their last day who covers them.
package struct TeamDuty: Sendable {
  /// Somebody who does a team member's work.
  package struct Holder: Sendable, Hashable {
    package let slug: String
    /// The first day; nil where they always did.
    package var from: CivilDate?
    /// The last day in the job; nil where none is known.
    package let until: CivilDate?

    package func isThere(on day: CivilDate) -> Bool {
      from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }
  }

  private let members: [String: TeamMember]
  /// Those who cover a member, by the member's slug. Of several the first who is there counts.
  private let covering: [String: [TeamMember]]
  private let isAnyoneLeaving: Bool

  package init(_ team: [TeamMember]) {
    members = Dictionary(team.map { ($0.piece.slug, $0) }) { first, _ in first }
    covering = Dictionary(grouping: team.filter { $0.covers != nil }) { $0.covers ?? "" }
    isAnyoneLeaving = team.contains { $0.until != nil }
  }

  package subscript(slug: String) -> TeamMember? { members[slug] }

  /// Those who do a team member's work one after the other; none where nobody is called so.
  package func holders(of slug: String) -> [Holder] {
    guard let first = members[slug] else { return [] }
    guard first.until != nil else { return [Holder(slug: slug, from: nil, until: nil)] }
    var found: [Holder] = []
    var from: CivilDate?
    var rest = chain(from: first)
    // Who covers may have left before the one who is covered.
    while let next = rest.firstIndex(where: { one in from.flatMap { from in one.until.map { from <= $0 } } ?? true }) {
      let one = rest.remove(at: next)
      found.append(Holder(slug: one.piece.slug, from: from, until: one.until))
      guard let until = one.until else { break }
      from = until.adding(days: 1)
    }
    return found
  }

  /// A member, and all who stand in for them or for one of these: each before those who cover the same one after them.
  private func chain(from first: TeamMember) -> [TeamMember] {
    var found: [TeamMember] = []
    var seen: Set<String> = []
    var next = [first]
    while let one = next.popLast() {
      guard seen.insert(one.piece.slug).inserted else { continue }
      found.append(one)
      next += (covering[one.piece.slug] ?? []).reversed()
    }
    return found
  }

  /// Who does a team member's work on a day; nil where nobody does.
  package func holder(of slug: String, on day: CivilDate) -> TeamMember? {
    holders(of: slug).first { $0.isThere(on: day) }.flatMap { members[$0.slug] }
  }

  /// Those who do the work of several, each once, in the order in which these are given.
  package func holders(of slugs: [String]) -> [Holder] {
    guard isAnyoneLeaving else {
      return slugs.compactMap { members[$0] == nil ? nil : Holder(slug: $0, from: nil, until: nil) }
    }
    var found: [Holder] = []
    for holder in slugs.flatMap({ holders(of: $0) }) {
      guard let known = found.firstIndex(where: { $0.slug == holder.slug }) else {
        found.append(holder)
        continue
      }
      found[known].from = found[known].from.flatMap { from in holder.from.map { min(from, $0) } }
    }
    return found
  }

  /// Those of some team members who have left by a day with nobody in their place.
  ///
  /// - Parameter slugs: whom families and forms name.
  package func gaps(among slugs: Set<String>, on day: CivilDate) -> [Diagnostic] {
    var report = Report()
    for slug in slugs.sorted() {
      guard let member = members[slug], let until = member.until, until < day, holder(of: slug, on: day) == nil else {
        continue
      }
      report.add(FamilyProblem.leftWithoutCover(slug, until: until), at: member.piece.place)
    }
    return report.diagnostics
  }
}
