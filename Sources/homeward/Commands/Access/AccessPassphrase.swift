import ArgumentParser
import Keys

/// Seals the keys on this computer under a passphrase, or takes it away.
struct AccessPassphrase: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase", abstract: "Protect the keys on this computer with a passphrase.",
    discussion: """
      Every command that needs the keys then asks for it, "build" and "serve" too. If you forget it, the keys are \
      lost and every letter must be printed again, so save a copy with "access backup" first.

      Examples:
        homeward access passphrase
        homeward access passphrase --remove
      """)

  @Flag(help: "Take the passphrase away.")
  var remove = false

  @OptionGroup var options: KeyOptions

  var console: Console { options.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try options.portal.folder()
    let keys = try options.keys(root: root)
    if remove {
      try keys.change(toPassphrase: nil)
      console.say("The keys have no passphrase any more. Whoever uses this computer as you can open every page.")
      return .done
    }
    try keys.change(toPassphrase: try Passphrase.askTwice("A passphrase for the keys"))
    console.say("The keys open only with this passphrase now.")
    return .done
  }
}
