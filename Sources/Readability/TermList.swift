import Languages
import Library

/// What the glossary explains, and in which languages: to find the terms that a text leaves unexplained.
package struct TermList: Sendable {
  private let terms: [GlossaryTerm]

  package init(_ glossary: [GlossaryTerm]) { terms = glossary }

  /// Terms that neither the text nor the glossary explains in the text's language: abbreviations in capitals, in any
  /// script, and words of the glossary that have no explanation in it. Each once.
  func unexplained(in blocks: [String], language: LanguageTag) -> [String] {
    var found: [String] = []
    for block in blocks {
      for term in Self.abbreviations(in: block) where !found.contains(term) && !explains(term, in: language) {
        found.append(term)
      }
    }
    let text = blocks.joined(separator: "\n").lowercased()
    for entry in terms where entry.plain != nil && !entry.isKept {
      guard let word = entry.term[language], !isExplained(entry, in: language), !found.contains(word) else { continue }
      if text.contains(word.lowercased()) { found.append(word) }
    }
    return found
  }

  private func explains(_ term: String, in language: LanguageTag) -> Bool {
    terms.contains { entry in
      entry.term.entries.contains { $0.text.uppercased() == term } && isExplained(entry, in: language)
    }
  }

  private func isExplained(_ entry: GlossaryTerm, in language: LanguageTag) -> Bool {
    entry.isKept || [entry.plain, entry.standsFor].contains { $0?.resolve(ladder: [language]) != nil }
  }

  /// Words of capitals, as `IEP`; not where words in brackets stand behind one, or it stands in brackets behind words.
  private static func abbreviations(in block: String) -> [String] {
    let scalars = Array(block.unicodeScalars)
    var found: [String] = []
    var index = 0
    while index < scalars.count {
      guard isLetter(scalars[index]) else {
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex { !isLetter($0) && !isDigit($0) } ?? scalars.count
      if let term = abbreviation(scalars[index..<end]), !isExplained(scalars, index..<end) { found.append(term) }
      index = end
    }
    return found
  }

  /// Two to six capitals, with the small s of a plural.
  private static func abbreviation(_ word: ArraySlice<Unicode.Scalar>) -> String? {
    let stem = word.last == "s" && word.count > 2 ? word.dropLast() : word
    guard (2...6).contains(stem.count), stem.allSatisfy(\.properties.isUppercase) else { return nil }
    let text = String(String.UnicodeScalarView(stem))
    return everyday.contains(text) ? nil : text
  }

  private static func isExplained(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let before = text[..<range.lowerBound].last
    let after = text[range.upperBound...].drop { $0 == " " }.first
    return before == "(" || before == "（" || after == "(" || after == "（"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil
  }

  /// What everybody knows.
  private static let everyday: Set<String> = [
    "AM", "CD", "DVD", "FM", "ID", "OK", "PDF", "PM", "QR", "TV", "US", "USA",
  ]
}
