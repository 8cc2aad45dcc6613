/// A language as BCP 47 (RFC 5646) names it: `es`, `zh-Hans`, `pt-BR`.
///
/// It is always in canonical case, so two tags are equal exactly when they name the same thing. Old codes become the
/// ones in use (`iw` is `he`), and an extended language stands for itself (`zh-yue` is `yue`).
package struct LanguageTag: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The whole tag, such as `zh-Hans`. Nearly all fit in a String's own bytes, so a copy costs nothing.
  package let identifier: String

  /// Reads a tag in any case; nil when it is malformed, or one of the few irregular ones of RFC 5646 (`i-klingon`). A
  /// language has two or three letters: the RFC would allow up to eight, but none is registered.
  package init?(_ text: String) {
    if Self.isCanonical(text) {
      identifier = text
    } else {
      guard let subtags = Subtags(text.utf8) else { return nil }
      identifier = subtags.canonical
    }
  }

  package init?(_ text: Substring) { self.init(String(text)) }

  /// Whether it is a language, or a language and a script, as the RFC writes them, which nearly all tags are; and was
  /// not renamed.
  private static func isCanonical(_ text: String) -> Bool {
    var letters = text.utf8.makeIterator()
    var count = 0
    var next = letters.next()
    while let letter = next, letter.isSmallLetter {
      count += 1
      next = letters.next()
    }
    guard count == 2 || count == 3 else { return false }
    guard let hyphen = next else { return Subtags.renamed(text) == nil }
    guard hyphen == UInt8(ascii: "-"), text.utf8.count == count + 5, let first = letters.next(),
      first.isASCIILetter, !first.isSmallLetter
    else { return false }
    while let letter = letters.next() {
      guard letter.isSmallLetter else { return false }
    }
    return Subtags.renamed(String(text.utf8.prefix(count)) ?? "") == nil
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
  fileprivate var isSmallLetter: Bool { self >= 0x61 && self <= 0x7A }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
