/// A language as BCP 47 (RFC 5646) names it: `es`, `zh-Hans`, `pt-BR`.
///
/// It is always in canonical case, so two tags are equal exactly when they name the same thing. Old codes become the
/// ones in use (`iw` is `he`), and an extended language stands for itself (`zh-yue` is `yue`).
package struct LanguageTag: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The whole tag, such as `zh-Hans`. Nearly all fit in a String's own bytes, so a copy costs nothing.
  package let identifier: String

  /// Reads a tag in any case; nil when it is malformed, or one of the few irregular ones of RFC 5646 (`i-klingon`). A
  /// language has two or three letters: the RFC would allow up to eight, but none is registered.
  package init?(_ text: some StringProtocol) {
    let length = text.utf8.count
    if length == 2 || length == 3, let plain = Self.plain(text) {
      identifier = plain
      return
    }
    guard let subtags = Subtags(text) else { return nil }
    identifier = subtags.canonical
  }

  /// A tag of small letters alone, which nearly all are, unless it was renamed.
  private static func plain(_ text: some StringProtocol) -> String? {
    guard text.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
    let text = String(text)
    return Subtags.renamed[text] == nil ? text : nil
  }

  private init(canonical: String) { identifier = canonical }

  package static let english = LanguageTag(canonical: "en")

  package var description: String { identifier }

  package static func < (a: LanguageTag, b: LanguageTag) -> Bool { a.identifier < b.identifier }
}

extension LanguageTag {
  /// The language alone, in lower case: `zh` of `zh-Hans`.
  package var language: String {
    guard let end = identifier.utf8.firstIndex(of: UInt8(ascii: "-")) else { return identifier }
    return String(identifier[..<end])
  }

  /// Whether another tag is of the same language, whatever its script and region.
  func isSameLanguage(as other: LanguageTag) -> Bool {
    var own = identifier.utf8.makeIterator()
    var others = other.identifier.utf8.makeIterator()
    while true {
      let (first, second) = (own.next() ?? UInt8(ascii: "-"), others.next() ?? UInt8(ascii: "-"))
      guard first == second else { return false }
      if first == UInt8(ascii: "-") { return true }
    }
  }

  /// The script that the tag names, such as `Hans`; nil where it names none.
  package var script: String? {
    guard let start = identifier.utf8.firstIndex(of: UInt8(ascii: "-")) else { return nil }
    let part = identifier[identifier.index(after: start)...].utf8.prefix { $0 != UInt8(ascii: "-") }
    return part.count == 4 && part.allSatisfy(\.isASCIILetter) ? String(part) : nil
  }

  /// The region that the tag names, such as `MX` or `419`.
  package var region: String? {
    guard identifier.utf8.contains(UInt8(ascii: "-")) else { return nil }
    return mainParts.prefix(2).first { $0.isRegion }.map(String.init)
  }

  /// The tags to try for a reader of this one, from itself to the language alone (RFC 4647, lookup).
  package var lookupOrder: [LanguageTag] {
    var kept = parts
    var tags: [LanguageTag] = []
    while !kept.isEmpty {
      tags.append(LanguageTag(canonical: kept.joined(separator: "-")))
      kept.removeLast()
      if let last = kept.last, last.utf8.count == 1 { kept.removeLast() }
    }
    return tags
  }

  private var parts: [Substring] { identifier.utf8.split(separator: UInt8(ascii: "-")).map { Substring($0) } }

  /// What stands between the language and the first extension.
  private var mainParts: ArraySlice<Substring> { parts.dropFirst().prefix { $0.utf8.count > 1 } }
}

extension Substring {
  fileprivate var isRegion: Bool {
    utf8.count == 2 && utf8.allSatisfy(\.isASCIILetter) || utf8.count == 3 && utf8.allSatisfy(\.isASCIIDigit)
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
