import ArgumentParser
import Build

/// Tells which pages the next build changes, and whose they are.
struct ReviewCommand: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "See which pages would change, whose they are, and in which language.",
    discussion: """
      Look through it before you build and publish. It writes nothing. Below each home stand the files that \
      change its page. "homeward explain FAMILY" lists all that a home sees.

      Examples:
        homeward review
        homeward review --date 2026-12-01
      """)

  @OptionGroup var options: BuildOptions

  var console: Console { options.portal.console }

  func perform(_ console: Console) async throws -> ExitStatus {
    let request = try options.request(usesKeys: true)
    let report = await Builder(request, observer: options.observer(console)).check(tellsTexts: true)
    console.progress.clear()
    console.showAll(report.diagnostics)
    guard report.outcome == .done else { return ExitStatus(report.outcome) }
    for line in ReviewList(report.changes).lines { console.say(line) }
    return .done
  }
}
