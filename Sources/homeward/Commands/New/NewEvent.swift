import ArgumentParser
import Authoring
import Languages

/// Begin an event, for everyone or for a group.
struct NewEvent: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Begin an event, for everyone or for a group.",
    discussion: """
      Example:
        homeward new event "Family craft night" --start 2026-12-03T17:30
      """)

  @Argument(help: "What it is called.")
  var title: String

  @Option(help: ArgumentHelp("When it begins, such as 2026-11-12T15:30.", valueName: "time"))
  var start: CivilDateTime?

  @Option(help: ArgumentHelp("For the families of this group only: its folder in Content/groups.", valueName: "group"))
  var group: String?

  @OptionGroup var day: DateOption

  @OptionGroup var file: NewFileOptions

  var console: Console { file.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    try file.write(console, next: NewFileOptions.nextForWriting) { roster, isTaken in
      let request = WritingRequest(
        .event, title: title, name: file.name, group: group, date: day.day(roster), start: start)
      return try request.file(in: roster, isTaken: isTaken)
    }
  }
}
