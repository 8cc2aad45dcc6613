import ArgumentParser
import Authoring
import Files
import Languages
import Library

/// Gives a strategy to children.
struct Assign: HomewardCommand {
  static let configuration = CommandConfiguration(
    abstract: "Give a strategy to one or more children.",
    discussion: """
      It adds lines to the therapist's own file in each family's folder, and leaves the rest of that \
      file as it is. What you do not say (minutes, times) is as the strategy says.

      Examples:
        homeward assign calm-corner --to maya --by r-ortiz --until 2026-12-18
        homeward assign animal-walks --to leo chen/wei --until 2026-12-18
        homeward assign heavy-helper --to maya --until 2026-12-18 --minutes 5
        homeward assign calm-corner --to leo --until 2026-12-18 --note "Hum."
      """)

  @Argument(help: "The strategy's file name, without \".md\".")
  var strategy: String

  @Option(
    name: .customLong("to"), parsing: .upToNextOption,
    help: ArgumentHelp("The children's ids; FAMILY/CHILD where two families have the same.", valueName: "child"))
  var children: [String]

  @Option(help: ArgumentHelp("The last day, such as 2026-12-18.", valueName: "date"))
  var until: CivilDate

  @Option(
    help: ArgumentHelp(
      "The therapist, by file name (default: the one on the child's team who has given it something before).",
      valueName: "team"))
  var by: String?

  @Option(help: ArgumentHelp("The first day (default: today).", valueName: "date"))
  var from: CivilDate?

  @Option(help: ArgumentHelp("How many minutes each time.", valueName: "minutes"))
  var minutes: Int?

  @Option(help: ArgumentHelp("How often: \"3 per week\", \"2 per day\" or \"when needed\".", valueName: "times"))
  var times: Times?

  @Option(help: ArgumentHelp("A word to the family, in the language you write in.", valueName: "text"))
  var note: String?

  @Flag(help: "Show it before the child's other strategies.")
  var first = false

  @Flag(help: "Show what would be written, and write nothing.")
  var dryRun = false

  @OptionGroup var portal: PortalOptions

  var console: Console { portal.console }

  func validate() throws {
    if let minutes, !(1...240).contains(minutes) { throw ValidationError("--minutes must lie between 1 and 240.") }
  }

  func perform(_ console: Console) throws -> ExitStatus {
    let (root, roster) = try portal.roster()
    let assignment = Assignment(
      strategy: strategy, children: children, by: by, from: from ?? roster.timeZone.today(), until: until,
      dose: Dose(minutes: minutes, times: times), note: note, isFirst: first)
    let outcomes = try assignment.outcomes(in: roster)
    let changes = try assignment.changes(for: outcomes) { try PortalBytes(root: root).read($0) }
    for case .alreadyThere(let found, let therapist, let until, let place) in outcomes {
      let end = until.map { " until \($0)" } ?? ""
      console.say(
        "\(found.child.id) has \(strategy) already (by \(therapist)\(end)). Nothing was changed: what is there stays. "
          + "To change its days, minutes, times or note, edit \(place.file), line \(place.line).")
    }
    if dryRun {
      console.say(changes.map { $0.preview(showingLines: true) }.joined() + "Nothing was written.")
      return .done
    }
    for change in changes { try change.write(root: root) }
    for case .added(let found, let therapist) in outcomes {
      let path = PracticeFile.path(family: found.family.folder, therapist: therapist)
      console.say("\(found.child.id): \(strategy) until \(until), in \(path)")
    }
    return .done
  }
}
