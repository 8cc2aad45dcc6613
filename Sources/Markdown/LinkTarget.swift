/// What kind of address a link has, which decides how it is shown.
package enum LinkTarget: Sendable {
  /// `#id`, a place in the same page.
  case inPage
  /// Another file of the portal, such as `calm-corner.md`.
  case relative
  /// `https:` or `http:`: another site.
  case external
  /// `mailto:` or `tel:`.
  case contact
  /// Any other scheme, or `//`, which takes the scheme of the page it stands in: not shown.
  case unsafe

  package init(_ url: ArraySlice<UInt8>) { self = url.withUnsafeBufferPointer { LinkTarget($0) } }

  package init(_ url: UnsafeBufferPointer<UInt8>) {
    guard let first = url.first else {
      self = .relative
      return
    }
    if first == UInt8(ascii: "#") {
      self = .inPage
    } else if url.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
      self = .unsafe
    } else if let end = url.firstIndex(where: Self.endsSegment), url[end] == UInt8(ascii: ":") {
      // RFC 3986, 4.2: a colon in the first segment ends a scheme, so a relative address has none there.
      let scheme = url[..<end]
      if scheme.isWord("https") || scheme.isWord("http") {
        self = .external
      } else if scheme.isWord("mailto") || scheme.isWord("tel") {
        self = .contact
      } else {
        self = .unsafe
      }
    } else {
      self = .relative
    }
  }

  /// Whether the address ends in the name of a recording.
  package static func isAudio(_ url: some BidirectionalCollection<UInt8>) -> Bool {
    let path = url.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = path[path.index(after: dot)...]
    return ending.isWord("mp3") || ending.isWord("m4a") || ending.isWord("ogg") || ending.isWord("opus")
  }

  /// Whether libcmark's renderer empties the address: javascript, vbscript, file, and data but for four kinds of
  /// picture.
  static func isDangerousToCMark(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = url.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = url[..<colon]
    if scheme.isWord("data") {
      let rest = url[(colon + 1)...]
      let allowed: [StaticString] = ["image/png", "image/gif", "image/jpeg", "image/webp"]
      return !allowed.contains { rest.prefix($0.utf8CodeUnitCount).isWord($0) }
    }
    return scheme.isWord("javascript") || scheme.isWord("vbscript") || scheme.isWord("file")
  }

  private static func endsSegment(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }
}
