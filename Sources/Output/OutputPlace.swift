import Diagnostics
import Digests

#if canImport(Glibc)
  import Glibc
#endif

/// Where a portal's site is written, and where what is known of it is kept.
package struct OutputPlace: Sendable, Hashable {
  /// The output folder, absolute and without links in it.
  package let folder: String
  /// The portal's `.homeward`.
  package let privateFolder: String
  /// Tells this output's manifest and lock from those of another output of the same portal.
  let name: String
  /// Whether it is the portal's `Public`, and no link to another place.
  let isUsual: Bool
  /// The part of the site that this build writes; nil for the whole.
  let shard: Shard?

  /// Settles where to write; refuses a folder whose cleaning could cost the portal itself.
  ///
  /// - Parameters:
  ///   - root: the portal's folder, as `PortalRoot` gives it.
  ///   - folder: nil for the portal's `Public`.
  ///   - shard: the part of the site to write; nil for the whole.
  package static func settle(
    root: String, folder: String?, shard: Shard? = nil
  ) -> (place: OutputPlace?, diagnostics: [Diagnostic]) {
    let usual = "\(root)/Public"
    let real = resolved(folder ?? usual)
    // Any of them may be a link to another disk.
    let kept = ["Content", "Content/families", "Themes", ".homeward", ".git"].map { resolved("\(root)/\($0)") }
    let isAbove = ([resolved(root)] + kept).contains { lies($0, in: real) }
    let isPreview = real == resolved("\(root)/.homeward") + "/preview"
    guard !isAbove, isPreview || !kept.contains(where: { lies(real, in: $0) }) else {
      return (nil, [OutputWords.outputInPortal(real)])
    }
    let name = real == resolved(usual) ? "manifest" : "manifest-\(Digest(of: Array(real.utf8)).short)"
    return (
      OutputPlace(
        folder: real, privateFolder: "\(root)/.homeward", name: name, isUsual: real == resolved(root) + "/Public",
        shard: shard), []
    )
  }

  /// Whether a path is a folder's own or lies below it; both without links.
  private static func lies(_ path: String, in folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
  }

  var manifest: String { "\(privateFolder)/\(name).json" }
  /// Held while the manifest is changed, which parts that are built at the same time share.
  var manifestLock: String { "\(privateFolder)/\(name).changing.lock" }
  var lock: String { "\(privateFolder)/\(name)\(shard?.suffix ?? "").lock" }
  /// Files and folders by which it is seen that nothing happened to the output since a build: whose it is, what of it
  /// is Homeward's, whether anything was put beside the site or left behind by a build that was killed.
  package var traces: [String] {
    ["portal-id", "\(name).json"].map { "\(privateFolder)/\($0)" }
      + [folder, "\(folder)/\(OutputMarker.name)", "\(folder)/letters", staging]
  }

  /// For what builds keep for the next, of whatever output.
  package var cache: String { "\(privateFolder)/cache" }

  /// Where it is kept what builds of this output remember.
  package var memory: String { "\(cache)/\(name)\(shard?.suffix ?? "").index" }

  /// On the output's own disk, so that files are moved into place in one step.
  var staging: String { "\(folder)/\(OutputSnapshot.stagingName)\(shard?.suffix ?? "")" }

  /// The absolute path without links, also where its last parts are not there yet.
  private static func resolved(_ path: String) -> String {
    if let found = realpath(path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.popLast() else { return "/" }
    let above = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    let base = resolved(above.isEmpty ? "." : above)
    switch last {
    case ".": return base
    case "..": return base.lastIndex(of: "/").map { $0 == base.startIndex ? "/" : String(base[..<$0]) } ?? base
    default: return base == "/" ? "/\(last)" : "\(base)/\(last)"
    }
  }
}
