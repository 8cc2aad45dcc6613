import Build
import Foundation
import Keys
import Testing

/// Which pages stay where a family's writing has errors.
@Suite struct HeldPagesTests {
  @Test func anOldLetterOpensNoPageOfAHeldFamily() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let old = try portal.record("okoye", "home")
    try portal.keys.update { _ = try $0.renew(old.name, .linkAndCode) }
    let new = try portal.record("okoye", "home")
    try portal.replace(old.keyID.hex, by: new.keyID.hex, in: "Content/families/okoye/seal.yml")
    try portal.add(SmallPortalText.brokenLetter)
    let report = await portal.build { $0.held = ["okoye"] }
    #expect(report.outcome == .done, "\(report.diagnostics)")
    #expect(report.lines.contains("warning held-page-removed"))
    #expect(!report.lines.contains("warning family-held"))
    #expect(!portal.exists("Public/f/\(old.household)/index.html"))
  }

  @Test func aHeldFamilyShowsNoChildThatAHomeDoesNotSeeAnyMore() async throws {
    let portal = try SmallPortal()
    let file = "Content/families/rivera/family.yml"
    try portal.replace("children:\n", by: "children:\n  - id: leo\n    name: Leo\n", in: file)
    try portal.replace("- id: home\n", by: "- id: home\n    children: [maya, leo]\n", in: file)
    try portal.replace("- id: father\n", by: "- id: father\n    children: [maya, leo]\n", in: file)
    #expect(await portal.build().outcome == .done)
    let (father, home) = (try portal.id("rivera", "father"), try portal.id("rivera", "home"))

    let text = try portal.text(file).replacing(
      "father\n    children: [maya, leo]", with: "father\n    children: [maya]")
    try portal.write(file, text)
    try portal.add(
      SmallPortalText.brokenLetter.replacing("okoye", with: "rivera").replacing(
        "kind: letter", with: "kind: letter\nchild: maya"))
    let report = await portal.build { $0.held = ["rivera"] }
    #expect(report.outcome == .done, "\(report.diagnostics)")
    #expect(report.lines.filter { $0 == "warning held-page-removed" }.count == 1)
    #expect(!portal.exists("Public/f/\(father)/index.html"))
    #expect(portal.exists("Public/f/\(home)/index.html"))
  }

  @Test func anErrorOfPrivacyIsNeverHeld() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    try portal.replace(
      "Two buttons today.", by: "Two buttons today, with Daniel Reyes.",
      in: "Content/families/rivera/2026-11-02-good-news.md")
    let report = await portal.build { $0.held = ["rivera"] }
    #expect(report.outcome == .contentErrors)
    #expect(report.lines.contains("error family-not-held"))
  }

  @Test func aStoppedHouseholdHasNoPageEvenWhenItsFamilyIsHeld() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let id = try portal.id("okoye", "home")
    try portal.keys.update { try $0.stop(HouseholdName(family: "okoye", household: "home")) }
    try portal.add(SmallPortalText.brokenLetter)
    let report = await portal.build { $0.held = ["okoye"] }
    #expect(report.outcome == .done, "\(report.diagnostics)")
    #expect(!portal.exists("Public/f/\(id)"))
  }

  @Test func aHeldFamilysErrorsDoNotStopTheOthers() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let id = try portal.id("okoye", "home")
    let before = try portal.contents()["f/\(id)/index.html"]
    try portal.add(SmallPortalText.brokenLetter)
    try portal.replace("Leaves fall.", by: "Snow falls.", in: "Content/newsletters/fall.md")
    #expect(await portal.build().outcome == .contentErrors)

    let report = await portal.build { $0.held = ["okoye"] }
    #expect(report.outcome == .done)
    #expect(report.held == ["okoye"])
    #expect(report.lines.contains("warning family-held"))
    #expect(try portal.contents()["f/\(id)/index.html"] == before)
    #expect(try portal.text("Public/en/newsletters/fall/index.html").contains("Snow falls."))
  }

  @Test func aHeldFamilyWithoutErrorsIsBuilt() async throws {
    let portal = try SmallPortal()
    _ = await portal.build { $0.held = ["okoye"] }
    try portal.replace("ran today", by: "swam today", in: "Content/families/okoye/2026-11-03-letter.md")
    #expect(await portal.build { $0.held = ["okoye"] }.held == [])
    #expect(try portal.bundle("okoye", "home").contains("swam today"))
  }

  @Test func holdingAFamilyDoesNotLetItsChildBeNamedToOthers() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    try portal.replace("Bring a cup.", by: "Bring a cup for Maya.", in: "Content/groups/room/2026-11-18-beans.md")
    #expect(await portal.build { $0.held = ["rivera"] }.outcome == .contentErrors)
  }

  @Test func aMistypedFamilyToHoldIsAnError() async throws {
    let portal = try SmallPortal()
    let report = await portal.build { $0.held = ["okoy"] }
    #expect(report.lines == ["error held-family-unknown"])
    #expect(report.diagnostics[0].remedy == "Did you mean \"okoye\"?")
  }

  @Test func aHeldFamilyShowsNoChildThatHasLeftIt() async throws {
    let portal = try SmallPortal()
    let file = "Content/families/rivera/family.yml"
    let leo = "  - id: leo\n    name: Leo\n"
    try portal.replace("children:\n", by: "children:\n" + leo, in: file)
    for home in ["home", "father"] {
      try portal.replace("- id: \(home)\n", by: "- id: \(home)\n    children: [maya, leo]\n", in: file)
    }
    #expect(await portal.build().outcome == .done)
    let left = try portal.text(file).replacing(leo, with: "").replacing("[maya, leo]", with: "[maya]")
    try portal.write(file, left)
    try portal.add(SmallPortalText.brokenLetter.replacing("okoye", with: "rivera"))
    let report = await portal.build { $0.held = ["rivera"] }
    #expect(report.lines.filter { $0 == "warning held-page-removed" }.count == 2, "\(report.lines)")
    #expect(!portal.exists("Public/f/\(try portal.id("rivera", "home"))/index.html"))
  }

  @Test func aRepositoryInAFamilysFolderIsNeverHeld() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    try portal.write("Content/families/okoye/.git/config", "[core]\n")
    let report = await portal.build { $0.held = ["okoye"] }
    #expect(report.outcome == .contentErrors, "\(report.lines)")
  }
}
