import Diagnostics
import Languages
import Library

/// What one household sees, chosen from its family's and its groups' writing, before any language is chosen.
///
/// It is the one place where a household is told apart from the others of its family.
///
/// A class, since each part of a screen looks into it.
package final class HomeContents: Sendable {
  package let household: Household
  package let children: [Child]
  /// What is to be practised: first ones first, then in the order of the therapists' files.
  package let practice: [Practice]
  /// Newest first.
  package let writing: [FamilyWriting]
  /// Slugs of the children's team, each once, in the order the children name them.
  package let team: [String]
  /// The day from which a goal shows, by its name, for those goals that are held back.
  private let goalDays: [String: CivilDate]

  package init(_ household: Household, of family: Family, groups: [Group]) {
    self.household = household
    children = family.children.filter { household.children.contains($0.id) }
    let practice = family.practice.filter { household.children.contains($0.child) }
    self.practice = practice.filter(\.isFirst) + practice.filter { !$0.isFirst }
    let own = family.writing.filter { $0.isFor(household) }
    let shared = groups.filter { $0.includes(household, of: family) }.flatMap(\.writing)
    writing = shared.isEmpty ? own : (own + shared).sorted { ($1.date, $0.id) < ($0.date, $1.id) }
    var seen: Set<String> = []
    team = children.flatMap(\.everyone).filter { seen.insert($0).inserted }
    var goalDays: [String: CivilDate] = [:]
    for goal in writing {
      if case .goal = goal.facts, let day = goal.piece.showFrom { goalDays[goal.piece.slug] = day }
    }
    self.goalDays = goalDays
  }

  /// The name of a child, by its id.
  func name(of child: String?) -> String? {
    guard let child else { return nil }
    for index in children.indices where children[index].id == child { return children[index].name }
    return nil
  }

  func writing(on screen: Screen) -> [FamilyWriting] { writing.filter { Screen.of($0) == screen } }

  /// Whether somebody interprets for this household, who is then given the words of both languages side by side.
  var needsSheet: Bool {
    household.adults.contains(where: \.needsInterpreter)
      || writing.contains { writing in
        if case .meeting(let meeting) = writing.facts { return meeting.hasInterpreter }
        return false
      }
  }

  /// The first day on which a phone shows a piece; nil where it always does. What is said of a goal stands beneath it,
  /// and waits for its day too.
  package func showFrom(_ writing: FamilyWriting) -> CivilDate? {
    let own = writing.piece.showFrom
    guard !goalDays.isEmpty, case .progress(let progress) = writing.facts, let day = goalDays[progress.goal] else {
      return own
    }
    return own.map { max($0, day) } ?? day
  }

  /// The first day on which a screen of writing has anything to show; nil where it always has.
  func firstDay(of screen: Screen) -> CivilDate? {
    var first: CivilDate?
    for writing in writing where Screen.of(writing) == screen {
      // What is said of a goal stands beneath it.
      if case .progress = writing.facts { continue }
      guard let day = showFrom(writing) else { return nil }
      first = first.map { min($0, day) } ?? day
    }
    return first
  }

  /// The newest day of anything that was written for the household; it never depends on the day of the build.
  var newest: [NewestDay] {
    NewestDay.newest(
      of: writing.compactMap { one in one.written.map { NewestDay(from: showFrom(one), day: $0) } }
        + practice.compactMap { one in one.from.map { NewestDay(from: $0, day: $0) } })
  }

  /// The last words about a goal, newest first.
  func progress(on goal: FamilyWriting) -> [FamilyWriting] {
    writing.filter { writing in
      guard case .progress(let progress) = writing.facts else { return false }
      return progress.goal == goal.piece.slug && writing.child == goal.child
    }
  }
}

extension FamilyWriting {
  /// Whether it can be new: an event's day is not when it was written, and a meeting is compared with what was read.
  var isNews: Bool {
    if case .event = facts { return false }
    return true
  }

  /// The day it was written on, as far as its own date tells: that of a meeting or an event is the day it takes place.
  fileprivate var written: CivilDate? {
    switch facts {
    case .meeting, .event: nil
    default: date
    }
  }
}
