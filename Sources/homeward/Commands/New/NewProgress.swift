import ArgumentParser
import Authoring

/// Begin a report on how a goal is going.
struct NewProgress: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Begin a report on how a goal is going.",
    discussion: """
      Example:
        homeward new progress --child maya --goal 2026-09-20-goal-buttons
      """)

  @Argument(help: "What it is called.")
  var title: String?

  @Option(help: ArgumentHelp("The child's id, such as maya, or FAMILY/maya.", valueName: "child"))
  var child: String

  @Option(
    help: ArgumentHelp("The goal's file name without \".md\" (default: the child's only goal).", valueName: "goal"))
  var goal: String?

  @OptionGroup var day: DateOption

  @OptionGroup var file: NewFileOptions

  var console: Console { file.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    try file.write(console, next: NewFileOptions.nextForWriting) { roster, isTaken in
      let request = WritingRequest(
        .progress, title: title, name: file.name, child: child, goal: goal, date: day.day(roster))
      return try request.file(in: roster, isTaken: isTaken)
    }
  }
}
