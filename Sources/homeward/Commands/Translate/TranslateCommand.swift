import ArgumentParser

/// Everything about translations.
struct TranslateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate", abstract: "Send writing to translators, and bring it back.",
    subcommands: [TranslateExport.self, TranslateImport.self, TranslateNewLanguage.self])
}
