import ArgumentParser
import Keys

/// Saves a copy of the keys.
struct AccessBackup: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Save a copy of all keys.",
    discussion: """
      Keep the copy where only you can reach it, away from this computer. With --passphrase it can only be \
      opened with a passphrase that you choose; if you forget it, the copy is lost.

      Examples:
        homeward access backup /media/stick/keys-2026-11-20.json --passphrase
      """)

  @Argument(help: ArgumentHelp("The new file.", valueName: "file"))
  var file: String

  @Flag(help: "Ask for a passphrase that opens the copy.")
  var passphrase = false

  @OptionGroup var options: KeyOptions

  var console: Console { options.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try options.portal.folder()
    try PrivateDestination.check(file, root: root)
    let keys = try options.keys(root: root)
    let phrase = passphrase ? try Passphrase.askTwice("A passphrase for the copy") : nil
    try keys.backUp(to: file, passphrase: phrase)
    try Backups(root: root).remember()
    console.say("Saved \(file)")
    if phrase == nil { console.remark("Whoever has this file can open every family's page. Keep it safe.") }
    return .done
  }
}
