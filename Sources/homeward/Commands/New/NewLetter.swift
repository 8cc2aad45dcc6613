import ArgumentParser
import Authoring

/// Begin a letter to a family or to a group.
struct NewLetter: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "Begin a letter to a family or to a group.",
    discussion: """
      Examples:
        homeward new letter --family okafor --by a-khan
        homeward new letter "Before winter break" --child maya
        homeward new letter --group room-204
      """)

  @Argument(help: "What it is called.")
  var title: String?

  @Option(help: ArgumentHelp("The child's id, such as maya, or FAMILY/maya.", valueName: "child"))
  var child: String?

  @Option(help: ArgumentHelp("The family's folder.", valueName: "folder"))
  var family: String?

  @Option(help: ArgumentHelp("For the families of this group only: its folder in Content/groups.", valueName: "group"))
  var group: String?

  @Option(
    name: .customLong("by"), help: ArgumentHelp("Who writes it: the file name in Content/team.", valueName: "team"))
  var author: String?

  @OptionGroup var day: DateOption

  @OptionGroup var file: NewFileOptions

  var console: Console { file.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    try file.write(console, next: NewFileOptions.nextForWriting) { roster, isTaken in
      let request = WritingRequest(
        .letter, title: title, name: file.name, child: child, family: family, group: group, author: author,
        date: day.day(roster))
      return try request.file(in: roster, isTaken: isTaken)
    }
  }
}
