import ArgumentParser

/// Brings in what is written elsewhere.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring in a table of children.", subcommands: [ImportCaseload.self])
}
