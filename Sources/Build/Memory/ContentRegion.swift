import Views

/// Whom a file of the portal concerns, by its path alone.
enum ContentRegion: Hashable {
  /// One family, by its folder.
  case family(String)
  /// The page of a strategy, and the homes that practise it.
  case strategy(String)
  /// Pages for everyone, and no home's.
  case publicPages
  /// Nobody reads it.
  case nobody
  /// It may be anything.
  case everything

  /// Folders of public writing that no home's pages carry.
  private static let onlyPublic: Set<String> = ["resources", "newsletters", "events", "pages"]

  /// - Parameter path: from the portal's root.
  init(_ path: String) {
    let parts = path.split(separator: "/").map(String.init)
    self = parts.first == "Content" ? Self.of(Array(parts.dropFirst())) : .everything
  }

  /// - Parameter parts: of the path from `Content`.
  private static func of(_ parts: [String]) -> ContentRegion {
    switch parts.first {
    // Who there is, and which keys are whose, concerns all.
    case "families": parts.count > 2 && parts[2] != "seal.yml" ? .family(parts[1]) : .everything
    case "translations" where parts.count == 4 && parts[3].hasSuffix(".json"):
      writing(in: parts[2], parts[3])
    case let folder? where parts.count == 2 && parts[1].hasSuffix(".md"): writing(in: folder, parts[1])
    // What editors put beside a file while they write it.
    case let folder? where parts.count == 2 && isWriting(folder) && parts[1].hasPrefix("."): .nobody
    case let folder? where parts.count == 2 && isWriting(folder) && parts[1].hasSuffix("~"): .publicPages
    default: .everything
    }
  }

  private static func isWriting(_ folder: String) -> Bool {
    folder == PublicFolder.strategies.rawValue || onlyPublic.contains(folder)
  }

  private static func writing(in folder: String, _ file: String) -> ContentRegion {
    // The name ends where a language or an ending begins.
    let name = String(file.prefix { $0 != "." })
    if folder == PublicFolder.strategies.rawValue { return .strategy(name) }
    return onlyPublic.contains(folder) ? .publicPages : .everything
  }
}
