import Library

/// A group's folder to be made.
package struct GroupRequest: Sendable {
  package var title: String
  package var name: String?
  package var audience: GroupAudience

  package init(title: String, name: String? = nil, audience: GroupAudience) {
    self.title = title
    self.name = name
    self.audience = audience
  }

  package func file(in roster: Roster) throws(AuthoringProblem) -> NewFile {
    let folder = try ShortName.name(name, for: title)
    return NewFile("Content/groups/\(folder)/group.yml", Scaffold.group(try checked(in: roster)))
  }

  private func checked(in roster: Roster) throws(AuthoringProblem) -> GroupAudience {
    switch audience {
    case .members(let folders):
      guard !folders.isEmpty else { throw .audienceNeeded }
      for folder in folders { _ = try roster.checked(.family, folder) }
      return audience
    case .rule(let school, let classroom, let team):
      guard school != nil || classroom != nil || team != nil else { throw .audienceNeeded }
      let school = try school.map { (name) throws(AuthoringProblem) in try roster.lookUp(.school, name) }
      if let team { _ = try roster.checked(.team, team) }
      return .rule(school: school, classroom: classroom, team: team)
    }
  }
}
