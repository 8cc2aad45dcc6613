import ArgumentParser
import Authoring

/// Begin a page on help outside the school.
struct NewResource: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "resource", abstract: "Begin a page on help outside the school.",
    discussion: """
      Example:
        homeward new resource "Toy lending closet"
      """)

  @Argument(help: "What it is called.")
  var title: String

  @OptionGroup var day: DateOption

  @OptionGroup var file: NewFileOptions

  var console: Console { file.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    try file.write(console, next: NewFileOptions.nextForWriting) { roster, isTaken in
      let request = WritingRequest(
        .resource, title: title, name: file.name, date: day.day(roster))
      return try request.file(in: roster, isTaken: isTaken)
    }
  }
}
