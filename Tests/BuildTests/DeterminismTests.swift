import Build
import Files
import Foundation
import Testing

/// The same content, keys, date and program give the same bytes.
@Suite struct DeterminismTests {
  /// Gives the second portal the keys of the first, and removes what the first built.
  private func share(_ first: SmallPortal, with second: SmallPortal) throws {
    for path in [".homeward", "Content/families/rivera/seal.yml", "Content/families/okoye/seal.yml"] {
      try FileManager.default.copyItem(atPath: "\(first.root)/\(path)", toPath: "\(second.root)/\(path)")
    }
    try second.remove(".homeward/manifest.json")
  }

  @Test func anotherFolderAndAnotherOrderOfFilesGiveTheSameBytes() async throws {
    let first = try SmallPortal()
    #expect(await first.build().outcome == .done)
    // A folder lists its files in the order of their making on many disks, so they are made the other way round.
    let second = try SmallPortal("another name of a folder")
    let files = try FolderTree.files(below: "\(second.root)/Content")
    for file in files.reversed() {
      let bytes = try FileReader.bytes(of: "\(second.root)/Content/\(file)")
      try second.remove("Content/\(file)")
      try second.write("Content/\(file)", bytes)
    }
    try share(first, with: second)
    #expect(await second.build().outcome == .done)
    #expect(try second.contents() == first.contents())
  }

  @Test(arguments: [1, 2, 3, 7])
  func anyNumberOfWorkersGivesTheSameBytes(_ workers: Int) async throws {
    let first = try SmallPortal()
    let alone = await first.build { $0.workers = 1 }
    #expect(alone.outcome == .done)
    let many = await first.build {
      $0.workers = workers
      $0.output = "\(first.root)/Second"
    }
    #expect(many.outcome == .done)
    #expect(try first.contents(of: "Second") == first.contents())
  }

  @Test func theComputersTimeZoneChangesNothing() async throws {
    let portal = try SmallPortal()
    #expect(await portal.build().outcome == .done)
    let before = ProcessInfo.processInfo.environment["TZ"]
    setenv("TZ", "Pacific/Kiritimati", 1)
    tzset()
    let report = await portal.build()
    if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
    tzset()
    #expect(report.published?.written == [])
  }

  @Test func aDaysPassingChangesNoSealedByte() async throws {
    let portal = try SmallPortal()
    #expect(await portal.build().outcome == .done)
    let before = try portal.contents().filter { $0.key.hasPrefix("f/") }
    var request = portal.request(date: "2027-03-01")
    request.workers = 1
    let report = await Builder(request).build()
    #expect(report.outcome == .done)
    #expect(try portal.contents().filter { $0.key.hasPrefix("f/") } == before)
  }

  @Test func errorsComeInOneOrderWhateverTheWorkers() async throws {
    let portal = try SmallPortal()
    for family in ["a", "b", "c", "d", "e"] {
      try portal.write("Content/families/\(family)/family.yml", "children: 3\n")
    }
    let alone = await portal.build { $0.workers = 1 }.diagnostics
    #expect(alone.count >= 5)
    #expect(await portal.build { $0.workers = 4 }.diagnostics == alone)
    #expect(alone.compactMap(\.place) == alone.compactMap(\.place).sorted())
  }
}
