import ArgumentParser
import Build
import Diagnostics
import Languages

/// Writes a family's page as one file.
struct OfflineCommand: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "offline", abstract: "Write a home's page as one file, for a family without internet.",
    discussion: """
      The file is as sealed as the page: it opens with the family's code alone, from a folder or a memory \
      stick.

      Examples:
        homeward offline okafor
        homeward offline alvarez-reyes father --output /media/stick
      """)

  @Argument(help: "The family's folder.")
  var family: String

  @Argument(help: "The household's id (default: every home of the family).")
  var household: String?

  @Option(help: ArgumentHelp("Where to write it (default: .homeward/offline in the portal).", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("Make it as of this day (default: today).", valueName: "date"))
  var date: CivilDate?

  @OptionGroup var portal: PortalOptions

  var console: Console { portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    let request = try BuildRequest(portal, date: date, usesKeys: true)
    let target = output ?? request.root + "/.homeward/offline"
    // A copy opens with the letter of its day, whatever becomes of the keys: it goes to the family and nowhere else.
    try PrivateDestination.check(target, root: request.root)
    let (files, diagnostics) = OfflineCopier(request).copy(family, household: household, to: target)
    console.showAll(diagnostics)
    for file in files { console.say("Wrote \(file)") }
    return files.isEmpty || diagnostics.hasErrors ? .ofTrouble(diagnostics) : .done
  }
}
