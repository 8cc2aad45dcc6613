import Access
import ArgumentParser
import Keys

/// Replaces a home's link and code.
struct AccessRenew: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew", abstract: "Replace a home's link and code, such as when a letter was lost.",
    discussion: """
      A lost letter carries both, so both are replaced. What was read or saved before stays readable. \
      The old link and code work until the site is built and published again.

      Examples:
        homeward access renew okafor
        homeward access renew alvarez-reyes father --only code
      """)

  enum Only: String, ExpressibleByArgument, CaseIterable { case link, code }

  @Argument(help: "The family's folder.")
  var family: String

  @Argument(help: "The household's id (default: every home of the family).")
  var household: String?

  @Option(help: "Replace this one alone: link or code.")
  var only: Only?

  @OptionGroup var options: KeyOptions

  var console: Console { options.portal.console }

  /// What new keys mend: those that were renewed on another computer too, and those that other people have.
  private static let mended: Set = ["key-renewed-elsewhere", "home-has-other-people"]

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try options.portal.folder()
    let keys = try options.keys(root: root)
    let roll = try options.roll(root: root, keys, about: [family], ignoring: Self.mended)
    let chosen = try roll.choose(family: family, household: household)
    try roll.settle(root: root, keys)
    let homes = try known(chosen, keys)
    guard !homes.isEmpty else { throw KeyStoreError.unknownFamily(family) }
    try SealFiles(root: root).renew(homes.map(\.renewed), renewal, of: family, keys)
    for home in homes { console.say("Renewed \(home.name)") }
    try options.roll(root: root, keys, about: [family], ignoring: Self.mended).settle(root: root, keys)
    console.remark(
      "Next: print the letter again, then build and publish the site. Until then the old link and code still work.")
    return .done
  }

  /// Those whose keys are here, by the name that the writing gives them and by that of their keys.
  private func known(
    _ entries: [AccessRoll.Entry], _ keys: KeyStoreFile
  ) throws -> [(name: HouseholdName, renewed: SealFiles.Renewed)] {
    let store = try keys.load()
    return entries.compactMap { entry in
      let name: HouseholdName? =
        if case .otherKey(let household) = entry.resolution { store[household]?.name } else { entry.record?.name }
      return name.map { (entry.name, SealFiles.Renewed(id: entry.name.household, name: $0)) }
    }
  }

  private var renewal: HouseholdRecord.Renewal {
    switch only {
    case .link: .link
    case .code: .code
    case nil: .linkAndCode
    }
  }
}
