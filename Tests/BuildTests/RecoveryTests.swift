import Build
import Files
import Foundation
import Output
import Testing

/// A build that is killed, and two that meet.
@Suite struct RecoveryTests {
  @Test func whatAKilledBuildLeftBehindIsClearedAndFinished() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let whole = try portal.contents()
    // The moment after the manifest was written and before all files were in place: some are missing, some old.
    try portal.remove("Public/en/index.html")
    try portal.write("Public/es/index.html", "an older page")
    try portal.write("Public/.homeward-staging/p0-3", "half a page")
    try portal.write(".homeward/manifest.json.4711.tmp", "{")
    let report = await portal.build()
    #expect(report.outcome == .done, "\(report.diagnostics)")
    #expect(report.published?.written.sorted() == ["en/index.html", "es/index.html"])
    #expect(try portal.contents() == whole)
    #expect(!portal.exists(".homeward/manifest.json.4711.tmp"))
    #expect(!portal.exists("Public/.homeward-staging"))
  }

  @Test func aLinkInThePlaceOfTheStagingFolderIsNotFollowed() async throws {
    let portal = try SmallPortal()
    try portal.write("precious/file", "keep me")
    try FileManager.default.createDirectory(atPath: "\(portal.root)/Public", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(portal.root)/Public/.homeward-staging", withDestinationPath: "\(portal.root)/precious")
    #expect(await portal.build().outcome == .done)
    #expect(portal.exists("precious/file"))
  }

  @Test func aSecondBuildAtTheSameTimeSaysSoAndLeavesTheFirstAlone() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    guard let lock = try FileLock("\(portal.root)/.homeward/manifest.lock") else {
      Issue.record("nobody else has it")
      return
    }
    let report = await portal.build()
    #expect(report.outcome == .outsideFailed)
    #expect(report.lines == ["error build-running"])
    _ = consume lock
    #expect(await portal.build().outcome == .done)
  }

  @Test func twoBuildsInTwoTasksBothEndWell() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    async let first = portal.build()
    async let second = portal.build()
    let lines = await [first.lines, second.lines]
    #expect(lines.contains([]))
    #expect(lines.allSatisfy { $0.isEmpty || $0 == ["error build-running"] })
    #expect(await portal.build().published?.written == [])
  }

  @Test func thePrivateFolderIsTheUsersAloneAndOutOfGit() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    #expect(try FileStatus.of("\(portal.root)/.homeward")?.mode == 0o700)
    #expect(try portal.text(".homeward/.gitignore") == "*\n")
    for file in try FolderTree.files(below: "\(portal.root)/.homeward") {
      #expect(try FileStatus.of("\(portal.root)/.homeward/\(file)")?.mode == 0o600, "\(file)")
    }
  }
}
