import ArgumentParser
import Authoring
import Files
import Foundation
import Languages

/// Makes a portal.
struct NewPortal: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "portal", abstract: "Make a new portal that works at once.",
    discussion: """
      It has one strategy and one invented family, in English and Spanish, so that you can see how all \
      of it looks. Then change the words to your own.

      Example:
        homeward new portal my-portal
      """)

  @Argument(help: ArgumentHelp("A folder that is new or empty.", valueName: "dir"))
  var folder: String

  @Option(help: ArgumentHelp("The school's time zone (default: this computer's).", valueName: "zone"))
  var timeZone: String?

  @OptionGroup var day: DateOption

  @OptionGroup var output: DiagnosticOptions

  var console: Console { Console(root: nil, format: output.diagnostics) }

  func perform(_ console: Console) throws -> ExitStatus {
    let zone = timeZone ?? Self.zoneOfThisComputer
    guard let rules = TimeZoneRules(zone) else { throw AuthoringProblem.unknownTimeZone(zone) }
    try checkFolder()
    let request = PortalRequest(timeZone: zone, date: day.date ?? rules.today())
    for file in request.files { try Change.create(file).write(root: folder) }
    let isHere = ["", ".", "./"].contains(folder)
    for file in request.files { console.say("Made \(isHere ? "" : "\(folder)/")\(file.path)") }
    console.remark(
      """
      Next: \(isHere ? "make" : "go to the new folder: cd \(folderInShell)\nMake") the sample family's code with \
      "homeward access create", then look at the portal with
      "homeward serve". Your words are in Content. "homeward build" writes the site.
      """)
    return .done
  }

  /// The folder as a shell takes it: a space or an apostrophe would end or change its name.
  private var folderInShell: String {
    folder.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) } ? folder : "\"\(folder)\""
  }

  private func checkFolder() throws {
    guard let status = try FileStatus.following(folder) else { return }
    guard status.kind == .folder else { throw AuthoringProblem.notAFolder(folder) }
    guard try Folder.entries(at: folder).isEmpty else { throw AuthoringProblem.folderNotEmpty(folder) }
  }

  /// A server's clock often runs in UTC, where no school is.
  private static var zoneOfThisComputer: String {
    let zone = TimeZone.current.identifier
    let isPlace = TimeZoneRules(zone) != nil && zone.contains("/") && !zone.hasPrefix("Etc/")
    return isPlace ? zone : "America/New_York"
  }
}
