import Diagnostics
import Foundation
import Languages
import Library
import Theme
import Views

/// A whole portal as it is read, with the program's own theme.
package struct ReadPortal: Sendable {
  package let root: String
  package let library: PublicLibrary
  package let families: [String: Family]
  package let groups: [Group]
  package let theme: Theme
  package let zone: TimeZoneRules
  package let diagnostics: [Diagnostic]
  /// Keeps the folder from being removed while its pictures are still to be read.
  private let folder: PortalFolder?

  /// The repository, which is the starter portal and has the program's own theme.
  package static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().resolvingSymlinksInPath().path

  package init(_ folder: PortalFolder) throws { try self.init(folder.root, keeping: folder) }

  package init(_ root: String) throws { try self.init(root, keeping: nil) }

  private init(_ root: String, keeping folder: PortalFolder?) throws {
    self.root = root
    self.folder = folder
    let read = LibraryReader.readPublic(root: root)
    guard let value = read.value else { throw Unusable(diagnostics: read.diagnostics) }
    library = value.library
    groups = value.families.groups
    var found = read.diagnostics
    var families: [String: Family] = [:]
    let context = LibraryContext(root: root, library: value.library, families: value.families)
    for entry in value.families.entries {
      let (family, problems) = LibraryReader.readFamily(entry, in: context)
      families[entry.folder] = family
      found += problems
    }
    self.families = families
    zone = TimeZoneRules(value.library.settings.timeZone) ?? .utc
    theme = try Self.theme()
    diagnostics = found
  }

  /// The program's own theme, read once.
  package static func theme() throws -> Theme { try shipped.get() }

  private static let shipped = Result {
    let (theme, problems) = try ThemeLoader.load(
      ThemeFolder(ThemeFolder.base, portal: repository, resources: repository), languages: [])
    guard let theme else { throw Unusable(diagnostics: problems) }
    return theme
  }

  /// The files that these paths from the root name.
  package func media(_ paths: some Sequence<String>) -> [MediaFile] {
    paths.sorted().compactMap { path in
      (try? Data(contentsOf: URL(filePath: root + "/" + path))).map { MediaFile(file: path, bytes: Array($0)) }
    }
  }
}

/// Why there is nothing to test with.
struct Unusable: Error, CustomStringConvertible {
  var diagnostics: [Diagnostic]
  var description: String { diagnostics.map(\.summary).joined(separator: "\n") }
}
