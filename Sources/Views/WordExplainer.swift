import Bytes
import Languages
import Library
import Translation

/// Explains the glossary's words where a text first uses them: behind the paragraph or in the list item stands the word
/// to touch, and its explanation opens there. It works without scripts.
package struct WordExplainer: Sendable {
  private struct Word: Sendable {
    var needle: [UInt8]
    /// Which of the glossary's words it is; one word may be written with a small and a capital letter.
    var index: Int
  }

  private var explanations: [[UInt8]] = []
  /// The words by their first byte.
  private var words: [[Word]] = Array(repeating: [], count: 256)
  /// Whether a byte is to be looked at: one that any word begins with, or the beginning of a tag. Most texts have few.
  private var matters = (UInt8.min...UInt8.max).map { $0 == UInt8(ascii: "<") }
  /// Whether words are written without spaces between them.
  private let isUnspaced: Bool

  /// - Parameter reader: words and explanations that are not in this reader's language explain nothing.
  package init(_ glossary: [GlossaryTerm], for reader: Reader) {
    isUnspaced = ["Hans", "Hant", "Jpan", "Kore", "Thai"].contains(reader.language.usualScript ?? "")
    for term in glossary {
      guard let word = term.term.resolve(for: reader.ladder, source: reader.settings.sourceLanguage),
        term.isKept || reader.isOwn(word.language),
        let plain = term.plain?.resolve(for: reader.ladder, source: reader.settings.sourceLanguage),
        reader.isOwn(plain.language)
      else { continue }
      let standsFor = term.standsFor?.resolve(for: reader.ladder, source: reader.settings.sourceLanguage).flatMap {
        reader.isOwn($0.language) ? $0.text : nil
      }
      add(word.text, standsFor, plain.text)
    }
  }

  private mutating func add(_ word: String, _ standsFor: String?, _ plain: String) {
    var out = ByteWriter(capacity: 256)
    out.append("<details class=\"word\"><summary>" as StaticString)
    out.append(escapingHTML: word)
    out.append("</summary><p>" as StaticString)
    if let standsFor {
      out.append(escapingHTML: standsFor)
      out.append(": " as StaticString)
    }
    out.append(escapingHTML: plain)
    out.append("</p></details>" as StaticString)
    for written in Set([word, word.prefix(1).uppercased() + word.dropFirst()]) {
      let needle = Array(written.utf8)
      guard let first = needle.first else { continue }
      words[Int(first)].append(Word(needle: needle, index: explanations.count))
      matters[Int(first)] = true
    }
    explanations.append(out.array())
  }

  /// The HTML of a text with its words explained.
  package func explain(_ html: ArraySlice<UInt8>, into out: inout ByteWriter) {
    guard !explanations.isEmpty else { return out.append(html) }
    var used = [Bool](repeating: false, count: explanations.count)
    var pending: [Int] = []
    var written = html.startIndex
    var index = html.startIndex
    var isQuiet = false
    while true {
      index = nextThatMatters(in: html, from: index)
      guard index < html.endIndex else { break }
      if html[index] != UInt8(ascii: "<") {
        if !isQuiet, let found = word(at: index, in: html), !used[found] {
          used[found] = true
          pending.append(found)
        }
        index += 1
        continue
      }
      let end = Self.endOfTag(in: html, from: index)
      let place = Place(html[index..<end])
      if let quiet = place.quiet { isQuiet = quiet }
      if !pending.isEmpty, place.isEnd {
        let at = place == .endOfParagraph ? end : index
        out.append(html[written..<at])
        for one in pending { out.append(explanations[one]) }
        pending = []
        written = at
      }
      index = end
    }
    out.append(html[written...])
  }

  private static func endOfTag(in html: ArraySlice<UInt8>, from start: Int) -> Int {
    html[start...].withUnsafeBufferPointer { bytes in
      let before = bytes.count(from: 0) { $0.bytes(equalTo: UInt8(ascii: ">")) }
      var index = before
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      return min(start + index + 1, html.endIndex)
    }
  }

  private func nextThatMatters(in html: ArraySlice<UInt8>, from start: Int) -> Int {
    html.withUnsafeBufferPointer { bytes in
      matters.withUnsafeBufferPointer { matters in
        var index = start - html.startIndex
        while index < bytes.count, !matters[Int(bytes[index])] { index += 1 }
        return html.startIndex + index
      }
    }
  }

  /// What a tag means for where explanations may stand.
  private enum Place {
    case endOfParagraph, endOfItem, startOfList, startOfQuiet, endOfQuiet, other

    init(_ tag: ArraySlice<UInt8>) {
      self = .other
      for (name, place) in Self.known where tag.starts(with: name) {
        self = place
        return
      }
    }

    var isEnd: Bool { self == .endOfParagraph || self == .endOfItem || self == .startOfList }

    /// Whether words are left alone from here on: in headings, tables and titles.
    var quiet: Bool? {
      switch self {
      case .startOfQuiet: true
      case .endOfQuiet, .endOfParagraph: false
      default: nil
      }
    }

    private static let names: [(StaticString, Place)] = [
      ("</p>", .endOfParagraph), ("</li>", .endOfItem), ("<ul", .startOfList), ("<ol", .startOfList),
      ("<p class=\"callout-title\"", .startOfQuiet), ("<h", .startOfQuiet), ("</h", .endOfQuiet),
      ("<table", .startOfQuiet), ("</table", .endOfQuiet), ("<div class=\"table\"", .startOfQuiet),
    ]
    private static let known = names.map { name in (name.0.withUTF8Buffer { Array($0) }, name.1) }
  }

  private func word(at index: Int, in html: ArraySlice<UInt8>) -> Int? {
    for word in words[Int(html[index])] where html[index...].starts(with: word.needle) {
      if isUnspaced && word.needle[0] >= 0x80 { return word.index }
      var end = index + word.needle.count
      // A plural is the same word.
      if end < html.endIndex, html[end] == UInt8(ascii: "s") { end += 1 }
      if startsWord(index, in: html), !isLetter(at: end, in: html) { return word.index }
    }
    return nil
  }

  /// Whether a word may begin here. The Arabic article is written together with its word.
  private func startsWord(_ index: Int, in html: ArraySlice<UInt8>) -> Bool {
    var index = index
    if html[html.startIndex..<index].suffix(4).elementsEqual(Self.arabicArticle) { index -= 4 }
    guard index > html.startIndex else { return true }
    var before = index - 1
    while before > html.startIndex, html[before] & 0xC0 == 0x80 { before -= 1 }
    return !isLetter(at: before, in: html)
  }

  private static let arabicArticle = Array("ال".utf8)

  /// Letters and digits of ASCII, and every character beyond it but spaces, quotation marks and dashes.
  private func isLetter(at index: Int, in html: ArraySlice<UInt8>) -> Bool {
    guard index < html.endIndex else { return false }
    let byte = html[index]
    guard byte >= 0x80 else { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    // U+0080 to U+00BF; general punctuation; CJK punctuation and full-width forms; Arabic comma and marks.
    return byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
      && !(byte == 0xD8 && [0x8C, 0x9B, 0x9F].contains(html[min(index + 1, html.endIndex - 1)]))
  }
}
