import Build
import Files
import Foundation
import Testing

/// The program works with libraries of the system, which are mended and replaced without it.
@Suite struct LibraryUpgradeTests {
  private struct NoLibrary: Error {}

  /// Where the library that reads Markdown lies, which these tests work with as well.
  private func markdownLibrary() throws -> URL {
    let maps = String(decoding: try FileReader.bytes(of: "/proc/self/maps", size: 1 << 20), as: UTF8.self)
    guard let line = maps.split(separator: "\n").first(where: { $0.contains("/libcmark") }),
      let start = line.firstIndex(of: "/")
    else { throw NoLibrary() }
    return URL(filePath: String(line[start...]))
  }

  @Test func afterALibraryOfTheSystemWasReplacedEverythingIsMade() async throws {
    let portal = try await SmallPortal.remembered(SmallPortalText.wallPush)
    let pack = "\(portal.root)/.homeward/cache/manifest.index.strategies"
    let program = try BuiltProgram()
    /// Whether everything was made, so that the pack is another file.
    func makesEverything(_ environment: [String: String] = [:]) throws -> Bool {
      let before = try FileStatus.of(pack)
      let process = try program.startBuild(of: portal, environment: environment)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return try FileStatus.of(pack) != before
    }
    // The program is not these tests.
    #expect(try makesEverything())
    #expect(try !makesEverything())
    let library = try markdownLibrary()
    let folder = URL(filePath: "\(portal.root)/lib")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: library, to: folder.appending(path: library.lastPathComponent))
    #expect(try makesEverything(["LD_LIBRARY_PATH": folder.path]))
    #expect(try !makesEverything(["LD_LIBRARY_PATH": folder.path]))
    #expect(try makesEverything())
  }
}
