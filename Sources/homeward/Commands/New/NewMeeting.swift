import ArgumentParser
import Authoring
import Languages

/// Begin an invitation to a meeting about a child.
struct NewMeeting: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting", abstract: "Begin an invitation to a meeting about a child.",
    discussion: """
      Example:
        homeward new meeting "Annual review" --child maya --start 2026-11-12T15:30
      """)

  @Argument(help: "What it is called.")
  var title: String?

  @Option(help: ArgumentHelp("The child's id, such as maya, or FAMILY/maya.", valueName: "child"))
  var child: String

  @Option(help: ArgumentHelp("When it begins, such as 2026-11-12T15:30.", valueName: "time"))
  var start: CivilDateTime?

  @OptionGroup var day: DateOption

  @OptionGroup var file: NewFileOptions

  var console: Console { file.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    try file.write(console, next: NewFileOptions.nextForWriting) { roster, isTaken in
      let request = WritingRequest(
        .meeting, title: title, name: file.name, child: child, date: day.day(roster), start: start)
      return try request.file(in: roster, isTaken: isTaken)
    }
  }
}
