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
    let records = try choose(root: root, keys)
    try keys.update { store in for record in records { try store.stop(record.name) } }
    let pages = "\(output ?? root + "/Public")/f"
    // What a link leads to is not ours to remove.
    guard try FileStatus.of(pages)?.kind != .link else { throw Self.isLink(pages) }
    for record in records {
      try FolderTree.remove("\(pages)/\(record.household)")
      console.say("Stopped \(record.name)")
    }
    console.remark("Nothing is stopped for the family until you publish the site again.")
    return .done
  }

  /// The households by the family's files; where those have errors or are gone, by the keys alone, since a page that
  /// must go cannot wait for its writing.
  private func choose(root: String, _ keys: KeyStoreFile) throws -> [HouseholdRecord] {
    let store = try keys.load()
    let roll = try? AccessRoll.read(root: root, store).value
    if let roll, roll.problems[family] == nil, roll.families.contains(where: { $0.family.folder == family }) {
      let entries = try roll.choose(family: family, household: household)
      guard entries.contains(where: { $0.record != nil }) else { throw KeyStoreError.unknownFamily(family) }
      try roll.settle(root: root, keys)
      let placed = try keys.load()
      return entries.compactMap { $0.record.flatMap { placed[$0.household] } }
    }
    let records = store.records(ofFamily: family).filter { $0.name.household == household ?? $0.name.household }
    if records.isEmpty, let roll { _ = try roll.choose(family: family, household: household) }
    guard !records.isEmpty else { throw KeyStoreError.unknownFamily(family) }
    return records
  }

  private static func isLink(_ path: String) -> CommandStop {
    CommandStop(
      .failed,
      [
        .error(
          "pages-are-a-link", "The home is stopped, but \(path) is a link, so its page was not removed.",
          remedy: "Remove the page where the link leads, or run \"homeward build\" with the right output folder.")
      ])
  }
}
