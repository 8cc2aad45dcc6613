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
    } else if Self.isHidden(name) {
      self = .hidden
    } else {
      let (stem, ending) = name.splittingLast()
      self = Self.role(stem: stem, ending: ending)
    }
  }

  private static func role(stem: Substring, ending: String) -> FileRole {
    switch ending {
    case "md":
      let (inner, suffix) = stem.splittingLast()
      if !suffix.isEmpty, let tag = LanguageTag(suffix), tag.isKnown {
        return .translation(name: String(inner), tag)
      }
      return .source(name: String(stem))
    case "yml": return .yaml
    default: break
    }
    let plain = ending.lowercased()
    if recordings.contains(plain) {
      let (inner, suffix) = stem.splittingLast()
      if !suffix.isEmpty, let tag = LanguageTag(suffix), tag.isKnown {
        return .recording(name: String(inner), tag)
      }
      return .recording(name: String(stem), nil)
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

  static func isHidden(_ name: String) -> Bool { name.utf8.first == UInt8(ascii: ".") && !isLeftover(name) }

  /// The name of the file for which `.name.icloud` stands where iCloud has taken it off this computer.
  static func inCloud(_ name: String) -> String? {
    guard isHidden(name), name.hasSuffix(".icloud"), name.utf8.count > 8 else { return nil }
    return String(name.dropFirst().dropLast(7))
  }

  /// The name of the file that another seems to be a copy of: `bedtime` for `bedtime (1)`, `bedtime - Copy`,
  /// `bedtime (Ana's conflicted copy)` or `bedtime-DESKTOP-AB12`.
  ///
  /// - Parameter names: of the files beside it, without their endings.
  static func original(of name: String, among names: some Sequence<String>) -> String? {
    names.filter { other in
      guard name.count > other.count, name.hasPrefix(other) else { return false }
      let rest = name.dropFirst(other.count)
      return (try? copySigns.wholeMatch(in: rest)) != nil
    }.max { $0.count < $1.count }
  }

  static func isLeftover(_ name: String) -> Bool {
    // Nearly all names begin and end like none of these.
    guard let first = name.utf8.first, let last = name.utf8.last,
      "~.".utf8.contains(first) || "~pkg#bi".utf8.contains(last)
    else { return false }
    return name.hasSuffix("~") || name.hasPrefix("~$") || name.hasSuffix(".swp") || name.hasSuffix(".tmp")
      || name.hasSuffix(".bak") || name.hasSuffix(".orig") || name.hasPrefix("#") && name.hasSuffix("#")
      || name.hasPrefix(".#") || name == "Thumbs.db" || name == "desktop.ini"
  }

  private static var copySigns: Regex<Substring> {
    /\ ?\([0-9]+\)|\ ?-\ (?:[Cc]opy|[Cc]opia|[Kk]opie).*|.*(?:conflict|in\ conflicto).*|-(?:DESKTOP|LAPTOP)-[A-Z0-9]+/
  }

  private static let recordings: Set<String> = ["mp3", "m4a", "ogg", "opus"]
  private static let pictures: Set<String> = ["jpg", "jpeg", "png", "webp", "gif", "heic", "heif"]
  private static let drawings: Set<String> = ["svg", "svgz"]
  private static let attachments: Set<String> = ["pdf", "mp4", "webm", "vtt"]
}

extension Substring {
  /// The last place of a byte of ASCII. `lastIndex(of:)` gives the same, and asks for each byte by its index.
  func lastIndex(ofByte byte: UInt8) -> Index? {
    let place = utf8.withContiguousStorageIfAvailable { $0.lastIndex(of: byte) }
    guard let place else { return utf8.lastIndex(of: byte) }
    return place.map { utf8.index(startIndex, offsetBy: $0) }
  }

  /// What stands before and after the last point; the second is empty where there is no point.
  func splittingLast() -> (Substring, String) {
    guard let dot = lastIndex(ofByte: UInt8(ascii: ".")), dot > startIndex else { return (self, "") }
    return (self[..<dot], String(self[utf8.index(after: dot)...]))
  }
}

extension String {
  func splittingLast() -> (Substring, String) { self[...].splittingLast() }
}
