import Diagnostics
import Languages
import Library

/// Who and what a portal has: what the names in a command or a table are looked up in.
package struct Roster: Sendable {
  /// A team member, a strategy or a school by its short name, and what people call it.
  package struct Named: Sendable, Hashable {
    package var name: String
    package var title: String
    /// False where it is a draft or has errors.
    package var isReady: Bool

    package init(_ name: String, _ title: String, isReady: Bool = true) {
      self.name = name
      self.title = title
      self.isReady = isReady
    }
  }

  /// The source language first.
  package var languages: [LanguageTag]
  /// The zone whose day is today.
  package var timeZone: TimeZoneRules
  package var schools: [Named]
  package var team: [Named]
  package var strategies: [Named]
  package var groups: [String]
  /// Sorted by folder; their writing holds the goals at least.
  package var families: [Family]
  /// Goals that are still drafts, by the family's folder.
  package var draftGoals: [String: [DraftGoal]] = [:]
  /// Folders whose family.yml has errors or is missing, so that nobody knows whose they are.
  package var brokenFamilies: [String]

  package init(
    languages: [LanguageTag], timeZone: TimeZoneRules = .utc, schools: [Named] = [], team: [Named] = [],
    strategies: [Named] = [],
    groups: [String] = [], families: [Family] = [], brokenFamilies: [String] = []
  ) {
    self.languages = languages
    self.timeZone = timeZone
    self.schools = schools
    self.team = team
    self.strategies = strategies
    self.groups = groups
    self.families = families
    self.brokenFamilies = brokenFamilies
  }
}

/// A child and the family it is of.
package struct FoundChild: Sendable {
  package var family: Family
  package var child: Child
}

extension Roster {
  /// The child that `maya` or `alvarez-reyes/maya` names.
  package func child(_ reference: String) throws(AuthoringProblem) -> FoundChild {
    let parts = reference.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count < 2 else { return try child(parts.dropFirst().joined(separator: "/"), of: family(parts[0])) }
    let found = families.compactMap { family in family.child(reference).map { FoundChild(family: family, child: $0) } }
    guard let first = found.first else {
      let known = families.flatMap { $0.children.map(\.id) }
      let byName = families.flatMap(\.children).first { $0.name.lowercased() == reference.lowercased() }?.id
      throw .unknown(.child, name: reference, nearest: byName ?? NearestName.find(reference, in: known))
    }
    guard found.count == 1 else { throw .ambiguousChild(reference, families: found.map(\.family.folder)) }
    return first
  }

  private func child(_ id: String, of family: Family) throws(AuthoringProblem) -> FoundChild {
    guard let child = family.child(id) else {
      let nearest = NearestName.find(id, in: family.children.map(\.id)).map { "\(family.folder)/\($0)" }
      throw .unknown(.child, name: "\(family.folder)/\(id)", nearest: nearest)
    }
    return FoundChild(family: family, child: child)
  }

  package func family(_ folder: String) throws(AuthoringProblem) -> Family {
    if let family = families.first(where: { $0.folder == folder }) { return family }
    if brokenFamilies.contains(folder) { throw .brokenFamily(folder) }
    throw .unknown(.family, name: folder, nearest: NearestName.find(folder, in: families.map(\.folder)))
  }

  /// The name itself where the portal has it.
  package func checked(
    _ subject: AuthoringProblem.Subject, _ name: String
  ) throws(AuthoringProblem) -> String {
    let known = names(subject)
    guard known.contains(name) else {
      throw .unknown(subject, name: name, nearest: NearestName.find(name, in: known))
    }
    if named(subject).contains(where: { $0.name == name && !$0.isReady }) { throw .notReady(subject, name: name) }
    return name
  }

  /// The short name of what a table calls by its short name or its title.
  package func lookUp(_ subject: AuthoringProblem.Subject, _ text: String) throws(AuthoringProblem) -> String {
    let wanted = text.lowercased()
    let named = named(subject)
    if let match = named.first(where: { $0.name == wanted || $0.title.lowercased() == wanted }) {
      return try checked(subject, match.name)
    }
    let nearest = NearestName.find(text, in: named.map(\.name)) ?? NearestName.find(text, in: named.map(\.title))
    throw .unknown(subject, name: text, nearest: nearest)
  }

  private func names(_ subject: AuthoringProblem.Subject) -> [String] {
    switch subject {
    case .family: families.map(\.folder) + brokenFamilies
    case .group: groups
    default: named(subject).map(\.name)
    }
  }

  private func named(_ subject: AuthoringProblem.Subject) -> [Named] {
    switch subject {
    case .school: schools
    case .team: team
    case .strategy: strategies
    default: []
    }
  }
}
