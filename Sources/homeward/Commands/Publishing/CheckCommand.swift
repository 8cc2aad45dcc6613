import ArgumentParser
import Build

/// Tells what is wrong.
struct CheckCommand: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for errors, and write nothing.",
    discussion: """
      It does all that "build" does, but for writing. It needs no keys.

      Example:
        homeward check
      """)

  @OptionGroup var options: BuildOptions

  var console: Console { options.portal.console }

  func perform(_ console: Console) async throws -> ExitStatus {
    let request = try options.request(usesKeys: false)
    let report = await Builder(request, observer: options.observer(console)).check()
    console.progress.clear()
    console.showAll(report.diagnostics)
    if report.outcome == .done {
      console.say("There are no errors. A build would change \(Count.of(report.changes.count, "file")).")
    }
    return ExitStatus(report.outcome)
  }
}
