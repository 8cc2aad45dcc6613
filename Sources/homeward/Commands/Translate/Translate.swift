import ArgumentParser

/// What has to do with translations.
struct Translate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Work on the portal's languages.",
    discussion: """
      Examples:
        homeward translate new-language vi
      """,
    subcommands: [NewLanguage.self])
}
