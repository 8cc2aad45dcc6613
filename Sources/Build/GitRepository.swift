import Diagnostics
import Files
import Library

/// Tells whether families' writing lies where it could be pushed to another computer. A repository that begins inside
/// the folder of one family or one group is found where that folder is read.
enum GitRepository {
  static func findings(root: String, _ settings: PortalSettings, _ families: FamilyIndex) -> [Diagnostic] {
    guard !settings.allowsPrivateRemote, !families.entries.isEmpty || !families.groups.isEmpty,
      let repository = withRemote(holdingFamiliesOf: root)
    else { return [] }
    return [BuildWords.privateRemote(repository)]
  }

  /// The repository with a remote that has the writing of a portal's families or groups.
  static func withRemote(holdingFamiliesOf root: String) -> String? {
    for folder in ["families", "groups"].map({ "\(root)/Content/\($0)" }) {
      guard let status = try? FileStatus.of(folder), status.kind == .folder else { continue }
      if let found = withRemote(above: folder) { return found }
    }
    return nil
  }

  /// The nearest repository from a folder upwards, where it has a remote.
  private static func withRemote(above folder: String) -> String? {
    var folder = folder
    while true {
      if let config = config(of: folder) { return hasRemote(config) ? folder : nil }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// The text of the repository's settings; nil where the folder is not the top of one.
  private static func config(of folder: String) -> String? {
    let git = "\(folder)/.git"
    switch (try? FileStatus.following(git))?.kind {
    case .folder: return text("\(git)/config") ?? ""
    case .file:
      // A second working folder of a repository names the place of its own files, and that the repository's.
      guard let line = text(git), line.hasPrefix("gitdir: ") else { return nil }
      let own = absolute(line.dropFirst("gitdir: ".count), from: folder)
      let common = text("\(own)/commondir").map { absolute($0[...], from: own) } ?? own
      return text("\(common)/config") ?? ""
    default: return nil
    }
  }

  /// Whether settings name a remote, or another file of settings, which may.
  private static func hasRemote(_ config: String) -> Bool {
    config.split(whereSeparator: \.isNewline).contains { line in
      let line = line.drop { $0 == " " || $0 == "\t" }.lowercased()
      return line.hasPrefix("[remote") || line.hasPrefix("[include")
    }
  }

  private static func absolute(_ path: Substring, from folder: String) -> String {
    let path = path.prefix { $0 != "\n" }
    return path.hasPrefix("/") ? String(path) : "\(folder)/\(path)"
  }

  private static func text(_ path: String) -> String? {
    (try? FileReader.bytes(of: path, followingLinks: true)).map { String(decoding: $0, as: UTF8.self) }
  }
}
