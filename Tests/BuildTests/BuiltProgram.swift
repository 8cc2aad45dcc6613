import Foundation

/// The program that was built beside these tests.
struct BuiltProgram {
  private struct NotBuilt: Error {}

  private let file: URL

  init() throws {
    var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appending(path: "homeward")
      if FileManager.default.isExecutableFile(atPath: program.path), !program.hasDirectory {
        file = program
        return
      }
      folder.deleteLastPathComponent()
    }
    throw NotBuilt()
  }

  /// Starts a build of a portal.
  ///
  /// - Parameter environment: beside what tells where the themes are.
  func startBuild(of portal: SmallPortal, environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = file
    process.arguments = ["build", "--root", portal.root, "--date", "2026-11-20"]
    process.environment = environment.merging(["HOMEWARD_RESOURCES": SmallPortal.repository]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}

extension URL {
  fileprivate var hasDirectory: Bool {
    (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
  }
}
