import ArgumentParser

/// The command line.
@main
struct Homeward: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "homeward",
    abstract: "Turns a folder of writing into a site for families, in their languages.",
    discussion: """
      Begin with "homeward new portal DIR". It makes a small portal that works at once.

      Most commands work on the portal in this folder, or in the nearest folder above it.
      "homeward help new" explains one command; so does "homeward new --help".
      """,
    version: "0.1.0",
    subcommands: [
      New.self, Assign.self, Import.self, CheckCommand.self, StatusCommand.self, ReviewCommand.self, BuildCommand.self,
      ServeCommand.self,
      ExplainCommand.self, TranslateCommand.self, AccessCommand.self, OfflineCommand.self,
    ])
}
