import Diagnostics
import Foundation
import Languages
import Library
import Theme
import Views

/// A whole portal as it is read, with its theme.
package struct ReadPortal: Sendable {
  package let root: String
  package let library: PublicLibrary
  package let families: [String: Family]
  package let groups: [Group]
  package let theme: Theme
  package let zone: TimeZoneRules
  package let diagnostics: [Diagnostic]

  /// The repository, which is the starter portal and has the program's own theme.
  package static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().resolvingSymlinksInPath().path

  package init(_ folder: PortalFolder) throws { try self.init(folder.root) }

  package init(_ root: String) throws {
    self.root = root
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
    theme = try Self.theme(value.library.settings.theme, portal: root, languages: value.library.settings.languages)
    diagnostics = found
  }

  package static func theme(
    _ name: String = "Hearth", portal: String = repository, languages: [LanguageTag] = []
  ) throws -> Theme {
    let folder = ThemeFolder(name, portal: portal, resources: repository)
    let (theme, problems) = try ThemeLoader.load(folder, languages: languages)
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
