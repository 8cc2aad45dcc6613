import Diagnostics

/// A name on the command line that there is not.
package enum AccessProblem: Error, Sendable, Hashable {
  case unknownFamily(String, nearest: String?)
  case unknownHousehold(String, family: String, nearest: String?, known: [String])

  package var diagnostic: Diagnostic {
    switch self {
    case .unknownFamily(let name, let nearest):
      .error(
        "unknown-family", "There is no family folder \"\(name)\".",
        remedy: nearest.map { "Did you mean \"\($0)\"?" } ?? "Families are the folders in Content/families.")
    case .unknownHousehold(let name, let family, let nearest, let known):
      .error(
        "unknown-household", "The family \"\(family)\" has no household \"\(name)\".",
        remedy: nearest.map { "Did you mean \"\($0)\"?" } ?? "It has: \(known.joined(separator: ", ")).")
    }
  }
}
