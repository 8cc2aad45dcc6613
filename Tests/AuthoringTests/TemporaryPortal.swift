import Authoring
import Diagnostics
import Files
import Foundation
import Languages
import Library

/// A portal in a folder of its own, which is gone when the value is.
final class TemporaryPortal: Sendable {
  let root: String

  /// A portal as `new portal` makes it.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("homeward-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    root = folder.resolvingSymlinksInPath().path
    try write(PortalRequest(timeZone: "America/New_York", date: Self.day).files)
  }

  deinit { try? FolderTree.remove(root) }

  /// Monday, 16 November 2026.
  static let day = CivilDate(daysSince1970: 20773)

  func write(_ files: [NewFile]) throws {
    for file in files { try Change.create(file).write(root: root) }
  }

  func bytes(_ path: String) throws -> [UInt8]? {
    FileManager.default.contents(atPath: root + "/" + path).map { Array($0) }
  }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path) ?? [], as: UTF8.self) }

  /// Writes over a file, as a person would.
  func replace(_ path: String, _ text: String) throws { try AtomicFile.replace(root + "/" + path, Array(text.utf8)) }

  var paths: [String] { get throws { try FolderTree.files(below: root) } }

  var roster: Roster {
    get throws {
      guard let roster = try Roster.read(root: root).value else { throw Unreadable() }
      return roster
    }
  }

  struct Unreadable: Error {}

  /// Everything that is wrong in the portal, as a build would find it.
  var diagnostics: [Diagnostic] {
    let read = LibraryReader.readPublic(root: root)
    guard let (library, index) = read.value else { return read.diagnostics }
    var families = FamilyReader(context: LibraryContext(root: root, library: library, families: index))
    return read.diagnostics + index.entries.flatMap { families.read($0).diagnostics }
  }

  /// The family of a folder, read as a build reads it.
  func family(_ folder: String) throws -> Family { try roster.family(folder) }
}
