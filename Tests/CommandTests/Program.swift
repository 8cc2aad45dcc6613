import Foundation

/// The program as it was built, run as a person runs it.
struct Program {
  /// How a run ended, and what it said.
  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  /// A folder of its own for one test, which is gone when the value is.
  final class Place: Sendable {
    let path: String

    init() throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("homeward-" + UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      path = folder.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
      let file = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    var names: Set<String> {
      Set(FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? [])
    }
  }

  struct NotBuilt: Error {}

  /// Lies beside the tests, in the same `.build/<configuration>`.
  private static func find() throws -> URL {
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appendingPathComponent("homeward")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: program.path, isDirectory: &isFolder), !isFolder.boolValue {
        return program
      }
      folder.deleteLastPathComponent()
    }
    throw NotBuilt()
  }

  static func run(
    _ arguments: String..., in place: Place, environment: [String: String] = [:], input: String = ""
  ) throws -> Run {
    try run(arguments, in: place, environment: environment, input: input)
  }

  /// - Parameters:
  ///   - input: what another program passes on the standard input.
  ///   - mask: which rights the account takes from what it makes, such as `077`.
  static func run(
    _ arguments: [String], in place: Place, environment: [String: String] = [:], input: String = "",
    mask: String? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = mask == nil ? try find() : URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      try mask.map { ["-c", "umask \($0); exec \"$@\"", "sh", try find().path] + arguments } ?? arguments
    process.currentDirectoryURL = URL(fileURLWithPath: place.path)
    process.environment = ["PATH": "/usr/bin:/bin", "TZ": "America/New_York"].merging(environment) { $1 }
    // Files rather than pipes: neither can fill up and stop the program.
    let said = Place.Capture()
    process.standardInput = try said.input(input)
    process.standardOutput = try said.handle("output")
    process.standardError = try said.handle("errors")
    try process.run()
    process.waitUntilExit()
    return Run(status: process.terminationStatus, output: said.text("output"), errors: said.text("errors"))
  }
}

extension Program.Place {
  /// What a run says, in files of its own.
  final class Capture {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("said-" + UUID().uuidString)

    deinit { try? FileManager.default.removeItem(at: folder) }

    func handle(_ name: String) throws -> FileHandle {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appendingPathComponent(name)
      try Data().write(to: file)
      return try FileHandle(forWritingTo: file)
    }

    func input(_ text: String) throws -> FileHandle {
      guard !text.isEmpty else { return .nullDevice }
      _ = try handle("input")
      let file = folder.appendingPathComponent("input")
      try Data(text.utf8).write(to: file)
      return try FileHandle(forReadingFrom: file)
    }

    func text(_ name: String) -> String {
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
  }
}
