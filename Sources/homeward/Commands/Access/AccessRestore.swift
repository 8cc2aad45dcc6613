import Access
import ArgumentParser
import Keys

/// Brings a copy of the keys back.
struct AccessRestore: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring back a copy of all keys.",
    discussion: """
      It stops where a home would lose its keys or get older ones. Keys that a family's seal.yml names are the \
      newest. Where links and codes change, the keys that were here are kept in .homeward/keys.json.before.

      Example:
        homeward access restore /media/stick/keys-2026-11-20.json
      """)

  @Argument(help: ArgumentHelp("The copy.", valueName: "file"))
  var file: String

  @Flag(help: "Also where homes would lose keys or get older ones.")
  var force = false

  @OptionGroup var options: KeyOptions

  var console: Console { options.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try options.portal.folder()
    let keys = try options.keys(root: root)
    let named = try SealFiles(root: root).keyIDs()
    let renewed: [HouseholdName]
    do {
      renewed = try keys.restore(from: file, passphrase: nil, named: named, force: force)
    } catch KeyStoreError.passphraseNeeded {
      let passphrase = try Passphrase.ask("Passphrase of the copy")
      renewed = try keys.restore(from: file, passphrase: passphrase, named: named, force: force)
    }
    if force { try useAsTheyAre(keys, root: root) }
    // Said first: what is wrong with the writing comes after, and the keys are there all the same.
    console.say("The keys are those of \(file) now.")
    if !renewed.isEmpty {
      let names = renewed.map(\.description).joined(separator: ", ")
      console.remark("Other links and codes count now for \(names), since seal.yml names their keys.")
      console.remark("What was here is in .homeward/keys.json.before.")
    }
    try options.roll(root: root, keys).settle(root: root, keys)
    return .done
  }

  /// Where a family's seal.yml names keys that are newer than the copy's, the copy's count: they were asked for.
  private func useAsTheyAre(_ keys: KeyStoreFile, root: String) throws {
    guard let roll = try AccessRoll.read(root: root, keys.load()).value else { return }
    try keys.update { store in
      for case .otherKey(let household) in roll.entries.map(\.resolution) {
        if let name = store[household]?.name { try store.move(name, to: name) }
      }
    }
  }
}
