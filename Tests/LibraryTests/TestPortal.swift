import Diagnostics
import Files
import Foundation
import Languages
import Library

/// A small portal in a folder of its own, written from texts and removed at the end.
final class TestPortal {
  let root: String

  /// - Parameter text: files, each after a line `=== path`; where a path stands twice, the later one counts.
  init(_ text: String...) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "library-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    root = folder.resolvingSymlinksInPath().path
    for text in text {
      for (path, content) in Self.files(text) { try write(path, Array(content.utf8)) }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = root + "/" + path
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file))
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: root + "/" + path, withDestinationPath: target)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: root + "/" + path) }

  static func files(_ text: String) -> [(path: String, content: String)] {
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
}

/// What reading a whole portal gave.
struct Reading {
  var library: PublicLibrary?
  var families: [String: Family] = [:]
  var groups: [Group] = []
  var diagnostics: [Diagnostic] = []

  /// - Parameter today: the day of a check; nil to tell nothing that depends on it.
  init(_ root: String, on today: CivilDate? = nil) {
    let read = LibraryReader.readPublic(root: root, today: today.map { today in { _ in today } })
    diagnostics = read.diagnostics
    guard let value = read.value else { return }
    library = value.library
    groups = value.families.groups
    let context = LibraryContext(
      root: root, library: value.library, families: value.families, today: today)
    var members = FamilyReader(context: context)
    var people = FamilyPeople()
    for entry in value.families.entries { members.readMembers(entry).map { people.add($0) } }
    var reader = FamilyReader(context: context, searchingFor: people)
    for entry in value.families.entries {
      let (family, found) = reader.read(entry)
      families[entry.folder] = family
      diagnostics += found
    }
  }

  init(_ portal: TestPortal, on today: CivilDate? = nil) { self.init(portal.root, on: today) }

  /// Each as `file:line:column severity id`, for tables.
  var lines: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.place.map { $0.label + " " } ?? ""
      return "\(place)\(diagnostic.severity.rawValue) \(diagnostic.id)"
    }
  }

  /// The words of each, as a person reads them without the quoted line.
  var words: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.place.map { $0.label + ": " } ?? ""
      return "\(place)\(diagnostic.summary) \(diagnostic.remedy ?? "")"
    }
  }
}
