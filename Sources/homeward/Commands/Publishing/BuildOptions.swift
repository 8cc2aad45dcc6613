import ArgumentParser
import Build
import Keys
import Languages

/// What the commands that make pages take.
struct BuildOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Where to write the site (default: Public in the portal).", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("Make it as of this day, such as 2026-12-18 (default: today).", valueName: "date"))
  var date: CivilDate?

  @Flag(help: "Make everything anew, and use nothing that was kept from before.")
  var noCache = false

  @Option(
    help: ArgumentHelp(
      "Let this family's errors not stop the others; its last good page stays. Say it once for each family.",
      valueName: "folder"))
  var hold: [String] = []

  @OptionGroup var portal: PortalOptions

  /// - Parameter usesKeys: asks for the passphrase where the keys have one.
  func request(usesKeys: Bool) throws -> BuildRequest {
    var request = try BuildRequest(portal, date: date, usesKeys: usesKeys)
    request.output = output
    request.usesCache = !noCache
    request.held = Set(hold)
    return request
  }

  /// Shows each step on a terminal, at most a hundred times.
  func observer(_ console: Console) -> BuildObserver {
    let progress = console.progress
    return { step in
      let stride = max(1, step.total / 100)
      guard step.done == step.total || step.done.isMultiple(of: stride) else { return }
      progress.show(step.step.rawValue, step.done, of: step.total)
    }
  }
}

extension BuildRequest {
  /// - Parameter usesKeys: asks for the passphrase where the keys have one.
  init(_ portal: PortalOptions, date: CivilDate?, usesKeys: Bool) throws {
    let root = try portal.folder()
    guard let resources = Resources.locate() else { throw Resources.missing }
    self.init(root: root, resources: resources)
    self.date = date
    if usesKeys, try KeyStoreFile(folder: root + "/.homeward").isSealed() {
      passphrase = try Passphrase.ask("Passphrase of the keys")
    }
  }
}
