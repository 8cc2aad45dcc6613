import Build
import Files
import Foundation
import Library
import Testing

/// What somebody writes while a build runs is in that build or in the next, and never forgotten.
@Suite struct ChangesDuringABuildTests {
  /// Before the states of families' files are taken, before the first family is read, and when all families are made.
  @Test(arguments: [(BuildProgress.Step.writing, true), (.families, true), (.pages, true), (.families, false)])
  func theNextBuildKnowsOfThem(_ moment: BuildProgress.Step, _ isCold: Bool) async throws {
    let portal = try await SmallPortal.remembered()
    let letter = "Content/families/okoye/2026-11-03-letter.md"
    let changed = Array(try portal.text(letter).replacingOccurrences(of: "ran today", with: "swam today").utf8)
    let added = Array(
      "---\nkind: good-news\nchild: ada\ndate: 2026-11-04\ntitle: A song\n---\n\nAda sang.\n".utf8)
    let folder = "\(portal.root)/Content/families/okoye"
    try portal.replace("Two buttons", by: "Three buttons", in: "Content/families/rivera/2026-11-02-good-news.md")
    var request = portal.request()
    request.usesCache = !isCold
    let report = await Builder(request) { progress in
      guard progress.step == moment, progress.done == 0 else { return }
      try? AtomicFile.replace("\(folder)/2026-11-03-letter.md", changed)
      try? AtomicFile.replace("\(folder)/2026-11-04-good-news.md", added)
    }.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    #expect(try await portal.differencesFromCold() == [])
    let bundle = try portal.bundle("okoye", "home")
    #expect(bundle.contains("swam today") && bundle.contains("</bdi> sang."))
  }

  /// The index of families is made while their states are taken. A family that came in between would be known by its
  /// state without ever being made.
  @Test func aFamilyThatTheIndexMissedIsFoundByItsState() throws {
    let portal = try SmallPortal()
    for folder in [".trash", "okoye.bak"] { try portal.write("Content/families/\(folder)/note.md", "Old.") }
    try portal.write("Content/families/read me.txt", "Hello.")
    let look = FamilyStates.Look(root: portal.root, settled: 0, cache: "\(portal.root)/.homeward/cache")
    let states = try #require(look.take())
    let all = ["okoye", "rivera"].map { FamilyIndex.Entry(folder: $0) }
    #expect(states.areAll(in: FamilyIndex(entries: all)))
    #expect(!states.areAll(in: FamilyIndex(entries: [all[0]])))
  }
}
