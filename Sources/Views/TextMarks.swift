import Bytes
import Library

/// What is marked within the words of a piece: children's first names, which nobody translates, and, on pages that run
/// from right to left, numbers with signs between and addresses, whose parts would change places.
package struct TextMarks: Sendable, Hashable {
  private let names: FirstNames
  private let isolatesNumbers: Bool

  /// Nil where nothing needs marking, so that most text is written as it is.
  package init?(names: FirstNames?, isolatingNumbers: Bool) {
    guard isolatingNumbers || !(names?.isEmpty ?? true) else { return nil }
    self.names = names ?? FirstNames([])
    isolatesNumbers = isolatingNumbers
  }

  /// Whether there is anything to mark in a text.
  package func hasMarks(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { next(in: $0, from: 0) != nil }
  }

  /// Writes text as HTML with its marks.
  package func write(_ text: UnsafeBufferPointer<UInt8>, to writer: inout ByteWriter) {
    var start = 0
    while let (tag, range) = next(in: text, from: start) {
      writer.append(escapingHTML: UnsafeBufferPointer(rebasing: text[start..<range.lowerBound]))
      writer.append(tag)
      writer.append(escapingHTML: UnsafeBufferPointer(rebasing: text[range]))
      writer.append("</bdi>" as StaticString)
      start = range.upperBound
    }
    writer.append(escapingHTML: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// What is marked next, and by which tag; nil where nothing is.
  private func next(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (tag: StaticString, range: Range<Int>)? {
    var index = start
    while true {
      index = candidate(in: text, from: index)
      if index == text.count { return nil }
      if let length = names.length(in: text, at: index) {
        return ("<bdi translate=\"no\">", index..<index + length)
      }
      if isolatesNumbers, let end = NumberRuns.end(in: text, at: index) ?? endOfAddress(text, index) {
        return ("<bdi>", index..<end)
      }
      index += 1
    }
  }

  /// The first place from `index` on where something to mark may begin; the text's end where there is none.
  private func candidate(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let starts = names.starts
    var index = start
    if !isolatesNumbers {
      while index < text.count, starts & 1 << UInt64(text[index] & 63) == 0 { index += 1 }
      return index
    }
    while index < text.count {
      let byte = text[index]
      if starts & 1 << UInt64(byte & 63) != 0 { break }
      if byte < 0x80 {
        // A number, with its sign; or a word after a space, which may be an address.
        if Self.isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") { break }
        if Self.isWord(byte), index == 0 || text[index - 1] == UInt8(ascii: " ") { break }
      } else if byte == 0xD9 || byte == 0xDB {
        // An Arabic digit, in either form.
        if index + 1 < text.count, text[index + 1] & 0xE0 == 0xA0 { break }
      }
      index += 1
    }
    return index
  }

  /// The end of an e-mail or web address that begins here.
  private func endOfAddress(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard Self.isWord(text[start]), start == 0 || text[start - 1] == UInt8(ascii: " ") else { return nil }
    var end = text[start...].firstIndex { $0 <= 0x20 || $0 >= 0x80 } ?? text.count
    while end > start, !Self.isWord(text[end - 1]), text[end - 1] != UInt8(ascii: "/") { end -= 1 }
    let word = text[start..<end]
    guard let at = word.firstIndex(of: UInt8(ascii: "@")) else {
      return word.starts(with: Array("http".utf8)) && word.contains(UInt8(ascii: ":")) ? end : nil
    }
    return at > start && at + 1 < end ? end : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) }
}
