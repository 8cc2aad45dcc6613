import Diagnostics
import Files
import Languages
import Library

extension Roster {
  /// Reads who and what a portal has. Errors in single files do not matter here: what they hide is not ready.
  ///
  /// - Parameter root: the portal's folder, as `PortalRoot` gives it.
  /// - Returns: nil, with the reasons, where the portal's own settings cannot be used.
  package static func read(root: String) throws(FileProblem) -> Read<Roster> {
    let read = LibraryReader.readPublic(root: root)
    guard let (library, index) = read.value else { return Read(nil, read.diagnostics) }
    // Without the zone there is no today, and without the languages nobody to write for.
    let ofSettings = read.diagnostics.filter { $0.place?.file == "Content/portal.yml" }
    guard !ofSettings.hasErrors else { return Read(nil, ofSettings) }
    let settings = library.settings
    var roster = Roster(
      languages: [settings.sourceLanguage] + settings.languages.filter { $0 != settings.sourceLanguage },
      timeZone: TimeZoneRules(settings.timeZone) ?? .utc,
      schools: library.schools.map { Named($0.id, $0.name) },
      team: try named(library.team.map(\.piece), in: "team", root: root),
      strategies: try named(library.strategies.map(\.piece), in: "strategies", root: root),
      groups: index.groups.map(\.slug))
    var reader = FamilyReader(context: LibraryContext(root: root, library: library, families: index))
    for entry in index.entries {
      guard let family = reader.read(entry).family else {
        roster.brokenFamilies.append(entry.folder)
        continue
      }
      roster.families.append(family)
      let drafts = reader.draftGoals(of: family)
      if !drafts.isEmpty { roster.draftGoals[entry.folder] = drafts }
    }
    roster.brokenFamilies.removeAll { isBegun("\(root)/Content/families/\($0)") }
    return Read(roster, read.diagnostics)
  }

  /// Whether a family's folder is nobody's yet: an import that was cut off leaves practice files and no `family.yml`.
  /// Where anything else lies beside them, a family has lost its `family.yml`.
  private static func isBegun(_ folder: String) -> Bool {
    guard let files = try? FolderTree.files(below: folder) else { return false }
    return files.allSatisfy { $0.hasPrefix("practice/") && $0.hasSuffix(".yml") || $0 == ".DS_Store" }
  }

  /// The pieces that could be read, and the files of the folder that are none of them.
  private static func named(_ pieces: [Piece], in folder: String, root: String) throws(FileProblem) -> [Named] {
    let ready = pieces.map { Named($0.slug, $0.source[.title]) }
    let path = "\(root)/Content/\(folder)"
    guard try FileStatus.following(path)?.kind == .folder else { return ready }
    let sources = try Folder.entries(at: path).filter { $0.kind == .file && $0.name.hasSuffix(".md") }
      .map { String($0.name.dropLast(3)) }.filter { ShortName.isValid($0.utf8) }
    let others = sources.filter { name in !ready.contains { $0.name == name } }
    return ready + others.map { Named($0, $0, isReady: false) }
  }
}
