import ArgumentParser
import Authoring

/// Begin a goal of a child.
struct NewGoal: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "goal", abstract: "Begin a goal of a child.",
    discussion: """
      Example:
        homeward new goal "Maya closes her own coat" --child maya --name buttons
      """)

  @Argument(help: "What the child will do.")
  var title: String

  @Option(help: ArgumentHelp("The child's id, such as maya, or FAMILY/maya.", valueName: "child"))
  var child: String

  @OptionGroup var day: DateOption

  @OptionGroup var file: NewFileOptions

  var console: Console { file.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    try file.write(console, next: NewFileOptions.nextForWriting) { roster, isTaken in
      let request = WritingRequest(
        .goal, title: title, name: file.name, child: child, date: day.day(roster))
      return try request.file(in: roster, isTaken: isTaken)
    }
  }
}
