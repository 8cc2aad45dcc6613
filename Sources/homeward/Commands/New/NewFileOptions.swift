import ArgumentParser
import Authoring
import Files
import Languages

/// What every `new` in a portal takes, and how it writes.
struct NewFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Its name on the disk, a-z and \"-\" (default: made from its title or the adult's name).", valueName: "name"))
  var name: String?

  @Flag(help: "Show what would be written, and write nothing.")
  var dryRun = false

  @OptionGroup var portal: PortalOptions

  /// Writes the file that a request makes, and tells where it is and what comes next.
  ///
  /// - Parameter next: what to do then.
  func write(
    _ console: Console, next: (NewFile) -> String, file: (Roster, (String) -> Bool) throws -> NewFile
  ) throws -> ExitStatus {
    let (root, roster) = try portal.roster()
    let file = try file(roster) { path in (try? FileStatus.of(root + "/" + path)) != nil }
    let change = Change.create(file)
    if dryRun {
      console.say(change.preview(showingLines: true) + "Nothing was written.")
      return .done
    }
    try change.write(root: root)
    console.say("Made \(file.path)")
    console.remark("Next: \(next(file))")
    return .done
  }

  static let nextForWriting: @Sendable (NewFile) -> String = { _ in
    "write in it, then delete the line \"draft: yes\". \"homeward check\" tells you what is missing."
  }
}

/// The day that new writing belongs to.
struct DateOption: ParsableArguments {
  @Option(help: ArgumentHelp("The day it belongs to, such as 2026-11-12 (default: today).", valueName: "date"))
  var date: CivilDate?

  func day(_ roster: Roster) -> CivilDate { date ?? roster.timeZone.today() }
}
