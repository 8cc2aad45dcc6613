import Diagnostics
import Files

/// Whose an output folder is, as a build finds it.
enum OutputClaim: Sendable {
  /// Missing, or nothing in it but what keeps it in git.
  case free
  /// This portal wrote it.
  case ours
  /// This portal wrote it and marked it, with this name.
  case marked(String)
  /// Somebody else's: nothing in it is written, replaced or removed, even when cleaning.
  case refused(Diagnostic)

  /// - Parameter owned: what the manifest names, which is asked for only where nothing else tells.
  static func find(
    _ place: OutputPlace, _ owned: () throws(FileProblem) -> Manifest
  ) throws(FileProblem) -> OutputClaim {
    if let portal = try OutputMarker.portal(of: place.folder) {
      let own = try PortalID.read(in: place.privateFolder)
      // A portal that lost its private folder, or came here without it, takes up its own `Public` again.
      let isKnown = own == portal || (own == nil && place.isUsual)
      return isKnown ? .marked(portal) : .refused(OutputWords.anotherPortal(place.folder))
    }
    guard try FileStatus.of(place.folder) != nil else { return .free }
    let names = try Folder.entries(at: place.folder).map(\.name)
    guard names.contains(where: { !isSpared($0) }) else { return .free }
    for path in try owned().paths where try FileStatus.of("\(place.folder)/\(path)") != nil { return .ours }
    return .refused(OutputWords.notOurs(place.folder))
  }

  var refusals: [Diagnostic] { if case .refused(let why) = self { [why] } else { [] } }

  var isMarked: Bool { if case .marked = self { true } else { false } }

  /// What cleaning leaves, and what makes a folder nobody's: the files that keep it in git, and those that builds are
  /// held by. Paths are from the output folder.
  static func isSpared(_ path: String) -> Bool {
    path.hasPrefix(".git") || path == OutputMarker.name || path.hasPrefix(OutputSnapshot.stagingName)
  }
}
