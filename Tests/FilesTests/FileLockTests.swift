import Files
import Foundation
import PortalSupport
import Testing

@Suite struct FileLockTests {
  /// Whether a process of its own gets the lock now; it is `flock` of util-linux.
  private func otherProcessGets(_ path: String) throws -> Bool {
    let other = Process()
    other.executableURL = URL(filePath: "/usr/bin/flock")
    other.arguments = ["--nonblock", path, "/bin/true"]
    try other.run()
    other.waitUntilExit()
    return other.terminationStatus == 0
  }

  private func hold(_ path: String, _ body: () throws -> Void) throws {
    let lock = try FileLock(path)
    guard lock != nil else {
      Issue.record("The lock is taken.")
      return
    }
    try body()
  }

  @Test func `While one process has the lock, another does not get it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    try hold(path) {
      let gets = try otherProcessGets(path)
      #expect(!gets)
    }
    #expect(try otherProcessGets(path))
  }

  @Test func `A lock that was let go is free though another program still has the open file`() throws {
    let folder = try TemporaryFolder()
    let path = URL(filePath: folder.path).resolvingSymlinksInPath().path + "/lock"
    var other: FileInOtherProgram?
    try hold(path) { other = try FileInOtherProgram(path) }
    try hold(path) {}
    withExtendedLifetime(other) {}
  }

  @Test func `A second lock in one process waits or is refused too`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    try hold(path) {
      let second = try FileLock(path)
      let isRefused = second == nil
      #expect(isRefused)
    }
    try hold(path) {}
  }

  @Test func `A lock that a link stands for is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a")
    try folder.link("lock", to: "a")
    #expect(throws: FileProblem.self) { _ = try FileLock(folder.path + "/lock") }
  }
}
