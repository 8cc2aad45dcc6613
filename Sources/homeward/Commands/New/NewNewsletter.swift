import ArgumentParser
import Authoring

/// Begin a newsletter, for everyone or for a group.
struct NewNewsletter: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsletter", abstract: "Begin a newsletter, for everyone or for a group.",
    discussion: """
      Examples:
        homeward new newsletter "Busy hands at home"
        homeward new newsletter "News from Room 204" --group room-204
      """)

  @Argument(help: "What it is called.")
  var title: String

  @Option(help: ArgumentHelp("For the families of this group only: its folder in Content/groups.", valueName: "group"))
  var group: String?

  @OptionGroup var day: DateOption

  @OptionGroup var file: NewFileOptions

  var console: Console { file.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    try file.write(console, next: NewFileOptions.nextForWriting) { roster, isTaken in
      let request = WritingRequest(
        .newsletter, title: title, name: file.name, group: group, date: day.day(roster))
      return try request.file(in: roster, isTaken: isTaken)
    }
  }
}
