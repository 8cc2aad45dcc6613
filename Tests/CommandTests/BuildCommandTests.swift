import Foundation
import Testing

@Suite("Commands that publish")
struct BuildCommandTests {
  private func portal() throws -> Program.Place {
    let place = try Program.Place()
    #expect(try Program.run("new", "portal", ".", "--date", "2026-11-16", in: place).status == 0)
    return place
  }

  /// A file whose entries are wrong.
  private static let broken = "---\ntitel: A\n---\n\nWords.\n"

  @Test("A new portal builds at once, and a second time changes nothing")
  func build() throws {
    let place = try portal()
    let run = try Program.run("build", "--date", "2026-11-20", in: place)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("The site is in Public: "))
    #expect(run.output.contains(" and the pages of 1 home. "))
    #expect(place.text("Public/en/strategies/sock-match/index.html")?.contains("Sock match") == true)
    #expect(place.text("Public/es/strategies/sock-match/index.html")?.contains("Calcetines en pareja") == true)
    let again = try Program.run("build", "--date", "2026-11-20", in: place)
    #expect(again.status == 0)
    #expect(again.output.hasSuffix(" 0 files changed, 0 removed.\n"))
    let elsewhere = try Program.Place()
    let far = try Program.run("build", "--root", place.path, "--date", "2026-11-20", in: elsewhere)
    #expect(far.output.hasPrefix("The site is in \(place.path)/Public: "))
  }

  @Test("An error writes nothing, and ends with 1; a mended portal builds")
  func contentErrors() throws {
    let place = try portal()
    try place.write("Content/strategies/broken.md", Self.broken)
    let run = try Program.run("build", in: place)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("Content/strategies/broken.md:2:1: error: \"titel\" is not a known entry here."))
    #expect(run.errors.hasSuffix("Nothing was written.\n"))
    #expect(!place.names.contains("Public/index.html"))
    #expect(try Program.run("check", in: place).status == 1)
    try FileManager.default.removeItem(atPath: place.path + "/Content/strategies/broken.md")
    #expect(try Program.run("build", in: place).status == 0)
  }

  @Test("A line of a family's file is not quoted off a terminal")
  func familyLines() throws {
    let place = try portal()
    try place.write("Content/families/sample-family/2026-11-18-letter.md", Self.broken)
    let run = try Program.run("check", in: place)
    #expect(run.status == 1)
    #expect(run.errors.contains("Content/families/sample-family/2026-11-18-letter.md:"))
    #expect(!run.errors.contains("titel: A"))
  }

  @Test("A check writes nothing at all")
  func check() throws {
    let place = try portal()
    let before = place.names
    let run = try Program.run("check", in: place)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("There are no errors."))
    #expect(place.names == before)
  }

  @Test("A review names who would see something new, and in which languages")
  func review() throws {
    let place = try portal()
    #expect(try Program.run("build", "--date", "2026-11-20", in: place).status == 0)
    let before = try Program.run("review", "--date", "2026-11-20", in: place)
    #expect(before.status == 0)
    #expect(before.output == "For everyone:\n  nothing new\nFor one home:\n  nothing new\n")
    try place.write(
      "Content/families/sample-family/2026-11-18-letter.md", "---\nkind: letter\ndate: 2026-11-18\n---\n\nWords.\n")
    let after = try Program.run("review", "--date", "2026-11-20", in: place)
    #expect(
      after.output == "For everyone:\n  nothing new\nFor one home:\n  changed: sample-family/home (Spanish, English)\n"
        + "    new: Content/families/sample-family/2026-11-18-letter.md\n")
    #expect(try Program.run("build", "--date", "2026-11-20", in: place).status == 0)
    let settings = try #require(place.text("Content/portal.yml"))
    try place.write("Content/portal.yml", settings.replacing(/phone: .*/, with: "phone: +1 718 555 0190"))
    let phone = try Program.run("review", "--date", "2026-11-20", in: place)
    #expect(phone.output.hasSuffix("    not its writing, but the portal's settings or its look\n"))
  }

  @Test("Explaining a family names each file that it sees; a page, the files that it is made of")
  func explain() throws {
    let place = try portal()
    let family = try Program.run("explain", "sample-family", in: place)
    #expect(family.status == 0)
    #expect(family.output.contains("sample-family/home (Spanish, English) sees sam\n"))
    #expect(family.output.contains("(Content/families/sample-family/practice/t-rivera.yml:1:"))
    #expect(family.output.contains("  Content/families/sample-family/2026-11-16-good-news.md\n"))
    let page = try Program.run("explain", "es/strategies/sock-match/", in: place)
    #expect(page.status == 0)
    #expect(page.output.contains("Content/strategies/sock-match.es.md"))
    #expect(try Program.run("explain", "zebra", in: place).status == 64)
  }

  @Test("Asked about a file, or its name alone, it proposes the page that is made of it")
  func explainFile() throws {
    let place = try portal()
    for name in ["Content/strategies/sock-match.md", "Content/strategies/sock-match.es.md", "sock-match"] {
      let run = try Program.run("explain", name, in: place)
      #expect(run.status == 64 && run.errors.contains("Did you mean \"en/strategies/sock-match/\"?"))
    }
  }

  @Test("Of a home whose seal.yml was lost it does not say that a build makes its page")
  func explainLostSeal() throws {
    let place = try portal()
    let before = try Program.run("explain", "sample-family", in: place)
    #expect(before.output.contains("It gets keys and a page with the next build."))
    #expect(try Program.run("access", "create", in: place).status == 0)
    try FileManager.default.removeItem(atPath: "\(place.path)/Content/families/sample-family/seal.yml")
    let lost = try Program.run("explain", "sample-family", in: place)
    #expect(lost.output.contains("  It has keys, but seal.yml does not name them"))
    #expect(try Program.run("build", in: place).status == 1)
  }

  @Test("An offline copy is one sealed file outside of the site")
  func offline() throws {
    let place = try portal()
    #expect(try Program.run("access", "create", in: place).status == 0)
    let run = try Program.run("offline", "sample-family", "--output", "stick", in: place)
    #expect(run.status == 0, "\(run.errors)")
    let copies = place.names.filter { $0.hasPrefix("stick/") }
    #expect(copies.count == 1)
    let copy = try #require(copies.first.flatMap(place.text))
    #expect(!copy.contains("rain boots"))
    try FileManager.default.createDirectory(atPath: place.path + "/.git", withIntermediateDirectories: true)
    try place.write(".git/config", "[remote \"origin\"]\n\turl = x\n")
    let refused = try Program.run("offline", "sample-family", in: place)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("remote"))
    #expect(!place.names.contains { $0.hasPrefix(".homeward/offline") })
    try FileManager.default.removeItem(atPath: place.path + "/.git")
    #expect(try Program.run("offline", "sampel-family", in: place).status == 64)
    #expect(try Program.run("offline", "sample-family", "hmoe", in: place).status == 64)
  }

  @Test("A preview needs a port that a browser can ask for")
  func portZero() throws {
    let run = try Program.run("serve", "--port", "0", in: try portal())
    #expect(run.status == 64)
    #expect(run.errors.contains("--port needs a number from 1 to 65535."))
  }
}
