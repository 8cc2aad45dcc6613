import Access
import ArgumentParser
import Files
import Keys

/// Takes a home's page away.
struct AccessStop: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "Take a home's page away.",
    discussion: """
      Its files are removed from the output folder now, and are not made again until "access renew". \
      Nothing is stopped for the family until you publish. What was saved or printed stays readable.

      Examples:
        homeward access stop okafor
        homeward access stop alvarez-reyes father
      """)

  @Argument(help: "The family's folder.")
  var family: String

  @Argument(help: "The household's id (default: every home of the family).")
  var household: String?

  @Option(help: ArgumentHelp("Where the site is written (default: Public in the portal).", valueName: "dir"))
  var output: String?

  @OptionGroup var options: KeyOptions

  var console: Console { options.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try options.portal.folder()
    let keys = try options.keys(root: root)
    let roll = try options.roll(root: root, keys)
    let records = try roll.choose(family: family, household: household).compactMap { entry in
      entry.record.map { (name: entry.name, household: $0.household) }
    }
    guard !records.isEmpty else { throw KeyStoreError.unknownFamily(family) }
    try roll.settle(root: root, keys)
    try keys.update { store in for record in records { try store.stop(record.name) } }
    for record in records {
      try FolderTree.remove("\(output ?? root + "/Public")/f/\(record.household)")
      console.say("Stopped \(record.name)")
    }
    console.remark("Nothing is stopped for the family until you publish the site again.")
    return .done
  }
}
