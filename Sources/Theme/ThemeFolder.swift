import Files

/// The files of a theme: the portal's own first, then the program's of the same name, then the program's Hearth. So a
/// theme may be a whole folder or a single file that takes the place of another.
package struct ThemeFolder: Sendable {
  package static let base = "Hearth"

  /// Folders to look in, first to last.
  package let places: [Place]

  package struct Place: Sendable, Hashable {
    /// A folder on disk.
    var path: String
    /// What messages call it.
    var label: String
  }

  /// A file of the theme: what it is called inside, and where it is.
  package struct File: Sendable, Hashable {
    /// The path from the theme's folder, such as `templates/home.mustache`.
    package var name: String
    /// The path on disk.
    package var path: String
    /// The path that messages give.
    package var label: String
  }

  /// - Parameters:
  ///   - name: the theme's name in `portal.yml`.
  ///   - portal: the portal's root.
  ///   - resources: the folder of the program's own files.
  package init(_ name: String, portal: String, resources: String) {
    let wanted = [("\(portal)/Themes/\(name)", "Themes/\(name)")]
    let own = [name, Self.base].map { ("\(resources)/Themes/\($0)", "\(resources)/Themes/\($0)") }
    var seen: Set<String> = []
    places = (wanted + own).filter { seen.insert($0.0).inserted }.map { Place(path: $0.0, label: $0.1) }
  }

  /// Whether any of the folders is there under the theme's own name.
  package func exists() throws(FileProblem) -> Bool {
    for place in places.dropLast(places.count > 1 ? 1 : 0) where try FileStatus.following(place.path)?.kind == .folder {
      return true
    }
    return try FileStatus.following(places[places.count - 1].path)?.kind == .folder && places.count == 1
  }

  /// The files below a folder of the theme, by name, with an ending such as `.mustache`.
  package func files(in folder: String, ending: String) throws(FileProblem) -> [File] {
    var found: [String: File] = [:]
    for place in places.reversed() {
      for path in try FolderTree.files(below: "\(place.path)/\(folder)") where path.hasSuffix(ending) {
        let name = "\(folder)/\(path)"
        found[name] = File(name: name, path: "\(place.path)/\(name)", label: "\(place.label)/\(name)")
      }
    }
    return found.values.sorted { $0.name < $1.name }
  }

  /// Where one file of the theme lies, or nil.
  package func file(_ name: String) throws(FileProblem) -> File? {
    for place in places where try FileStatus.following("\(place.path)/\(name)")?.kind == .file {
      return File(name: name, path: "\(place.path)/\(name)", label: "\(place.label)/\(name)")
    }
    return nil
  }
}
