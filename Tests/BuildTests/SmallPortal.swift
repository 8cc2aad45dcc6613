import Build
import Files
import Foundation
import Keys
import Languages
import PhotoSamples
import Seal

/// A portal in a folder of its own, written from texts and removed at the end.
final class SmallPortal: Sendable {
  let root: String
  private let folder: URL

  /// - Parameters:
  ///   - name: of the portal's folder.
  ///   - texts: files, each after a line `=== path`; where a path stands twice, the later one counts.
  init(_ name: String = "portal", _ texts: String...) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "build-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    root = folder.appending(path: name).path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for text in [SmallPortalText.whole] + texts { try add(text) }
    try write("Content/strategies/calm.png", PhotoSample.png(width: 40, height: 30) { _, _ in .blue })
  }

  /// A picture of one grey.
  func picture(shade: UInt8) -> [UInt8] {
    PhotoSample.png(width: 40, height: 30) { _, _ in PhotoSample.Color(shade, shade, shade) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ path: String, _ content: String) throws {
    let file = URL(filePath: "\(root)/\(path)")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: file)
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = URL(filePath: "\(root)/\(path)")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes files, each after a line `=== path`.
  func add(_ text: String) throws {
    for (path, content) in Self.files(text) { try write(path, content) }
  }

  func replace(_ old: String, by new: String, in path: String) throws {
    let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    precondition(text.contains(old), "the test's own text has changed")
    try write(path, text.replacingOccurrences(of: old, with: new))
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(root)/\(path)") }

  func move(_ path: String, to new: String) throws {
    try FileManager.default.moveItem(atPath: "\(root)/\(path)", toPath: "\(root)/\(new)")
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(root)/\(path)") }

  func text(_ path: String) throws -> String { try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) }

  func request(date: String = "2026-11-20") -> BuildRequest {
    var request = BuildRequest(root: root, resources: Self.repository)
    request.date = CivilDate(date)
    return request
  }

  func build(_ change: (inout BuildRequest) -> Void = { _ in }) async -> BuildReport {
    var request = request()
    change(&request)
    return await Builder(request).build()
  }

  func check(
    tellsTexts: Bool = false, _ change: (inout BuildRequest) -> Void = { _ in }
  ) async -> BuildReport {
    var request = request()
    change(&request)
    return await Builder(request).check(tellsTexts: tellsTexts)
  }

  var keys: KeyStoreFile { KeyStoreFile(folder: "\(root)/.homeward") }

  /// The public name of a household.
  func id(_ family: String, _ household: String) throws -> String {
    try record(family, household).household.text
  }

  /// The whole bundle of a household's page, opened with its link.
  func bundle(_ family: String, _ household: String) throws -> String {
    let record = try record(family, household)
    let page = try LockedPage(Array(try text("Public/f/\(record.household)/index.html").utf8))
    return String(decoding: try page.openBundle(page.key(by: record.link.credential)), as: UTF8.self)
  }

  /// Every file below a folder with its content, by path from it.
  func contents(of folder: String = "Public") throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in try FolderTree.files(below: "\(root)/\(folder)") {
      contents[file] = try FileReader.bytes(of: "\(root)/\(folder)/\(file)")
    }
    return contents
  }

  /// Every file of the output with what tells whether it was touched.
  func traces() throws -> [String: FileStatus] {
    var traces: [String: FileStatus] = [:]
    for file in try FolderTree.files(below: "\(root)/Public") {
      traces[file] = try FileStatus.of("\(root)/Public/\(file)")
    }
    return traces
  }

  struct NoKeys: Error {}

  func record(_ family: String, _ household: String) throws -> HouseholdRecord {
    guard let record = try keys.load()[HouseholdName(family: family, household: household)] else { throw NoKeys() }
    return record
  }

  private static func files(_ text: String) -> [(path: String, content: String)] {
    var files: [(path: String, content: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        files.append((String(line.dropFirst(4)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].content += line + "\n"
      }
    }
    return files
  }

  /// The checkout that these tests belong to, which holds the themes.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
}

extension BuildReport {
  /// Each as `severity id`.
  var lines: [String] { diagnostics.map { "\($0.severity.rawValue) \($0.id)" } }
}
