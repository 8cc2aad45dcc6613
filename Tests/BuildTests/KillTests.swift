import Build
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The program itself, killed at one moment after the other: the next build ends as if nothing had happened.
@Suite struct KillTests {
  /// Runs a build of the portal, and kills it after so many milliseconds where it has not ended.
  private func build(_ portal: SmallPortal, killedAfter milliseconds: Int) throws {
    let process = try BuiltProgram().startBuild(of: portal)
    usleep(UInt32(milliseconds * 1000))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  @Test func aBuildKilledAtAnyMomentIsFinishedByTheNext() async throws {
    let portal = try SmallPortal("portal", SmallPortalText.wallPush)
    _ = await portal.build()
    for milliseconds in stride(from: 5, to: 400, by: 30) {
      try portal.write(
        "Content/newsletters/fall.md", "---\ntitle: News \(milliseconds)\ndate: 2026-10-01\n---\n\nLeaves.\n")
      try portal.write(
        "Content/families/okoye/2026-11-03-letter.md",
        "---\nkind: letter\ndate: 2026-11-03\ntitle: About Ada\n---\n\nAda ran \(milliseconds) times.\n")
      // One with a picture, which is read each time, and one whose page is kept.
      for strategy in ["Content/strategies/calm-corner.md", "Content/strategies/wall-push.md"] {
        try portal.write(strategy, try portal.text(strategy) + "\nBreathe \(milliseconds) times.\n")
      }
      try build(portal, killedAfter: milliseconds)
      let report = await portal.build()
      #expect(report.outcome == .done, "\(report.diagnostics)")
      #expect(report.keysMade == 0)
      _ = await portal.buildCold()
      #expect(try portal.contents() == portal.contents(of: "Cold"))
      #expect(try portal.bundle("okoye", "home").contains("\(milliseconds) times"))
      #expect(try portal.bundle("rivera", "father").contains("Breathe \(milliseconds) times"))
    }
    #expect(!portal.exists("Public/.homeward-staging"))
  }

  @Test func aFirstBuildKilledAtAnyMomentLosesNoKey() async throws {
    for milliseconds in stride(from: 20, to: 800, by: 130) {
      let portal = try SmallPortal()
      try build(portal, killedAfter: milliseconds)
      let saved = try portal.keys.load().records.map(\.keyID)
      let report = await portal.build()
      #expect(report.outcome == .done, "\(report.diagnostics)")
      let records = try portal.keys.load().records
      #expect(records.count == 3)
      #expect(saved.isEmpty || records.map(\.keyID) == saved)
      #expect(records.allSatisfy { $0.state == .active })
    }
  }
}
