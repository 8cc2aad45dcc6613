import Diagnostics
import Languages
import Library

/// A piece of writing to be begun, as somebody asked for it.
package struct WritingRequest: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case strategy, resource, newsletter, event, letter, meeting, goal, progress
    case goodNews = "good-news"
  }

  package var kind: Kind
  package var title: String?
  /// The file's name, where none is to be made of the title.
  package var name: String?
  /// The child's id, alone or after the family's folder and `/`.
  package var child: String?
  /// A family's folder, where it is for a whole family.
  package var family: String?
  /// A group's folder, where it is for a group.
  package var group: String?
  package var goal: String?
  /// The team member who writes it.
  package var author: String?
  package var date: CivilDate
  /// When an event or a meeting begins.
  package var start: CivilDateTime?

  package init(
    _ kind: Kind, title: String? = nil, name: String? = nil, child: String? = nil, family: String? = nil,
    group: String? = nil, goal: String? = nil, author: String? = nil, date: CivilDate, start: CivilDateTime? = nil
  ) {
    self.kind = kind
    self.title = title
    self.name = name
    self.child = child
    self.family = family
    self.group = group
    self.goal = goal
    self.author = author
    self.date = date
    self.start = start
  }
}

extension WritingRequest {
  /// The file to be made.
  ///
  /// - Parameter isTaken: whether there is a file of a path already; only names that nobody chose give way to it.
  package func file(in roster: Roster, isTaken: (String) -> Bool) throws(AuthoringProblem) -> NewFile {
    if let author { _ = try roster.checked(.team, author) }
    switch kind {
    case .strategy:
      return try publicFile("strategies", Scaffold.strategy(title: title ?? "", author: author))
    case .resource: return try publicFile("resources", Scaffold.resource(title: title ?? "", date: date))
    case .newsletter, .event: return try newsOrEvent(in: roster, isTaken: isTaken)
    case .letter: return try letter(in: roster, isTaken: isTaken)
    case .goodNews, .meeting, .goal, .progress: return try aboutChild(in: roster, isTaken: isTaken)
    }
  }

  private func publicFile(_ folder: String, _ text: String) throws(AuthoringProblem) -> NewFile {
    NewFile("Content/\(folder)/\(try ShortName.name(name, for: title ?? "")).md", text)
  }

  /// When an event or a meeting begins where nobody said: in the afternoon, two weeks on.
  private var begin: CivilDateTime {
    start ?? CivilDateTime(clockMinutes: date.adding(days: 14).daysSince1970 * 1440 + 15 * 60 + 30)
  }

  private func newsOrEvent(
    in roster: Roster, isTaken: (String) -> Bool
  ) throws(AuthoringProblem) -> NewFile {
    let title = title ?? ""
    let text =
      kind == .event
      ? Scaffold.event(title: title, start: begin, isForGroup: group != nil)
      : Scaffold.newsletter(title: title, date: date, isForGroup: group != nil)
    guard let group else { return try publicFile(kind == .event ? "events" : "newsletters", text) }
    let folder = "Content/groups/\(try roster.checked(.group, group))"
    return NewFile("\(folder)/\(date)-\(try ShortName.name(name, for: title)).md", text)
  }

  private func letter(in roster: Roster, isTaken: (String) -> Bool) throws(AuthoringProblem) -> NewFile {
    if child != nil { return try aboutChild(in: roster, isTaken: isTaken) }
    let folder: String
    if let group {
      folder = "groups/\(try roster.checked(.group, group))"
    } else {
      guard let family else { throw .familyNeeded }
      folder = "families/\(try letterFamily(family, in: roster).folder)"
    }
    let text = Scaffold.letter(title: title, child: nil, from: author, date: date)
    return NewFile(try free("Content/\(folder)/\(date)-letter", isTaken: isTaken), text)
  }

  /// A letter to all of a family needs no child only where every household sees every child.
  private func letterFamily(_ folder: String, in roster: Roster) throws(AuthoringProblem) -> Family {
    let family = try roster.family(folder)
    let all = Set(family.children.map(\.id))
    guard family.households.allSatisfy({ Set($0.children) == all }) else {
      throw .childNeeded(family: folder, children: all.sorted())
    }
    return family
  }

  private func aboutChild(in roster: Roster, isTaken: (String) -> Bool) throws(AuthoringProblem) -> NewFile {
    let found = try foundChild(in: roster)
    let child = found.child
    let text: String
    switch kind {
    case .goodNews: text = Scaffold.goodNews(title: title, child: child, date: date)
    case .letter: text = Scaffold.letter(title: title, child: child, from: author, date: date)
    case .meeting: text = Scaffold.meeting(title: title, child: child, start: begin)
    case .goal: text = Scaffold.goal(title: title ?? "", child: child, date: date)
    default: text = Scaffold.progress(title: title, child: child, goal: try goal(of: found, in: roster), date: date)
    }
    let day = kind == .meeting ? begin.date : date
    var stem = "Content/families/\(found.family.folder)/\(day)-\(kind.rawValue)"
    if kind == .goal {
      stem += "-\(try ShortName.name(name, for: title ?? ""))"
    } else if let name {
      stem += "-\(try ShortName.name(name, for: name))"
    } else if found.family.children.count > 1 {
      stem += "-\(child.id)"
    }
    return NewFile(try free(stem, isTaken: isTaken), text)
  }

  private func foundChild(in roster: Roster) throws(AuthoringProblem) -> FoundChild {
    if let child {
      guard let family, !child.contains("/") else { return try roster.child(child) }
      return try roster.child("\(family)/\(child)")
    }
    guard let family else { throw .familyNeeded }
    let found = try roster.family(family)
    guard found.children.count == 1 else {
      throw .childNeeded(family: family, children: found.children.map(\.id))
    }
    return FoundChild(family: found, child: found.children[0])
  }

  /// The goal named, or the child's only one: of those that families see, or else of those that are still drafts.
  private func goal(of found: FoundChild, in roster: Roster) throws(AuthoringProblem) -> String {
    let ready = found.family.writing.filter { writing in
      if case .goal = writing.facts { writing.child == found.child.id } else { false }
    }.map(\.piece.slug).sorted()
    let drafts = (roster.draftGoals[found.family.folder] ?? []).filter { $0.child == found.child.id }.map(\.name)
    guard let goal else {
      let choices = ready.isEmpty ? drafts : ready
      guard choices.count == 1 else { throw .goalNeeded(child: found.child.id, goals: ready + drafts) }
      return choices[0]
    }
    let goals = ready + drafts
    guard goals.contains(goal) else { throw .unknown(.goal, name: goal, nearest: nearest(goal, in: goals)) }
    return goal
  }

  private func nearest(_ goal: String, in goals: [String]) -> String? {
    goals.first { $0.hasSuffix("-\(goal)") } ?? NearestName.find(goal, in: goals)
  }

  /// The path, with a number where it is taken and nobody chose the name.
  private func free(_ stem: String, isTaken: (String) -> Bool) throws(AuthoringProblem) -> String {
    let path = stem + ".md"
    guard isTaken(path) else { return path }
    guard name == nil else { throw .alreadyThere(path) }
    for number in 2...99 where !isTaken("\(stem)-\(number).md") { return "\(stem)-\(number).md" }
    throw .alreadyThere(path)
  }
}
