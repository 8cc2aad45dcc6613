import Build
import Diagnostics
import Files
import Foundation
import Languages
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A build that uses what an earlier one left writes and says what a cold one does, whatever happened in between.
@Suite struct MemoryTests {
  @Test(arguments: [1, 2, 3, 29])
  func afterAnyEditsABuildIsWhatAColdOneIs(_ seed: UInt64) async throws {
    let portal = try EditedPortal(seed: seed)
    await portal.buildTwice()
    for step in 1...12 {
      let edit = try portal.edits()
      let (cached, cold) = await portal.buildBoth()
      let what = "seed \(seed), step \(step): \(edit)"
      #expect(told(cached) == told(cold), "\(what)")
      #expect(cached.outcome == cold.outcome, "\(what)")
      #expect(cached.pages == cold.pages && cached.households == cold.households, "\(what)")
      let (left, right) = (try portal.portal.contents(), try portal.portal.contents(of: "Cold"))
      let different = Set(left.keys).symmetricDifference(right.keys).union(left.keys.filter { left[$0] != right[$0] })
      #expect(different == [], "\(what)")
      if cached.outcome != .done { try portal.takeBack() }
    }
  }

  /// What a build says, but for a folder that was renamed: the build that comes first notes it, and has told of it.
  private func told(_ report: BuildReport) -> [Diagnostic] {
    report.diagnostics.filter { $0.id != "family-folder-renamed" }
  }

  @Test func whatDidNotChangeIsNeitherReadNorWritten() async throws {
    let portal = try await SmallPortal.remembered()
    let before = try portal.traces()
    // A file that nobody may read any more would be an error if it were read.
    let letter = "\(portal.root)/Content/families/okoye/2026-11-03-letter.md"
    let report = await portal.build()
    #expect(report.published?.written == [])
    #expect(report.published?.kept == before.count - 1)
    #expect(try portal.traces() == before)
    #expect(report.pages > 0 && report.households == 3)
    #expect(try FileStatus.of(letter) != nil)
  }

  @Test func aStrategyReachesItsPagesAndTheHomesThatPractiseItAndNoOther() async throws {
    let portal = try await SmallPortal.remembered()
    try portal.replace("Sit down", by: "Lie down", in: "Content/strategies/calm-corner.md")
    let written = try #require(await portal.build().published).written
    #expect(written.contains("en/strategies/calm-corner/index.html"))
    #expect(written.contains("f/\(try portal.id("rivera", "home"))/index.html"))
    #expect(!written.contains("f/\(try portal.id("okoye", "home"))/index.html"))
    #expect(!written.contains { $0.contains("newsletters") && $0.hasSuffix(".html") })
  }

  @Test func aNoteReachesOneHomesFileAlone() async throws {
    let portal = try await SmallPortal.remembered()
    try portal.replace("ran today", by: "swam today", in: "Content/families/okoye/2026-11-03-letter.md")
    #expect(await portal.build().published?.written == ["f/\(try portal.id("okoye", "home"))/index.html"])
  }

  @Test func practiceThatIsTooMuchIsToldWhereItsStrategiesAreNotRead() async throws {
    let portal = try await SmallPortal.remembered(SmallPortalText.wallPush)
    try portal.replace("policy: {", by: "policy: {weekly-minutes: 57, ", in: "Content/portal.yml")
    #expect(await portal.build().lines == ["warning too-much-practice"])
    try portal.replace("Two buttons today", by: "Three today", in: "Content/families/rivera/2026-11-02-good-news.md")
    #expect(try await portal.differencesFromCold() == [])
    #expect(await portal.build().lines == ["warning too-much-practice"])
    try portal.replace("minutes: 2", by: "minutes: 1", in: "Content/strategies/wall-push.md")
    #expect(try await portal.differencesFromCold() == [])
    #expect(await portal.build().lines == [])
  }

  @Test func practiceThatWasTooMuchIsToldNoMoreWhenItHasEnded() async throws {
    let portal = try await SmallPortal.remembered(SmallPortalText.wallPush)
    try portal.replace("policy: {", by: "policy: {weekly-minutes: 57, ", in: "Content/portal.yml")
    let file = "Content/families/rivera/practice/r-ortiz.yml"
    try portal.replace("strategy: wall-push", by: "strategy: wall-push\n  until: 2026-11-30", in: file)
    let days = ["2026-11-30", "2026-12-01"].compactMap { CivilDate($0) }
    #expect(await portal.build { $0.date = days[0] }.lines == ["warning too-much-practice"])
    #expect(await portal.build { $0.date = days[1] }.lines == [])
  }

  @Test func aNewNameOfAFamilyIsLookedForInPagesThatDidNotChange() async throws {
    let portal = try await SmallPortal.remembered()
    try portal.replace("Leaves fall.", by: "Thanks to Rosa Alba Ruiz.", in: "Content/newsletters/fall.md")
    #expect(await portal.build().outcome == .done)
    try portal.replace("name: Rosa Rivera", by: "name: Rosa Alba Ruiz", in: "Content/families/rivera/family.yml")
    #expect(await portal.build().lines.contains("error private-text-in-public"))
  }

  /// "La página de su familia" stands around the sealed pages of homes that read Spanish, "La page de votre famille"
  /// around those of homes that read French.
  @Test func aNewNameIsLookedForAroundTheHomesThatStay() async throws {
    let portal = try await SmallPortal.remembered()
    try portal.replace(
      "name: Ngozi Okoye", by: "name: La página de su familia", in: "Content/families/okoye/family.yml")
    let report = await portal.build()
    #expect(report.lines.contains("error private-text-in-public"))
    #expect(report.diagnostics == (await portal.build { $0.usesCache = false }).diagnostics)
  }

  @Test func aNameIsLookedForAroundAHomeOfNewLanguages() async throws {
    let portal = try await SmallPortal.remembered()
    try portal.replace(
      "name: Daniel Reyes", by: "name: La page de votre famille", in: "Content/families/rivera/family.yml")
    #expect(await portal.build().outcome == .done)
    try portal.replace("languages: [en]", by: "languages: [fr, en]", in: "Content/families/okoye/family.yml")
    let report = await portal.build()
    #expect(report.lines.contains("error private-text-in-public"))
    #expect(report.diagnostics == (await portal.build { $0.usesCache = false }).diagnostics)
  }

  @Test func aStrategysTextChangesItsOwnPagesAlone() async throws {
    let portal = try await SmallPortal.remembered()
    try portal.replace("Sit down", by: "Lie down", in: "Content/strategies/calm-corner.md")
    var written = try #require(await portal.build().published).written
    #expect(
      Set(written.filter { !$0.hasPrefix("f/") }) == [
        "en/strategies/calm-corner/index.html"
      ])
    try portal.replace("A calm corner", by: "A quiet corner", in: "Content/strategies/calm-corner.md")
    written = try #require(await portal.build().published).written
    #expect(written.contains("en/index.html") && written.contains("en/search.json"))
  }

  @Test func aFamilysNameInAPageThatChangedIsFound() async throws {
    let portal = try await SmallPortal.remembered()
    try portal.replace("Leaves fall.", by: "Thanks to Ngozi Okoye.", in: "Content/newsletters/fall.md")
    #expect(await portal.build().lines.contains("error private-text-in-public"))
    let code = try portal.record("okoye", "home").code.revealed
    try portal.replace("Thanks to Ngozi Okoye.", by: code, in: "Content/newsletters/fall.md")
    #expect(await portal.build().lines.contains("error private-text-in-public"))
  }

  @Test func aFileThatWasWrittenInTheSameMomentIsKnownByItsContent() async throws {
    let portal = try await SmallPortal.remembered()
    let file = "\(portal.root)/Content/newsletters/fall.md"
    let times = try #require(try FileStatus.of(file))
    try portal.replace("Leaves", by: "Apples", in: "Content/newsletters/fall.md")
    let time = timespec(tv_sec: times.modified / 1_000_000_000, tv_nsec: times.modified % 1_000_000_000)
    #expect(utimensat(AT_FDCWD, file, [time, time], 0) == 0)
    #expect(await portal.build().published?.written.contains("en/newsletters/fall/index.html") == true)
  }

  @Test func settledFilesAreKnownByTheirStateAlone() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    _ = await portal.build { $0.settlingTime = 0 }
    #expect(await portal.build { $0.settlingTime = 0 }.published?.written == [])
    try portal.replace("Leaves fall.", by: "Snow falls and falls.", in: "Content/newsletters/fall.md")
    let report = await portal.build { $0.settlingTime = 0 }
    #expect(report.published?.written.contains("en/newsletters/fall/index.html") == true)
  }

  @Test func aDamagedMemoryIsMadeAnewWithoutAWord() async throws {
    let portal = try await SmallPortal.remembered()
    let path = "\(portal.root)/.homeward/cache/manifest.index"
    let whole = try FileReader.bytes(of: path)
    for damaged in [[], Array(whole.dropLast(7)), whole.map { $0 ^ 1 }, Array("not an index".utf8)] {
      try AtomicFile.replace(path, damaged, mode: 0o600)
      try portal.replace("title:", by: "title:", in: "Content/newsletters/fall.md")
      let report = await portal.build()
      #expect(report.outcome == .done)
      #expect(report.diagnostics == [])
      #expect(report.published?.written == [])
      #expect(try FileReader.bytes(of: path) != damaged)
    }
  }

  @Test func theMemoryIsPrivateAndHoldsNoKey() async throws {
    let portal = try await SmallPortal.remembered()
    let path = "\(portal.root)/.homeward/cache/manifest.index"
    #expect(try FileStatus.of(path)?.mode == 0o600)
    #expect(try FileStatus.of("\(portal.root)/.homeward/cache")?.mode == 0o700)
    let text = String(decoding: try FileReader.bytes(of: path), as: UTF8.self)
    #expect(text.contains("Rosa Rivera"))
    for record in try portal.keys.load().records {
      let key = Data(record.keys.familyKey.secret.bytes).base64EncodedString()
      for secret in [key, record.link.revealed, record.code.revealed, record.code.revealed.filter { $0 != " " }] {
        #expect(!text.contains(secret))
      }
    }
  }

  @Test func noCacheUsesNothingThatWasKept() async throws {
    let portal = try await SmallPortal.remembered()
    try portal.write("Public/en/index.html", "by hand")
    try portal.write("Content/newsletters/fall.md", try portal.text("Content/newsletters/fall.md"))
    #expect(await portal.build { $0.usesCache = false }.published?.written == ["en/index.html"])
  }

  @Test func warningsOfFilesThatDidNotChangeAreSaidAgain() async throws {
    let portal = try await SmallPortal.remembered()
    try portal.write("Content/families/okoye/notes.xyz", "of no kind that is known")
    try portal.write("Content/newsletters/notes.xyz", "of no kind that is known")
    let first = await portal.build()
    #expect(first.lines.count == 2)
    #expect(await portal.build().diagnostics == first.diagnostics)
    try portal.replace("Two buttons today.", by: "Three.", in: "Content/families/rivera/2026-11-02-good-news.md")
    #expect(await portal.build().diagnostics == first.diagnostics)
    try portal.replace("Leaves fall.", by: "Snow falls.", in: "Content/newsletters/fall.md")
    #expect(await portal.build().diagnostics == first.diagnostics)
  }
}
