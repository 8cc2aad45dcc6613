import Access
import ArgumentParser
import Keys

/// Makes the keys that are missing.
struct AccessCreate: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make keys for the homes that have none.",
    discussion: """
      It can be stopped and run again: homes that have keys keep them. Homes with "access: none" or \
      "online: no" get none.

      Example:
        homeward access create
      """)

  @OptionGroup var options: KeyOptions

  var console: Console { options.portal.console }

  func perform(_ console: Console) async throws -> ExitStatus {
    let root = try options.portal.folder()
    let keys = try options.keys(root: root)
    let roll = try options.roll(root: root, keys)
    let missing = roll.missing
    if !missing.isEmpty {
      let progress = console.progress
      try await keys.create(missing, avoiding: roll.publicIDs) { done, total in
        progress.show("Making keys", done, of: total)
      }
      progress.clear()
    }
    try options.roll(root: root, keys).settle(root: root, keys)
    for name in missing.sorted() { console.say("Made keys for \(name)") }
    console.remark(
      missing.isEmpty
        ? "Every home has its keys."
        : "Next: save a copy with \"homeward access backup FILE\", then write the site with \"homeward build\".")
    return .done
  }
}
