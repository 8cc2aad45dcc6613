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
      new writing out to them. When that is done, say so with --called, and the call goes from the list. \
      A meeting that moves or is cancelled, a text that changes and new practice bring it back. Where it was \
      said by mistake, --not-called takes back what the last --called noted. One of a family's homes is named \
      as FAMILY/HOME.
      It also writes .homeward/status.html, a page for the staff's own browser. That page names families: \
      it is private.

      Examples:
        homeward status
        homeward status --called haddad
        homeward status --called haddad --dry-run
        homeward status --not-called haddad
        homeward status --called alvarez-reyes/father
      """)

  @Option(help: ArgumentHelp("Keep that this family was called and all was read out.", valueName: "family"))
  var called: String?

  @Option(help: ArgumentHelp("Take back the last call to this family that was kept.", valueName: "family"))
  var notCalled: String?

  @Flag(help: "Say what would be kept or taken back, and write nothing.")
  var dryRun = false

  @Flag(help: "Write it for another program. It names families.")
  var json = false

  @Option(help: ArgumentHelp("Make it as of this day, such as 2026-12-18 (default: today).", valueName: "date"))
  var date: CivilDate?

  @OptionGroup var portal: PortalOptions

  var console: Console { portal.console }

  func validate() throws {
    if called != nil, notCalled != nil { throw ValidationError("Say --called or --not-called, not both.") }
    if dryRun, called == nil, notCalled == nil {
      throw ValidationError("--dry-run goes with --called or --not-called.")
    }
  }

  func perform(_ console: Console) throws -> ExitStatus {
    let root = try portal.folder()
    var status = try read(root)
    if let name = called ?? notCalled {
      let keeping = try CallKeeping(name, of: status, root: root)
      let lines = try called == nil ? keeping.takeBack(writes: !dryRun) : keeping.keep(writes: !dryRun)
      guard !dryRun else {
        console.say((lines + ["Nothing was written."]).joined(separator: "\n"))
        return .done
      }
      lines.forEach(console.remark)
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
}
