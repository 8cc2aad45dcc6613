import ArgumentParser
import Authoring

/// Begin a thing to do at home, for everyone.
struct NewStrategy: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategy", abstract: "Begin a thing to do at home, for everyone.",
    discussion: """
      Example:
        homeward new strategy "Calm corner" --by r-ortiz
      """)

  @Argument(help: "What it is called, such as \"Calm corner\".")
  var title: String

  @Option(
    name: .customLong("by"), help: ArgumentHelp("Who writes it: the file name in Content/team.", valueName: "team"))
  var author: String?

  @OptionGroup var day: DateOption

  @OptionGroup var file: NewFileOptions

  var console: Console { file.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    try file.write(console, next: NewFileOptions.nextForWriting) { roster, isTaken in
      let request = WritingRequest(
        .strategy, title: title, name: file.name, author: author, date: day.day(roster))
      return try request.file(in: roster, isTaken: isTaken)
    }
  }
}
