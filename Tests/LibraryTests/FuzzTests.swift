import Diagnostics
import Library
import PortalSupport
import Testing

/// Whatever lies in the folder, reading ends, and either the portal is right or somebody is told.
@Suite struct FuzzTests {
  private static let files = TestPortal.files(SamplePortal.text).filter {
    $0.path.hasSuffix(".md") || $0.path.hasSuffix(".yml")
  }

  @Test(arguments: 0..<3)
  func cutFilesAreReadToTheEnd(_ seed: Int) throws {
    let portal = try TestPortal(SamplePortal.text)
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<25 {
      let file = random.pick(Self.files)
      let bytes = Array(file.content.utf8)
      try portal.write(file.path, Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
      let read = Reading(portal)
      #expect(read.library != nil || read.diagnostics.hasErrors)
      try portal.write(file.path, bytes)
    }
    #expect(Reading(portal).lines == [])
  }

  @Test(arguments: 0..<3)
  func damagedFilesAreReadToTheEnd(_ seed: Int) throws {
    let portal = try TestPortal(SamplePortal.text)
    var random = SeededGenerator(seed: UInt64(seed) + 100)
    let signs = Array("\0\r\n\t\u{FEFF}:-[]{}\"'#&*!|>%@`é三 ".utf8) + [0xFF, 0xC3, 0xE2, 0x80, 0xA8]
    for _ in 0..<25 {
      let file = random.pick(Self.files)
      var bytes = Array(file.content.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes[at] = random.pick(signs)
        } else {
          bytes.insert(random.pick(signs), at: at)
        }
      }
      try portal.write(file.path, bytes)
      let read = Reading(portal)
      #expect(read.library != nil || read.diagnostics.hasErrors)
      try portal.write(file.path, Array(file.content.utf8))
    }
  }

  @Test func randomBytesInEveryFileAreAllReported() throws {
    var random = SeededGenerator(seed: 7)
    for file in Self.files {
      let portal = try TestPortal(SamplePortal.text)
      let noise = [0xFF] + (0..<300).map { _ in UInt8.random(in: 128...255, using: &random) }
      try portal.write(file.path, noise)
      let read = Reading(portal)
      #expect(read.lines.contains("\(file.path):1:1 error not-utf8"), "\(file.path)")
    }
  }
}
