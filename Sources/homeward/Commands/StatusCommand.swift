import ArgumentParser
import Diagnostics
import Files
import Languages
import Status

/// Tells what needs doing.
struct StatusCommand: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "See what needs doing: calls, reviews, good news, translations, hard texts.",
    discussion: """
      Adults who read little, or whose page is in no language of theirs, are to be called: somebody reads \
      new writing out to them. When that is done, say so with --called, and the call goes from the list.
      It also writes .homeward/status.html, a page for the staff's own browser. That page names families: \
      it is private.

      Examples:
        homeward status
        homeward status --called haddad
      """)

  @Option(help: ArgumentHelp("Keep that this family was called and all was read out.", valueName: "family"))
  var called: String?

  @Flag(help: "Write it for another program. It names families.")
  var json = false

  @Option(help: ArgumentHelp("Make it as of this day (default: today).", valueName: "date"))
  var date: CivilDate?

  @OptionGroup var portal: PortalOptions

  var console: Console { portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try portal.folder()
    var status = try read(root)
    if let called {
      try keep(called, of: status, root: root)
      status = try read(root)
    }
    let folder = root + "/.homeward"
    try Folder.createPrivate(folder)
    try AtomicFile.replace(folder + "/status.html", StatusPage.bytes(of: status), mode: 0o600)
    if json {
      console.say(try StatusJSON.text(status))
    } else {
      for line in StatusText(status, showsNames: StandardStream.output.isTerminal).lines { console.say(line) }
      console.remark("The same as a page, with all reading levels: .homeward/status.html (private).")
    }
    return .done
  }

  private func read(_ root: String) throws -> PortalStatus {
    let (status, diagnostics) = try PortalStatus.read(root: root, today: date)
    guard let status else { throw CommandStop(.contentErrors, diagnostics) }
    return status
  }

  /// Keeps what was read out to the adults of a family's homes, or of one home (`family/home`).
  private func keep(_ name: String, of status: PortalStatus, root: String) throws {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard let family = status.families.first(where: { $0.folder == parts.first }),
      parts.count == 1 || family.homes.contains(where: { $0.id == parts[1] })
    else {
      let nearest = NearestName.find(name, in: status.families.map(\.folder))
      throw CommandStop(
        .wrongUsage,
        [
          .error(
            "family-unknown", "There is no family or home called \"\(name)\".",
            remedy: nearest.map { "Did you mean \"\($0)\"?" } ?? "Name a folder of Content/families.")
        ])
    }
    try Folder.createPrivate(root + "/.homeward")
    var ledger = try CallLedger(folder: root + "/.homeward")
    for home in family.homes where parts.count == 1 || home.id == parts[1] {
      let files = Set(home.calls.flatMap { $0.unread.map(\.file) })
      guard !files.isEmpty else { continue }
      try ledger.add(family: family.folder, household: home.id, files: Array(files), on: status.today)
    }
  }
}
