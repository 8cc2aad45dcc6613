import Languages
import Library

/// A family's folder to be made, as somebody asked for it.
package struct FamilyRequest: Sendable {
  /// The adult whom the folder is named for.
  package var adult: String
  /// The folder's name, where none is to be made of the adult's.
  package var name: String?
  /// First names; `yusuf=يوسف` gives the id before a name that it cannot be made of.
  package var children: [String]
  package var school: String?
  package var classroom: String?
  package var team: [String]
  /// Empty means the portal's first.
  package var languages: [LanguageTag]
  package var phone: String?

  package init(
    adult: String, name: String? = nil, children: [String], school: String? = nil, classroom: String? = nil,
    team: [String] = [], languages: [LanguageTag] = [], phone: String? = nil
  ) {
    self.adult = adult
    self.name = name
    self.children = children
    self.school = school
    self.classroom = classroom
    self.team = team
    self.languages = languages
    self.phone = phone
  }

  package func file(in roster: Roster, isTaken: (String) -> Bool) throws(AuthoringProblem) -> NewFile {
    if name == nil, ShortName.proposed(for: adult) == nil { throw .familyNameNeeded(adult: adult) }
    let folder = try ShortName.name(name, for: adult)
    let school = try school.map { (name) throws(AuthoringProblem) in try roster.lookUp(.school, name) }
    for member in team { _ = try roster.checked(.team, member) }
    var made: [FamilyFile.NewChild] = []
    for child in children {
      let (id, name) = try Self.idAndName(child)
      made.append(.init(id: id, name: name, school: school, classroom: classroom, team: team))
    }
    let languages = languages.isEmpty ? Array(roster.languages.prefix(1)) : languages
    let household = FamilyFile.NewHousehold(
      id: "home", children: made.map(\.id), languages: languages, adults: [.init(name: adult, phone: phone)])
    let file = FamilyFile(folder: folder, children: made, households: [household], hasRemarks: true).file
    if isTaken(file.path) || isTaken("Content/families/\(folder)") { throw .alreadyThere(file.path) }
    return file
  }

  private static func idAndName(_ child: String) throws(AuthoringProblem) -> (id: String, name: String) {
    guard let sign = child.firstIndex(of: "=") else {
      guard let id = ShortName.proposed(for: child) else { throw .childIdNeeded(name: child) }
      return (id, child)
    }
    let (id, name) = (String(child[..<sign]).trimmed, String(child[child.index(after: sign)...]).trimmed)
    guard !name.isEmpty, !id.isEmpty else { throw .childIdNeeded(name: name.isEmpty ? id : name) }
    return (try ShortName.name(id, for: name), name)
  }
}
