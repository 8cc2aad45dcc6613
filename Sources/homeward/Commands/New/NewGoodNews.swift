import ArgumentParser
import Authoring

/// Begin good news about a child, for its family.
struct NewGoodNews: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "good-news", abstract: "Begin good news about a child, for its family.",
    discussion: """
      Examples:
        homeward new good-news --child maya
        homeward new good-news "A coat before the bell" --child maya
      """)

  @Argument(help: "What it is called.")
  var title: String?

  @Option(help: ArgumentHelp("The child's id, such as maya, or FAMILY/maya.", valueName: "child"))
  var child: String

  @OptionGroup var day: DateOption

  @OptionGroup var file: NewFileOptions

  var console: Console { file.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    try file.write(console, next: NewFileOptions.nextForWriting) { roster, isTaken in
      let request = WritingRequest(
        .goodNews, title: title, name: file.name, child: child, date: day.day(roster))
      return try request.file(in: roster, isTaken: isTaken)
    }
  }
}
