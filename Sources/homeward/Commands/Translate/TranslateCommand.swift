import ArgumentParser

/// Everything about translations.
struct TranslateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate", abstract: "Send writing to translators, bring it back, and see how far it is.",
    subcommands: [
      TranslateStatus.self, TranslateExport.self, TranslateImport.self, TranslateReuse.self,
      TranslateConfirm.self, TranslateNewLanguage.self,
    ])
}
