import Bytes
import Languages
import Library
import Markdown

/// What a relative link may lead to, by the path of the file it names: the source's, whatever the language of the page.
package struct LinkMap: Sendable {
  package enum Target: Sendable, Hashable {
    /// A public page.
    case page(PublicAddress)
    /// A screen of the household's own page, such as `#p=goals&a=…`.
    case screen(String)
    /// A recording or paper: its address from the site's root.
    case asset(String)
    case picture(PictureLinks)
    /// A picture, recording or paper that is sealed with the household's page.
    case sealedAsset
    /// A picture of this size that is sealed with the household's page.
    case sealedPicture(PictureSize)
  }

  private var targets: [String: Target] = [:]

  package init() {}

  package mutating func add(_ file: String, _ target: Target) { targets[file] = target }

  package func target(_ file: String) -> Target? { targets[file] }

  package var files: [String] { targets.keys.sorted() }

  /// All that may be linked to from a public library's pages.
  package init(_ library: PublicLibrary) {
    func add(_ folder: PublicFolder, _ pieces: [Piece]) {
      for piece in pieces { targets[piece.source.file] = .page(.piece(folder, piece.slug)) }
    }
    add(.strategies, library.strategies.map(\.piece))
    add(.resources, library.resources.map(\.piece))
    add(.newsletters, library.newsletters.map(\.piece))
    add(.events, library.events.map(\.piece))
    add(.team, library.team.map(\.piece))
    add(.forms, library.forms.map(\.piece))
    add(.pages, library.pages.map(\.piece))
    if let home = library.home { targets[home.piece.source.file] = .page(.home) }
    targets["Content/glossary.yml"] = .page(.section(.words))
  }

  /// The path that a relative link names, from the portal's root, without a place on the page; nil where it leads out of
  /// it.
  ///
  /// - Parameter file: the file that the link stands in.
  package static func resolve(_ link: String, from file: String) -> String? {
    let end = link.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? link.endIndex
    let path = Array(percentDecoded(link[..<end]).utf8)
    guard path.first != UInt8(ascii: "/") else { return nil }
    var resolved = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { Array(file.utf8[..<$0]) } ?? []
    for part in path.split(separator: UInt8(ascii: "/")) {
      switch part {
      case [UInt8(ascii: ".")]: continue
      case [UInt8(ascii: "."), UInt8(ascii: ".")]:
        guard !resolved.isEmpty else { return nil }
        resolved.removeSubrange((resolved.lastIndex(of: UInt8(ascii: "/")) ?? 0)...)
      default:
        if !resolved.isEmpty { resolved.append(UInt8(ascii: "/")) }
        resolved += part
      }
    }
    return String(decoding: resolved, as: UTF8.self)
  }

  /// `%20` is a space (RFC 3986, section 2.1); what is no such code stands for itself.
  private static func percentDecoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = Hex.decode(String(decoding: bytes[index + 1...index + 2], as: UTF8.self))
      {
        decoded += byte
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

extension PublicLibrary {
  /// The page whose words are the home page's.
  package var home: Page? { pages.first { $0.piece.slug == "home" } }
}
