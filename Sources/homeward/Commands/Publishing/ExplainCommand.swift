import ArgumentParser
import Build

/// Tells which line of which file shows something.
struct ExplainCommand: HomewardCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "See why a page shows what it shows.",
    discussion: """
      For a family it lists, home by home, all that is shown, and the line of the file that says so. For a \
      page it names the files that it is made of.

      Examples:
        homeward explain alvarez-reyes
        homeward explain en/strategies/calm-corner/
      """)

  @Argument(help: "A family's folder, or the path of a page.")
  var what: String

  @OptionGroup var options: BuildOptions

  var console: Console { options.portal.console }

  func perform(_ console: Console) throws -> ExitStatus {
    let request = try options.request(usesKeys: true)
    let (explanation, diagnostics) = Explainer(request).explain(what)
    console.show(diagnostics)
    guard let explanation else { return .ofTrouble(diagnostics) }
    for line in ExplanationList(explanation).lines { console.say(line) }
    return .done
  }
}
