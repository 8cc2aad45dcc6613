import Files
import Glibc
import Testing

@Suite struct AtomicFileTests {
  private func mode(_ path: String) throws -> UInt32 { try #require(try FileStatus.of(path)).mode }

  @Test(arguments: [false, true])
  func `A file is replaced whole, and nothing else is left in its folder`(_ isDurable: Bool) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/page.html"
    try AtomicFile.replace(path, Array("first, and longer".utf8), isDurable: isDurable)
    try AtomicFile.replace(path, Array("second".utf8), isDurable: isDurable)
    #expect(try FileReader.bytes(of: path) == Array("second".utf8))
    #expect(try folder.names == ["page.html"])
  }

  // The usual mask, 022, would make the first 0644.
  @Test(arguments: [0o666, 0o600, 0o644] as [UInt32])
  func `The rights are those asked for, whatever the mask`(_ wanted: UInt32) throws {
    let folder = try TemporaryFolder()
    try AtomicFile.replace(folder.path + "/a", [1], mode: wanted)
    #expect(try mode(folder.path + "/a") == wanted)
  }

  @Test func `A file that people share has what the mask leaves, and keeps what it has`() throws {
    let folder = try TemporaryFolder()
    let mask = umask(0)
    umask(mask)
    try AtomicFile.replace(folder.path + "/note", [1], mode: nil)
    #expect(try mode(folder.path + "/note") == 0o666 & ~mask)
    #expect(chmod(folder.path + "/note", 0o640) == 0)
    try AtomicFile.replace(folder.path + "/note", [2], mode: nil)
    #expect(try mode(folder.path + "/note") == 0o640)
  }

  @Test func `A replaced file gets the rights asked for, not those of the one before`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.replace(folder.path + "/keys", [1], mode: 0o644)
    try AtomicFile.replace(folder.path + "/keys", [2], mode: 0o600)
    #expect(try mode(folder.path + "/keys") == 0o600)
  }

  @Test func `A file whose clock is wrong by centuries has a state too`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "old")
    let path = folder.path + "/a"
    let states = try [2_200, 2_400, 2_401].map { year in
      let time = timespec(tv_sec: (year - 1970) * 31_556_952, tv_nsec: 0)
      #expect(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
      return try #require(try FileStatus.of(path)).modified
    }
    #expect(Set(states).count == 3)
  }

  @Test func `A name that is taken is not written over`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "old")
    let problem = #expect(throws: FileProblem.self) {
      try [UInt8](repeating: 1, count: 3).withUnsafeBufferPointer { (bytes) throws(FileProblem) in
        try AtomicFile.create(folder.path + "/a", bytes)
      }
    }
    #expect(problem?.code == EEXIST)
    #expect(try FileReader.bytes(of: folder.path + "/a") == Array("old".utf8))
  }

  @Test func `A write that fails leaves the old file and no other`() throws {
    let folder = try TemporaryFolder()
    try folder.write("taken/inside")
    #expect(throws: FileProblem.self) { try AtomicFile.replace(folder.path + "/taken", [1]) }
    #expect(try folder.names == ["taken"])
    #expect(folder.has("taken/inside"))
    let problem = #expect(throws: FileProblem.self) { try AtomicFile.replace(folder.path + "/none/a", [1]) }
    #expect(problem?.reason == "it is not there")
  }

  @Test func `A link is replaced by the file, not followed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret", "keep")
    try folder.link("page", to: folder.path + "/secret")
    try AtomicFile.replace(folder.path + "/page", Array("new".utf8))
    #expect(try FileReader.bytes(of: folder.path + "/secret") == Array("keep".utf8))
    #expect(try FileStatus.of(folder.path + "/page")?.kind == .file)
  }

  @Test func `What is gone is removed already`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a")
    try AtomicFile.remove(folder.path + "/a")
    try AtomicFile.remove(folder.path + "/a")
    #expect(try folder.names == [])
  }
}
