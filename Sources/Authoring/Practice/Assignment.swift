import Diagnostics
import Languages
import Library

/// A strategy to be given to children, as somebody asked for it.
package struct Assignment: Sendable {
  package var strategy: String
  /// Ids of children, or a family's folder, `/` and the id.
  package var children: [String]
  /// The therapist; nil where it is to be found out.
  package var by: String?
  package var from: CivilDate
  package var until: CivilDate
  package var dose: Dose
  package var note: String?
  package var isFirst: Bool

  package init(
    strategy: String, children: [String], by: String? = nil, from: CivilDate, until: CivilDate, dose: Dose = Dose(),
    note: String? = nil, isFirst: Bool = false
  ) {
    self.strategy = strategy
    self.children = children
    self.by = by
    self.from = from
    self.until = until
    self.dose = dose
    self.note = note
    self.isFirst = isFirst
  }
}

extension Assignment {
  /// What is to be done for one child.
  package enum Outcome: Sendable {
    /// New lines for the practice file of a therapist.
    case added(child: FoundChild, by: String)
    /// The child has the strategy in this time already, from this therapist.
    case alreadyThere(child: FoundChild, by: String, until: CivilDate?, at: SourcePlace)
  }

  /// Looks up everything that it names, before anything is written.
  package func outcomes(in roster: Roster) throws(AuthoringProblem) -> [Outcome] {
    _ = try roster.checked(.strategy, strategy)
    guard from <= until else { throw .untilBeforeFrom(from: from, until: until) }
    if let by { _ = try roster.checked(.team, by) }
    var outcomes: [Outcome] = []
    var seen: Set<String> = []
    for reference in children {
      let found = try roster.child(reference)
      guard seen.insert("\(found.family.folder)/\(found.child.id)").inserted else { continue }
      if let known = existing(for: found) {
        outcomes.append(.alreadyThere(child: found, by: known.by, until: known.until, at: known.place))
      } else {
        outcomes.append(.added(child: found, by: try therapist(of: found)))
      }
    }
    return outcomes
  }

  /// The practice of the child with this strategy, where the days overlap.
  private func existing(for found: FoundChild) -> Practice? {
    found.family.practice.first {
      $0.child == found.child.id && $0.strategy == strategy && $0.sharesADay(from: from, until: until)
    }
  }

  /// The therapist named, or the only one on the child's team who has a practice file in the family's folder.
  private func therapist(of found: FoundChild) throws(AuthoringProblem) -> String {
    if let by { return by }
    let writers = Set(found.family.practice.map(\.by))
    let candidates = found.child.team.filter(writers.contains)
    guard candidates.count == 1 else {
      throw .therapistNeeded(child: found.child.id, candidates: candidates.isEmpty ? found.child.team : candidates)
    }
    return candidates[0]
  }

  /// The lines of one child in a practice file.
  package func item(for child: String) -> PracticeItem {
    PracticeItem(
      child: child, strategy: strategy, from: from, until: until, dose: dose, note: note, isFirst: isFirst)
  }
}
