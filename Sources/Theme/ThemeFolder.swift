import Files

/// The files of a theme: the portal's own first, then the program's of the same name, then the program's Hearth. So a
/// theme may be a whole folder or a single file that takes the place of another.
package struct ThemeFolder: Sendable {
  package static let base = "Hearth"

  /// Folders to look in, first to last.
  package let places: [Place]
  /// Those under the theme's own name.
  private let own: [Place]

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
    let wanted = Place(path: "\(portal)/Themes/\(name)", label: "Themes/\(name)")
    let shipped = [name, Self.base].map { Place(path: "\(resources)/Themes/\($0)", label: "\(resources)/Themes/\($0)") }
    var seen: Set<String> = []
    places = ([wanted] + shipped).filter { seen.insert($0.path).inserted }
    own = [wanted, shipped[0]]
  }

  /// Whether there is a folder under the theme's own name, the portal's or the program's.
  package func exists() throws(FileProblem) -> Bool {
    for place in own where try FileStatus.following(place.path)?.kind == .folder { return true }
    return false
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
