import Languages

/// What a file in a folder of writing is, by its name alone.
enum FileRole: Equatable {
  /// `calm-corner.md`
  case source(name: String)
  /// `calm-corner.es.md`
  case translation(name: String, LanguageTag)
  /// `calm-corner.es.mp3`, or without a language.
  case recording(name: String, LanguageTag?)
  case yaml
  case picture
  /// A drawing that may carry a program (SVG). Shown from the site it would run as the site's own.
  case drawing
  /// Other files that writing may point at: PDF, video.
  case attachment
  /// What an editor or a system left behind.
  case leftover
  case hidden
  case wrongEnding(proposed: String)
  case unknown

  init(_ name: String) {
    if Self.isLeftover(name) {
      self = .leftover
    } else if name.utf8.first == UInt8(ascii: ".") {
      self = .hidden
    } else {
      let (stem, ending) = name.splittingLast()
      self = Self.role(stem: stem, ending: ending, name: name)
    }
  }

  private static func role(stem: String, ending: String, name: String) -> FileRole {
    switch ending {
    case "md":
      let (inner, suffix) = stem.splittingLast()
      if !suffix.isEmpty, let tag = LanguageTag(suffix), tag.isKnown { return .translation(name: inner, tag) }
      return .source(name: stem)
    case "yml": return .yaml
    default: break
    }
    let plain = ending.lowercased()
    if recordings.contains(plain) {
      let (inner, suffix) = stem.splittingLast()
      if !suffix.isEmpty, let tag = LanguageTag(suffix), tag.isKnown { return .recording(name: inner, tag) }
      return .recording(name: stem, nil)
    }
    if pictures.contains(plain) { return .picture }
    if drawings.contains(plain) { return .drawing }
    if attachments.contains(plain) { return .attachment }
    switch plain {
    case "md", "markdown", "mdown", "mkd": return .wrongEnding(proposed: stem + ".md")
    case "yaml", "yml": return .wrongEnding(proposed: stem + ".yml")
    default: return .unknown
    }
  }

  private static func isLeftover(_ name: String) -> Bool {
    name.hasSuffix("~") || name.hasPrefix("~$") || name.hasSuffix(".swp") || name.hasSuffix(".tmp")
      || name.hasSuffix(".bak") || name.hasSuffix(".orig") || name.hasPrefix("#") && name.hasSuffix("#")
      || name.hasPrefix(".#") || name == "Thumbs.db" || name == "desktop.ini"
  }

  private static let recordings: Set<String> = ["mp3", "m4a", "ogg", "opus"]
  private static let pictures: Set<String> = ["jpg", "jpeg", "png", "webp", "gif", "heic", "heif"]
  private static let drawings: Set<String> = ["svg", "svgz"]
  private static let attachments: Set<String> = ["pdf", "mp4", "webm", "vtt"]
}

extension String {
  /// What stands before and after the last point; the second is empty where there is no point.
  func splittingLast() -> (String, String) {
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")), dot > startIndex else { return (self, "") }
    return (String(self[..<dot]), String(self[index(after: dot)...]))
  }
}
