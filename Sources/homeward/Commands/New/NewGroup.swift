import ArgumentParser
import Authoring

/// Begins a group of families.
struct NewGroup: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "group", abstract: "Begin a group of families, such as one class.",
    discussion: """
      What you then write for the group is seen by its families alone.

      Examples:
        homeward new group "Room 204" --school maple --class 204
        homeward new group "Tuesday parents" --members alvarez-reyes chen
      """)

  @Argument(help: "What the group is called.")
  var title: String

  @Option(help: ArgumentHelp("Children of this school.", valueName: "school"))
  var school: String?

  @Option(name: .customLong("class"), help: ArgumentHelp("Children of this class.", valueName: "class"))
  var classroom: String?

  @Option(help: ArgumentHelp("Children who work with this team member.", valueName: "team"))
  var team: String?

  @Option(parsing: .upToNextOption, help: ArgumentHelp("These families, by folder.", valueName: "folder"))
  var members: [String] = []

  @OptionGroup var file: NewFileOptions

  var console: Console { file.portal.console }

  func validate() throws {
    let hasRule = school != nil || classroom != nil || team != nil
    guard hasRule != members.isEmpty else { return }
    throw ValidationError(
      hasRule
        ? "A group is given by --members, or by --school, --class and --team, but not by both."
        : "Say who is in the group: --school, --class or --team, or --members.")
  }

  func perform(_ console: Console) throws -> ExitStatus {
    let next = { (made: NewFile) in
      let group = made.path.split(separator: "/").dropLast().last ?? ""
      return "write to the group, such as: homeward new newsletter \"News\" --group \(group)"
    }
    return try file.write(console, next: next) { roster, _ in
      let audience: GroupAudience =
        members.isEmpty ? .rule(school: school, classroom: classroom, team: team) : .members(members)
      return try GroupRequest(title: title, name: file.name, audience: audience).file(in: roster)
    }
  }
}
