import Build
import Foundation
import Keys
import Testing

/// Which households have pages, under which keys.
@Suite struct HouseholdTests {
  @Test(arguments: [
    "\n    access: none\n    because: A court said so", "\n    online: false",
  ])
  func aHouseholdWithoutAccessLosesItsPageWithTheNextBuild(_ said: String) async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let (father, home) = (try portal.id("rivera", "father"), try portal.id("rivera", "home"))
    try portal.replace("- id: father", by: "- id: father\(said)", in: "Content/families/rivera/family.yml")
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    #expect(!portal.exists("Public/f/\(father)"))
    #expect(portal.exists("Public/f/\(home)/index.html"))
  }

  @Test(arguments: ["[Spanish]", "[]"])
  func aHouseholdThatHasKeysAndNoLanguageAnyMoreIsAnError(_ languages: String) async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let before = try portal.contents()
    let family = "Content/families/rivera/family.yml"
    try portal.replace("languages: [es, en]", by: "languages: \(languages)", in: family)
    let report = await portal.build()
    #expect(report.outcome == .contentErrors)
    #expect(report.diagnostics.contains { $0.place?.file == family })
    #expect(try portal.contents() == before)
    // What it writes about others cannot be told any more, so holding it is not enough.
    #expect(await portal.build { $0.held = ["rivera"] }.outcome == .contentErrors)
  }

  @Test func aRenamedFolderKeepsItsPagesAndKeys() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let before = try portal.contents()
    let id = try portal.id("okoye", "home")
    try portal.move("Content/families/okoye", to: "Content/families/okoye-smith")
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    #expect(report.keysMade == 0)
    #expect(try portal.contents() == before)
    #expect(try portal.id("okoye-smith", "home") == id)
  }

  @Test func twoFoldersThatChangeNamesOneAfterTheOtherKeepTheirKeys() async throws {
    let portal = try SmallPortal()
    try portal.remove("Content/families/rivera/practice")
    _ = await portal.build()
    let id = (try portal.id("okoye", "home"), try portal.id("rivera", "home"))
    try portal.move("Content/families/okoye", to: "Content/families/third")
    try portal.move("Content/families/rivera", to: "Content/families/okoye")
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    // For okoye's home, and for both of rivera's.
    #expect(report.lines == Array(repeating: "warning family-folder-renamed", count: 3))
    #expect(await portal.build().lines == [])
    #expect(try (portal.id("third", "home"), portal.id("okoye", "home")) == id)
  }

  @Test(arguments: ["aaa-copy", "zcopy"])
  func aCopiedFolderIsRefusedAsIsItsOriginal(_ copy: String) async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let before = try portal.contents()
    try FileManager.default.copyItem(
      atPath: "\(portal.root)/Content/families/okoye", toPath: "\(portal.root)/Content/families/\(copy)")
    // Holding either family softens nothing: else the letters of one would open the pages of the other.
    for held in [[], ["okoye"], [copy], ["okoye", copy]] {
      let report = await portal.build { $0.held = Set(held) }
      #expect(report.lines == ["error keys-claimed-twice"])
      #expect(Set(report.diagnostics.map { $0.place?.file }) == ["Content/families/\(copy)/seal.yml"])
      #expect(try portal.contents() == before)
    }
    try portal.remove("Content/families/\(copy)/seal.yml")
    #expect(await portal.build().outcome == .done)
    #expect(try portal.id(copy, "home") != portal.id("okoye", "home"))
  }

  @Test func aHouseholdThatMovesToItsOwnFolderTakesItsKeysAlong() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let id = try portal.id("rivera", "father")
    let family = "Content/families/rivera/family.yml"
    let text = try portal.text(family)
    let father = try #require(text.range(of: "  - id: father"))
    let homes = try #require(text.range(of: "  - id: home"))
    try portal.write(
      "Content/families/reyes/family.yml", String(text[..<homes.lowerBound] + text[father.lowerBound...]))
    try portal.write("Content/families/reyes/seal.yml", portal.text("Content/families/rivera/seal.yml"))
    try portal.write(family, String(text[..<father.lowerBound]))
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    #expect(try portal.id("reyes", "father") == id)
  }

  @Test func aNamedKeyThatIsNotHereIsAnErrorForABuildAndNoneForACheck() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    try portal.remove(".homeward")
    #expect(await portal.build().lines.allSatisfy { $0 == "error key-on-another-computer" })
    #expect(!portal.exists(".homeward/keys.json"))
    let check = await portal.check()
    #expect(check.outcome == .done)
    #expect(check.lines == ["note keys-not-here"])
  }

  @Test func manyMissingKeysAreNotMadeByABuild() async throws {
    let portal = try SmallPortal()
    let report = await portal.build { $0.keysMadeAtMost = 2 }
    #expect(report.lines == ["error keys-missing"])
    #expect(!portal.exists(".homeward/keys.json"))
    #expect(!portal.exists("Public"))
  }

  @Test func keysThatWereSavedButNotYetNamedAreUsed() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let before = try portal.contents()
    // As if the build had been killed after saving the keys and before naming them.
    try portal.keys.update { store in
      for record in store.records { try store.move(record.name, to: record.name) }
    }
    try portal.remove("Content/families/okoye/seal.yml")
    try portal.remove("Content/families/rivera/seal.yml")
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    #expect(report.keysMade == 0)
    #expect(try portal.contents() == before)
    #expect(portal.exists("Content/families/okoye/seal.yml"))
  }

  @Test func renewalChangesThePageAndNamesTheNewKey() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let old = try portal.record("okoye", "home")
    try portal.keys.update { _ = try $0.renew(old.name, .linkAndCode) }
    let report = await portal.build()
    #expect(report.published?.written == ["f/\(old.household)/index.html"])
    let new = try portal.record("okoye", "home")
    #expect(new.keyID != old.keyID)
    #expect(new.state == .active)
    #expect(try portal.text("Content/families/okoye/seal.yml").contains(new.keyID.hex))
    #expect(try portal.bundle("okoye", "home").contains("Ada</bdi> ran today."))
  }

  private static let remotes = [
    "[remote \"origin\"]", "  [remote \"school\"]", "[remote.school]", "[include]", "\t[includeIf \"gitdir:x\"]",
  ]

  @Test(arguments: remotes)
  func familiesInARepositoryWithARemoteAreAnError(_ line: String) async throws {
    let portal = try SmallPortal()
    try portal.write("../.git/config", "[core]\n\tbare = false\n")
    #expect(await portal.build().outcome == .done)
    try portal.write("../.git/config", "[core]\n\tbare = false\n\(line)\n\turl = x\n")
    #expect(await portal.build().lines == ["error families-in-shared-repository"])
    try portal.write("Content/portal.yml", portal.text("Content/portal.yml") + "private-remote: yes\n")
    #expect(await portal.build().outcome == .done)
  }

  @Test(arguments: ["Content", "Content/families"])
  func aRepositoryWithARemoteInsideThePortalIsAnError(_ folder: String) async throws {
    let portal = try SmallPortal()
    try portal.write("\(folder)/.git/config", "[core]\n\tbare = false\n")
    #expect(await portal.build().outcome == .done)
    #expect(await portal.build().outcome == .done)
    try portal.write("\(folder)/.git/config", "[remote \"origin\"]\n\turl = x\n")
    #expect(await portal.build().lines == ["error families-in-shared-repository"])
    #expect(await portal.check().lines == ["error families-in-shared-repository"])
    try portal.write("Content/portal.yml", portal.text("Content/portal.yml") + "private-remote: yes\n")
    #expect(await portal.build().outcome == .done)
  }

  @Test func aRepositoryOfTheWritingAloneKeepsItFromOneAround() async throws {
    let portal = try SmallPortal()
    try portal.write(".git/config", "[remote \"origin\"]\n")
    #expect(await portal.build().lines == ["error families-in-shared-repository"])
    try portal.write("Content/.git/config", "[core]\n")
    #expect(await portal.build().outcome == .done)
  }

  @Test(arguments: ["families/okoye/.git/config", "families/okoye/photos/.git", "groups/room/.git/config"])
  func aRepositoryInsideOneFamilysOrGroupsFolderIsAnError(_ file: String) async throws {
    let portal = try SmallPortal()
    for _ in 1...2 { #expect(await portal.build().outcome == .done) }
    try portal.write("Content/\(file)", "[core]\n")
    let report = await portal.build()
    #expect(report.lines == ["error families-in-shared-repository"])
    #expect(report.diagnostics.first?.place?.file.hasSuffix("/.git") == true)
    #expect(await portal.check().lines == ["error families-in-shared-repository"])
    try portal.write("Content/portal.yml", portal.text("Content/portal.yml") + "private-remote: yes\n")
    #expect(await portal.build().outcome == .done)
  }

  @Test func aSavedCopyIsWrittenForEachHomeAndOpens() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let copier = OfflineCopier(portal.request())
    let all = copier.copy("rivera", to: "\(portal.root)/stick")
    #expect(all.diagnostics.isEmpty, "\(all.diagnostics)")
    #expect(all.files.count == 2)
    let one = copier.copy("rivera", household: "home", to: "\(portal.root)/stick")
    #expect(one.files == ["\(portal.root)/stick/family-page-\(try portal.id("rivera", "home")).html"])
    try portal.keys.update { try $0.stop(HouseholdName(family: "rivera", household: "father")) }
    let stopped = copier.copy("rivera", household: "father", to: "\(portal.root)/stick").diagnostics
    #expect(stopped.map(\.summary) == ["Household \"father\" of \"rivera\" has no page."])
    #expect(copier.copy("riviera", to: "\(portal.root)/stick").diagnostics.map(\.id) == ["family-unknown"])
    #expect(
      copier.copy("rivera", household: "hom", to: "\(portal.root)/stick").diagnostics.map(\.id)
        == ["household-unknown"])
  }
}
