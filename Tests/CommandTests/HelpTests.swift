import Foundation
import Testing

@Suite("Help")
struct HelpTests {
  @Test("The program says its version")
  func version() throws {
    let run = try Program.run("--version", in: try Program.Place())
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }

  static let commands: [[String]] = [
    [], ["new"], ["new", "portal"], ["new", "family"], ["new", "strategy"], ["new", "resource"],
    ["new", "newsletter"], ["new", "event"], ["new", "group"], ["new", "good-news"], ["new", "letter"],
    ["new", "meeting"], ["new", "goal"], ["new", "progress"], ["assign"], ["import"], ["import", "caseload"],
    ["access"],
    ["build"], ["check"], ["review"], ["explain"], ["offline"],
    ["access", "create"], ["access", "list"], ["access", "letter"], ["access", "renew"], ["access", "stop"],
    ["access", "move"], ["access", "backup"], ["access", "restore"],
  ]

  @Test("Every command explains itself, in the words of its users and within 80 columns", arguments: commands)
  func help(_ command: [String]) throws {
    let run = try Program.run(command + ["--help"], in: try Program.Place(), environment: ["COLUMNS": "80"])
    #expect(run.status == 0)
    let words = Set(run.output.lowercased().split { !$0.isLetter }.map(String.init))
    #expect(words.isDisjoint(with: ["slug", "slugs", "stem", "twin", "twins", "lock", "fid", "regex", "null"]))
    let prose = run.output.split(separator: "\n").filter { !$0.hasPrefix("USAGE:") }
    #expect(prose.allSatisfy { $0.count <= 80 })
    #expect(!run.output.contains("\\"))
    if command.count == 2 { #expect(run.output.contains("Example")) }
  }
}
