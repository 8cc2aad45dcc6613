/// By what path a household's page finds a sealed file: never by the family's folder, whose name tells each home how the
/// staff call the family.
///
/// A family's own file has its path inside the family's folder, a group's stands under `g/`, a public one under `s/`. No
/// two files share a path: where a family's own folder is called `f`, `g` or `s`, `f/` stands before it.
package enum SealedPath {
  /// - Parameter file: from the portal's root, such as `Content/families/alvarez-reyes/leo.png`.
  package static func of(_ file: String) -> String {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0] == "Content" else { return "s//" + file }
    switch parts[1] {
    case "families" where parts.count > 3:
      let own = parts.dropFirst(3).joined(separator: "/")
      return ["f", "g", "s"].contains(parts[3]) && parts.count > 4 ? "f/" + own : own
    case "groups": return "g/" + parts.dropFirst(2).joined(separator: "/")
    default: return "s/" + parts.dropFirst().joined(separator: "/")
    }
  }
}
