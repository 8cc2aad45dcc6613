import Diagnostics
import Foundation
import Languages

/// A text as it is compared with names, numbers and addresses: small letters, each character in one form (NFKC),
/// without characters that do not show, with one apostrophe and one hyphen for all that look like them, and with one
/// space where any white space is.
package struct FoldedText: Sendable {
  let file: String
  private let source: [UInt8]
  let scalars: [Unicode.Scalar]
  /// For each scalar, the byte of the source that it comes from.
  private let starts: [Int]

  init(_ text: KeptText) {
    file = text.file
    source = text.bytes
    var scalars: [Unicode.Scalar] = []
    var starts: [Int] = []
    scalars.reserveCapacity(text.bytes.count)
    starts.reserveCapacity(text.bytes.count)
    // Folding asks Unicode's tables several times, and a text has few letters.
    var known: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    var at = 0
    while at < text.bytes.count {
      // Where another ASCII sign follows, one is a character by itself; the rest is taken in runs.
      var end = at + 1
      if Self.isByItself(at, in: text.bytes) {
        let scalar = Self.fold(ascii: text.bytes[at])
        if scalar != " " || scalars.last != " " {
          scalars.append(scalar)
          starts.append(at)
        }
        at = end
        continue
      }
      while end < text.bytes.count, !Self.isByItself(end, in: text.bytes) { end += 1 }
      for character in String(decoding: text.bytes[at..<end], as: UTF8.self) {
        let only = character.unicodeScalars.count == 1 ? character.unicodeScalars.first : nil
        let folded = only.flatMap { known[$0] } ?? Self.fold(character)
        if let only { known[only] = folded }
        for scalar in folded where scalar != " " || scalars.last != " " {
          scalars.append(scalar)
          starts.append(at)
        }
        at += character.utf8.count
      }
      at = end
    }
    self.scalars = scalars
    self.starts = starts
  }

  static func fold(_ text: String) -> [Unicode.Scalar] { text.flatMap(fold) }

  private static func fold(_ character: Character) -> [Unicode.Scalar] {
    if let ascii = character.asciiValue { return [fold(ascii: ascii)] }
    if let only = character.unicodeScalars.first, character.unicodeScalars.count == 1 {
      let sign = NameLetters.sign(only)
      // A lone acute is a space with a mark in NFKC.
      if sign != only { return [sign] }
    }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: character.unicodeScalars.filter { $0.properties.generalCategory != .format })
    let plain = String(shown).precomposedStringWithCompatibilityMapping.lowercased()
    return plain.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 == "ς" ? "σ" : NameLetters.sign($0) }
  }

  private static func fold(ascii: UInt8) -> Unicode.Scalar {
    let isSpace = ascii == 0x20 || (0x09...0x0D).contains(ascii)
    return Unicode.Scalar(isSpace ? 0x20 : ascii == 0x60 ? 0x27 : ascii &- 0x41 < 26 ? ascii | 0x20 : ascii)
  }

  private static func isByItself(_ index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index] < 0x80 && (index + 1 == bytes.count || bytes[index + 1] < 0x80)
  }

  /// The first place of a text, whatever stands around it.
  func place(of text: String) -> SourcePlace? {
    let wanted = Self.fold(text)
    guard let first = wanted.first, scalars.count >= wanted.count else { return nil }
    return (0...scalars.count - wanted.count).first { start in
      scalars[start] == first && scalars[start..<start + wanted.count].elementsEqual(wanted)
    }.map { place(of: $0..<$0 + wanted.count) }
  }

  /// Where scalars stand in the source.
  func bytes(of range: Range<Int>) -> Range<Int> {
    let end = range.upperBound < starts.count ? starts[range.upperBound] : source.count
    return starts[range.lowerBound]..<end
  }

  func written(_ range: Range<Int>) -> String { String(decoding: source[bytes(of: range)], as: UTF8.self) }

  /// The words before the colon of the line.
  func entry(of range: Range<Int>) -> String {
    let at = starts[range.lowerBound]
    let start = source[..<at].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return String(decoding: source[start..<at].prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
  }

  func place(of range: Range<Int>) -> SourcePlace {
    let position = source.withUnsafeBufferPointer { TextPosition(of: starts[range.lowerBound], in: $0) }
    return SourcePlace(file: file, line: position.line, column: position.column, width: range.count)
  }
}
