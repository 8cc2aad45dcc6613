import Build
import Files
import Foundation
import PortalSupport
import Synchronization
import Testing

/// An output folder that is somebody else's is left alone, and a folder of keys is told of.
@Suite struct OutputGuardTests {
  private let marker = ".homeward-output"

  @Test(arguments: [false, true], ["f/photos/wedding.txt", "Documents/letter.txt", "index.html", ".hidden"])
  func aFolderWithOtherPeoplesFilesIsLeftAsItIs(_ isCleaning: Bool, _ file: String) async throws {
    let portal = try SmallPortal()
    try portal.write("Other/\(file)", "precious")
    let report = await portal.build {
      $0.output = "\(portal.root)/Other"
      $0.isCleaning = isCleaning
    }
    #expect(report.outcome == .outsideFailed)
    #expect(report.lines == ["error output-not-ours"])
    #expect(try portal.contents(of: "Other") == [file: Array("precious".utf8)])
    #expect(!portal.exists(".homeward"))
  }

  @Test func aFreshCloneOfAnEmptyOutputIsTaken() async throws {
    let portal = try SmallPortal()
    for file in [".git/config", ".gitignore", ".gitattributes"] { try portal.write("Public/\(file)", "x") }
    #expect(await portal.build { $0.isCleaning = true }.outcome == .done)
    for file in [".git/config", ".gitignore", ".gitattributes"] { #expect(portal.exists("Public/\(file)")) }
  }

  @Test func writingOnAnotherDiskIsNotBuiltOver() async throws {
    let portal = try SmallPortal("desk/portal")
    let drive = "\(portal.root)/../../drive"
    try FileManager.default.createDirectory(atPath: drive, withIntermediateDirectories: true)
    try portal.move("Content", to: "../../drive/Content")
    try FileManager.default.createSymbolicLink(
      atPath: "\(portal.root)/Content", withDestinationPath: "\(drive)/Content")
    for output in [drive, "\(drive)/Content", "\(drive)/Content/site"] {
      let report = await portal.build {
        $0.output = output
        $0.isCleaning = true
      }
      #expect(report.lines == ["error output-holds-portal"], "\(output)")
    }
    #expect(portal.exists("Content/portal.yml"))
  }

  @Test func theMarkerHoldsARandomNameAndStaysAsItIs() async throws {
    let portal = try SmallPortal()
    let other = try SmallPortal()
    _ = await portal.build()
    _ = await other.build()
    let text = try portal.text("Public/\(marker)")
    #expect(try other.text("Public/\(marker)") != text)
    #expect(text.hasSuffix("portal: \(try portal.text(".homeward/portal-id"))"))
    #expect(try FileStatus.of("\(portal.root)/Public/\(marker)")?.mode == 0o644)
    _ = await portal.build { $0.isCleaning = true }
    #expect(try portal.text("Public/\(marker)") == text)
  }

  @Test(arguments: [false, true])
  func twoPortalsDoNotShareAnOutput(_ isCleaning: Bool) async throws {
    let first = try SmallPortal()
    let second = try SmallPortal()
    _ = await first.build()
    let before = try first.contents()
    // A portal that has an output of its own, and one that was never built.
    if isCleaning { _ = await second.build() }
    let report = await second.build {
      $0.output = "\(first.root)/Public"
      $0.isCleaning = isCleaning
    }
    #expect(report.outcome == .outsideFailed)
    #expect(report.lines == ["error output-of-another-portal"])
    #expect(try first.contents() == before)
  }

  @Test func anotherPortalsBuildThatIsRunningIsWaitedFor() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    // Another computer has the folder, but not this portal's private one.
    guard let lock = try FileLock("\(portal.root)/Public/\(marker)") else {
      Issue.record("nobody else has it")
      return
    }
    #expect(await portal.build().lines == ["error build-running"])
    _ = consume lock
    #expect(await portal.build().outcome == .done)
  }

  @Test func aProgramThatIsStartedDuringABuildDoesNotKeepTheFolder() async throws {
    let portal = try SmallPortal()
    let locks = ["\(portal.root)/Public/\(marker)", "\(portal.root)/.homeward/manifest.lock"]
    let programs = Mutex<[String: FileInOtherProgram]>([:])
    let builder = Builder(portal.request()) { progress in
      guard progress.step == .publishing else { return }
      programs.withLock { for lock in locks { $0[lock] = $0[lock] ?? (try? FileInOtherProgram(lock)) } }
    }
    #expect(await builder.build().outcome == .done)
    #expect(programs.withLock { Set($0.keys) } == Set(locks))
    #expect(await portal.build().outcome == .done)
    programs.withLock { $0 = [:] }
  }

  @Test func anOutputWithoutItsMarkerIsKnownByTheManifestAndMarkedAgain() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let whole = try portal.contents()
    try portal.remove("Public/\(marker)")
    try portal.write("Public/f/zzzzzzzz/index.html", "not known to be a page")
    #expect(await portal.build().published?.removed == [])
    #expect(try portal.text("Public/\(marker)").utf8.elementsEqual(whole[marker] ?? []))
    #expect(await portal.build().published?.removed == ["f/zzzzzzzz/index.html"])
    #expect(try portal.contents() == whole)
  }

  @Test func aMarkerThatWasCutShortNamesNobody() async throws {
    let portal = try SmallPortal()
    try portal.write("Public/\(marker)", "Homeward writes")
    #expect(await portal.build().outcome == .done)
    try portal.write("Public/\(marker)", "")
    try portal.remove(".homeward/manifest.json")
    #expect(await portal.build { $0.isCleaning = true }.lines == ["error output-not-ours"])
  }

  @Test func aPortalWithoutItsPrivateNameTakesUpItsOwnPublicAgain() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let name = try portal.text(".homeward/portal-id")
    try portal.remove(".homeward/portal-id")
    #expect(await portal.build().outcome == .done)
    #expect(try portal.text(".homeward/portal-id") == name)
  }

  @Test func aFirstBuildWithErrorsLeavesNoMarker() async throws {
    let portal = try SmallPortal()
    try portal.write("Public/.gitignore", "*")
    try portal.write("Content/families/okoye/family.yml", "children: 3\n")
    #expect(await portal.build().outcome == .contentErrors)
    #expect(try portal.contents().keys.sorted() == [".gitignore"])
  }

  @Test(arguments: [
    "keys.json", "keys-2026-11-20.json", "Keys.json.before", "okoye-home.html", "letters/rivera-father.html",
  ])
  func familiesKeysInTheOutputAreToldOf(_ file: String) async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    try portal.write("Public/\(file)", "secret")
    try portal.replace("ran today", by: "swam today", in: "Content/families/okoye/2026-11-03-letter.md")
    #expect(await portal.check().lines == ["error keys-published"])
    let report = await portal.build()
    #expect(report.outcome == .outsideFailed)
    #expect(report.published?.written.count == 1)
    #expect(report.diagnostics.map(\.id) == ["keys-published"])
    #expect(report.diagnostics.first?.summary.contains("/Public/\(file) ") == true)
    #expect(portal.exists("Public/\(file)"))
  }

  @Test(arguments: ["", "off/", "letters/", "own/pages/here/", "en/", "en/newsletters/", "en/own/here/", "f/"])
  func aPageAsOneFileInTheOutputIsToldOf(_ folder: String) async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let target = "\(portal.root)/Public/\(folder)"
    let copy = try #require(OfflineCopier(portal.request()).copy("okoye", to: target).files.first)
    for _ in 1...2 {
      let report = await portal.build()
      #expect(report.outcome == .outsideFailed)
      #expect(report.diagnostics.map(\.id) == ["page-copy-published"])
      let name = "/family-page-\(try portal.id("okoye", "home")).html "
      #expect(report.diagnostics.first?.summary.contains(name) == true)
    }
    #expect(await portal.check().lines == ["error page-copy-published"])
    try FileManager.default.removeItem(atPath: copy)
    #expect(await portal.build().lines == [])
  }

  /// A copy of a page, or what a browser saved of it.
  @Test(arguments: [
    ("rosa.html", true), ("en/rosa.htm", true), ("es/newsletters/rosa.html", true), ("en/rosa/index.html", true),
    ("own/rosa.html", false), ("en/newsletters/fall/Maya.html", false),
  ])
  func aPageThatWasCopiedByHandIsToldOf(_ file: String, _ isToldByABuild: Bool) async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    try portal.write("Public/\(file)", try portal.text("Public/f/\(portal.id("okoye", "home"))/index.html"))
    #expect(await portal.check().lines == ["error page-copy-published"])
    try portal.replace("ran today", by: "swam today", in: "Content/families/okoye/2026-11-03-letter.md")
    #expect(await portal.build().lines == (isToldByABuild ? ["error page-copy-published"] : []))
  }

  @Test(arguments: [
    "monkeys.json", "keys.txt", "okoyes.html", "letters/rivera-father.txt", "CNAME", "own/keys.json",
    "own/family-page-us.html", "en/google1234.html", "en/own/index.html", "family-page-12345678.txt",
  ])
  func otherFilesInTheOutputAreNot(_ file: String) async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    try portal.write("Public/\(file)", "x")
    #expect(await portal.build().lines == [])
  }
}
