import Diagnostics

/// Why a command cannot do what its names say.
package enum AccessProblem: Error, Sendable, Hashable {
  case unknownFamily(String, nearest: String?)
  case unknownHousehold(String, family: String, nearest: String?, known: [String])
  /// Keys that were to be moved, and that a family's file keeps where they are.
  case keptBySealFile(family: String)

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
    case .keptBySealFile(let family):
      .error(
        "keys-kept", "The keys of \"\(family)\" were not moved: \(SealFiles.path(family)) says whose they are.",
        remedy: "Put that file into the other folder, and the keys go with it; or delete it and try again.")
    }
  }
}
