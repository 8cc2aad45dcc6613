import Build
import Diagnostics
import Foundation
import Testing

/// What a build writes, keeps and removes.
@Suite struct PublishingTests {
  @Test func aPortalIsBuiltAndOpensWithItsLinks() async throws {
    let portal = try SmallPortal()
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    #expect(report.households == 3)
    #expect(report.keysMade == 3)
    #expect(portal.exists("Public/index.html"))
    #expect(try portal.text("Public/es/strategies/calm-corner/index.html").contains("Un rincón tranquilo"))
    #expect(try portal.bundle("rivera", "home").contains("Two buttons today."))
    #expect(try portal.bundle("okoye", "home").contains("Ada</bdi> ran today."))
  }

  @Test func aSecondBuildTouchesNothing() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let before = try portal.traces()
    let report = await portal.build()
    #expect(report.outcome == .done)
    #expect(report.published?.written == [])
    #expect(report.published?.removed == [])
    #expect(report.keysMade == 0)
    #expect(try portal.traces() == before)
  }

  @Test(arguments: [
    ("Content/families/okoye/family.yml", "channels: [page]", "chanels: [page]"),
    ("Content/strategies/calm-corner.md", "areas: [sensory]", "areas: [senzory]"),
    ("Content/portal.yml", "theme: Hearth", "theme: Harth"),
    ("Content/newsletters/fall.md", "Leaves fall.", "[Leaves](nowhere.md) fall."),
    ("Content/families/rivera/2026-11-02-good-news.md", "Two buttons today.", "[Two](../okoye/x.md) buttons."),
    ("Content/groups/room/2026-11-18-beans.md", "Bring a cup.", "Bring a cup for Maya."),
  ])
  func anErrorAnywhereWritesNothing(_ path: String, _ right: String, _ wrong: String) async throws {
    let portal = try SmallPortal()
    try portal.replace(right, by: wrong, in: path)
    let report = await portal.build()
    #expect(report.outcome == .contentErrors)
    #expect(report.diagnostics.hasErrors)
    #expect(report.published == nil)
    #expect(!portal.exists("Public"))
    #expect(!portal.exists(".homeward/keys.json"))
    #expect(!portal.exists("Content/families/rivera/seal.yml"))
  }

  @Test func anErrorLeavesAnEarlierSiteAsItWas() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let before = try portal.traces()
    try portal.replace("Leaves fall.", by: "Snow falls.", in: "Content/newsletters/fall.md")
    try portal.replace("channels: [page]", by: "chanels: [page]", in: "Content/families/okoye/family.yml")
    #expect(await portal.build().outcome == .contentErrors)
    #expect(try portal.traces() == before)
  }

  @Test func whatIsRemovedFromTheWritingIsRemovedFromTheSite() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let id = try portal.id("okoye", "home")
    try portal.remove("Content/newsletters/fall.md")
    try portal.remove("Content/families/okoye")
    let report = await portal.build()
    #expect(report.outcome == .done)
    #expect(report.published?.removed.contains("f/\(id)/index.html") == true)
    #expect(!portal.exists("Public/f/\(id)"))
    #expect(!portal.exists("Public/en/newsletters"))
    #expect(portal.exists("Public/en/strategies/calm-corner/index.html"))
  }

  @Test func oneHouseholdsNewWritingChangesOnlyItsFile() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    try portal.replace("ran today", by: "swam today", in: "Content/families/okoye/2026-11-03-letter.md")
    let report = await portal.build()
    #expect(report.published?.written == ["f/\(try portal.id("okoye", "home"))/index.html"])
    #expect(report.published?.removed == [])
  }

  @Test func otherPeoplesFilesStayUnlessCleaned() async throws {
    let portal = try SmallPortal()
    try portal.write("Public/.git/config", "mine")
    try portal.write("Public/.gitignore", "*")
    _ = await portal.build()
    try portal.write("Public/CNAME", "families.example.org")
    _ = await portal.build()
    #expect(try portal.text("Public/CNAME").hasPrefix("families"))
    let report = await portal.build { $0.isCleaning = true }
    #expect(report.published?.removed == ["CNAME"])
    #expect(!portal.exists("Public/CNAME"))
    #expect(portal.exists("Public/.git/config"))
    #expect(portal.exists("Public/.gitignore"))
  }

  @Test func aFileInTheWayStopsTheBuildUntilItMayBeReplaced() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let page = "Public/en/newsletters/winter/index.html"
    try portal.write(page, "somebody's own page")
    try portal.write("Content/newsletters/winter.md", "---\ntitle: Winter\ndate: 2026-11-01\n---\n\nSnow falls.\n")
    let before = try portal.contents()
    #expect(await portal.build().lines == ["error file-in-the-way"])
    #expect(try portal.contents() == before)
    #expect(await portal.build { $0.isCleaning = true }.outcome == .done)
    #expect(try portal.text(page).contains("Snow falls."))
  }

  @Test func aHouseholdsOldFolderIsRemovedWithoutAManifest() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    try portal.remove(".homeward/manifest.json")
    try portal.write("Public/f/zzzzzzzz/index.html", "an old page")
    try portal.write("Public/f/zzzzzzzz/a/x.bin", "an old picture")
    try portal.write("Public/f/photos/wedding.txt", "somebody's own")
    try FileManager.default.createDirectory(
      atPath: "\(portal.root)/Public/f/yyyyyyyy/a", withIntermediateDirectories: true)
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    #expect(report.published?.removed == ["f/zzzzzzzz/a/x.bin", "f/zzzzzzzz/index.html"])
    #expect(!portal.exists("Public/f/zzzzzzzz"))
    #expect(!portal.exists("Public/f/yyyyyyyy"))
    #expect(portal.exists("Public/f/photos/wedding.txt"))
    #expect(portal.exists("Public/f/\(try portal.id("okoye", "home"))/index.html"))
  }

  @Test func linksInTheOutputAreNeverFollowed() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    // Somebody put a link in the place of a folder; what it leads to is not the site's.
    try portal.move("Public/en", to: "elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: "\(portal.root)/Public/en", withDestinationPath: "\(portal.root)/elsewhere")
    let before = try portal.contents(of: "elsewhere")
    #expect(await portal.build().lines.contains("error file-in-the-way"))
    let report = await portal.build { $0.isCleaning = true }
    #expect(report.outcome == .done)
    #expect(try portal.contents(of: "elsewhere") == before)
    #expect(try portal.contents(of: "Public/en") == before)
  }

  @Test func aDamagedManifestNamesNothingOutsideTheOutput() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    try portal.write("precious.txt", "keep me")
    try portal.write(".homeward/manifest.json", "{\"v\":1,\"files\":[\n\"../precious.txt\"\n]}\n")
    #expect(await portal.build().outcome == .done)
    #expect(portal.exists("precious.txt"))
  }

  @Test(arguments: [".", "Content", "Content/strategies", ".homeward", "Themes/x", ".."])
  func theSiteIsNeverWrittenOverThePortal(_ output: String) async throws {
    let portal = try SmallPortal()
    let report = await portal.build {
      $0.output = "\(portal.root)/\(output)"
      $0.isCleaning = true
    }
    #expect(report.outcome == .outsideFailed)
    #expect(report.lines == ["error output-holds-portal"])
    #expect(portal.exists("Content/portal.yml"))
  }

  @Test func twoOutputsKnowTheirOwnFiles() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    _ = await portal.build { $0.output = "\(portal.root)/Second" }
    #expect(try portal.contents(of: "Second") == portal.contents())
    try portal.remove("Content/newsletters/fall.md")
    _ = await portal.build { $0.output = "\(portal.root)/Second" }
    #expect(portal.exists("Public/en/newsletters/fall/index.html"))
    #expect(!portal.exists("Second/en/newsletters"))
  }

  @Test func aCheckWritesNothingAndTellsWhatWouldBeNew() async throws {
    let portal = try SmallPortal()
    let first = await portal.check()
    #expect(first.outcome == .done)
    #expect(!portal.exists("Public"))
    #expect(!portal.exists(".homeward"))
    // Homes lead to newsletters as long as there is one.
    try portal.write("Content/newsletters/winter.md", "---\ntitle: Winter news\ndate: 2026-10-02\n---\n\nSnow.\n")
    #expect(
      first.changes.filter { $0.household != nil }.map(\.household?.description) == [
        "okoye/home", "rivera/father", "rivera/home",
      ])

    _ = await portal.build()
    #expect(await portal.check().changes.isEmpty)
    try portal.replace("ran today", by: "swam today", in: "Content/families/okoye/2026-11-03-letter.md")
    try portal.remove("Content/newsletters/fall.md")
    let before = try portal.traces()
    let changes = await portal.check().changes
    let sealed = try #require(changes.first { $0.household != nil })
    #expect(sealed.kind == .changed)
    #expect(sealed.household?.description == "okoye/home")
    #expect(sealed.languages.map(\.identifier) == ["en"])
    #expect(changes.contains { $0.path == "es/newsletters/fall/index.html" && $0.kind == .removed })
    #expect(try portal.traces() == before)
  }
}
