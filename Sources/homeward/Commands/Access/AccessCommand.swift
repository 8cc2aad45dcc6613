import ArgumentParser

/// The links and codes that open families' pages.
struct AccessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: "Make, list, renew, stop and save the links and codes of families.",
    discussion: """
      Each home has one link and one code. Both open its page, so both belong on its letter and nowhere else. \
      The keys are in .homeward in the portal. Save a copy with "access backup" before you print letters: \
      if the keys are lost, every letter must be printed again.
      """,
    subcommands: [
      AccessCreate.self, AccessList.self, AccessLetterCommand.self, AccessRenew.self, AccessStop.self, AccessMove.self,
      AccessBackup.self, AccessRestore.self, AccessPassphrase.self,
    ])
}
