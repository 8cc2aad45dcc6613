import Foundation
import Testing

@Suite("Commands that write for the staff")
struct AuthoringCommandTests {
  /// A place with a new portal in it, and what the program said.
  private func portal() throws -> Program.Place {
    let place = try Program.Place()
    let run = try Program.run("new", "portal", ".", "--date", "2026-11-16", in: place)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("\nMade Content/portal.yml\n"))
    #expect(run.errors.contains("homeward build") && !run.errors.contains("cd ."))
    return place
  }

  @Test("What comes after a new group names that group")
  func groupIsNamed() throws {
    let place = try portal()
    let made = try Program.run("new", "group", "Room 205", "--class", "205", in: place)
    #expect(made.output == "Made Content/groups/room-205/group.yml\n")
    #expect(made.errors.contains("homeward new newsletter \"News\" --group room-205\n"))
  }

  @Test("A new portal is made in a new folder, with the zone that was asked for, and nowhere else")
  func newPortal() throws {
    let place = try Program.Place()
    let run = try Program.run("new", "portal", "school/portal", "--time-zone", "America/Denver", in: place)
    #expect(run.status == 0)
    #expect(try #require(place.text("school/portal/Content/portal.yml")).contains("time-zone: America/Denver\n"))
    #expect(run.errors.contains("Next: go to the new folder: cd school/portal\nMake the sample family's code"))
    let spaced = try Program.run("new", "portal", "Ana's school", in: place)
    #expect(spaced.errors.contains("cd \"Ana's school\"\n"))
    let before = place.names
    let again = try Program.run("new", "portal", "school/portal", in: place)
    #expect(again.status == 64)
    #expect(again.errors.contains("The folder school/portal is not empty."))
    #expect(place.names == before)
    #expect(try Program.run("new", "portal", "other", "--time-zone", "Denver", in: place).status == 64)
    #expect(place.names == before)
  }

  @Test("The portal is found from a folder in it, and by --root from anywhere")
  func root() throws {
    let place = try portal()
    try FileManager.default.createDirectory(atPath: place.path + "/Content/a/b", withIntermediateDirectories: true)
    let here = try Program.run("new", "event", "One", "--root", "Content/..", "--date", "2026-11-16", in: place)
    #expect(here.status == 0)
    #expect(place.text("Content/events/one.md")?.contains("start: 2026-11-30T15:30\n") == true)
    let elsewhere = try Program.Place()
    #expect(try Program.run("new", "event", "Two", "--root", place.path, in: elsewhere).status == 0)
    #expect(place.text("Content/events/two.md") != nil)
    let nowhere = try Program.run("new", "event", "Three", in: elsewhere)
    #expect(nowhere.status == 64)
    #expect(nowhere.errors.hasPrefix("error: There is no portal here"))
    let below = try Program.run("new", "event", "Four", "--root", place.path + "/Content", in: elsewhere)
    #expect(below.status == 64)
  }

  static let wrongUsage: [[String]] = [
    ["new", "strategy"], ["new", "strategy", "سمير"], ["new", "strategy", "A", "--name", "A b"],
    ["new", "strategy", "A", "--by", "nobody"], ["new", "good-news"], ["new", "good-news", "--child", "nobody"],
    ["new", "goal", "A", "--child", "sam", "--date", "2026-02-30"], ["new", "letter"], ["new", "group", "A"],
    ["new", "group", "A", "--class", "1", "--members", "sample-family"], ["new", "zebra"], ["zebra"], ["assign"],
    ["assign", "sock-match", "--to", "sam"], ["assign", "sok-match", "--to", "sam", "--until", "2027-01-01"],
    ["assign", "sock-match", "--to", "sam", "--until", "2020-01-01"],
    ["assign", "sock-match", "--to", "sam", "--until", "2027-01-01", "--minutes", "0"],
    ["assign", "sock-match", "--to", "sam", "--until", "2027-01-01", "--times", "often"], ["import"],
    ["import", "caseload"], ["new", "family", "Eva"], ["new", "family", "Eva", "--child", "Al", "--language", "xx"],
    ["import", "caseload", "c.csv", "--by", "nobody"],
  ]

  @Test("Wrong usage ends with 64 and leaves the portal as it was", arguments: wrongUsage)
  func usage(_ arguments: [String]) throws {
    let place = try portal()
    let before = place.names
    let run = try Program.run(arguments, in: place)
    // A command without its subcommand explains itself.
    #expect(run.status == (arguments == ["import"] ? 0 : 64))
    #expect(run.errors.isEmpty == (arguments == ["import"]))
    #expect(place.names == before)
  }

  @Test("A portal whose settings have errors ends with 1, and quotes the line")
  func contentErrors() throws {
    let place = try portal()
    let settings = try #require(place.text("Content/portal.yml"))
    try place.write("Content/portal.yml", settings.replacing("time-zone:", with: "time-zoen:"))
    let run = try Program.run("new", "strategy", "A", in: place)
    #expect(run.status == 1)
    #expect(
      run.errors.contains("Content/portal.yml:6:1: error: \"time-zoen\" is not a known entry here.\n  6 | time-zoen:"))
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test("What the disk refuses ends with 2")
  func failed() throws {
    let place = try portal()
    #expect(try Program.run("import", "caseload", "nothing.csv", in: place).status == 2)
    try place.write("blocked", "")
    let run = try Program.run("new", "portal", "blocked/portal", in: place)
    #expect(run.status == 2)
    #expect(run.errors.contains("Could not create"))
  }

  @Test("Tools get one JSON object a line, and nothing else")
  func json() throws {
    let place = try portal()
    let run = try Program.run("new", "good-news", "--child", "sma", "--diagnostics", "json", in: place)
    #expect(run.status == 64)
    #expect(
      run.errors
        == "{\"id\":\"unknown-child\",\"severity\":\"error\",\"summary\":\"There is no child \\\"sma\\\".\","
        + "\"remedy\":\"Did you mean \\\"sam\\\"?\"}\n")
    let made = try Program.run("new", "good-news", "--child", "sam", "--diagnostics", "json", in: place)
    #expect(made.status == 0)
    #expect(made.errors == "")
  }

  @Test("A dry run shows the file and makes none")
  func dryRun() throws {
    let place = try portal()
    let before = place.names
    let run = try Program.run("new", "goal", "Sam ties a shoe", "--child", "sam", "--dry-run", in: place)
    #expect(run.status == 0)
    #expect(run.output.contains("  + title: Sam ties a shoe\n"))
    #expect(run.output.hasSuffix("Nothing was written.\n"))
    #expect(place.names == before)
  }

  @Test("Giving a strategy twice says so the second time, and changes nothing")
  func assign() throws {
    let place = try portal()
    let command = ["assign", "sock-match", "--to", "sam", "--from", "2027-02-01", "--until", "2027-03-01"]
    let path = "Content/families/sample-family/practice/t-rivera.yml"
    let first = try Program.run(command, in: place)
    #expect(first.output == "sam: sock-match until 2027-03-01, in \(path)\n")
    let after = place.text(path)
    let second = try Program.run(command, in: place)
    #expect(second.status == 0)
    #expect(
      second.output.hasPrefix("sam has sock-match already (by t-rivera until 2027-03-01). Nothing was changed: "))
    let lines = try #require(after?.split(separator: "\n", omittingEmptySubsequences: false))
    let line = try #require(lines.lastIndex { $0.hasPrefix("- child: sam") })
    #expect(second.output.hasSuffix(" edit \(path), line \(line + 1).\n"))
    #expect(place.text(path) == after)
  }

  @Test("A caseload is shown first, then made, then there already; no line of it is quoted")
  func caseload() throws {
    let place = try portal()
    try place.write("c.csv", "child,adults,phones,school\nNoor,Huda Saleh,+1 555 0140,our-school\n")
    let before = place.names
    let shown = try Program.run("import", "caseload", "c.csv", in: place)
    #expect(shown.status == 0)
    #expect(shown.output == "+ Content/families/saleh/family.yml (new, 12 lines)\n")
    #expect(shown.errors.contains("Add --apply to do it."))
    #expect(place.names == before)
    let made = try Program.run("import", "caseload", "c.csv", "--apply", in: place)
    #expect(made.status == 0)
    #expect(place.text("Content/families/saleh/family.yml")?.contains("phone: +1 555 0140\n") == true)
    let after = place.names
    let again = try Program.run("import", "caseload", "c.csv", "--apply", in: place)
    #expect(again.status == 0)
    #expect(again.output == "")
    #expect(place.names == after)
    try place.write("c.csv", "child,adults,phones,school\nNoor,Huda Saleh,+1 555 0140,or-school\n")
    let wrong = try Program.run("import", "caseload", "c.csv", "--apply", in: place)
    #expect(wrong.status == 1)
    #expect(
      wrong.errors
        == "c.csv:2:1: error: Row 2, column \"school\": There is no school \"or-school\".\n"
        + "  Did you mean \"our-school\"?\n1 error. Nothing was written.\n")
  }
}
