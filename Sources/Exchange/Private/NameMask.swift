import Library
import Markdown

/// Hides the names of a family's people in what goes to a translator, and puts them back in what returns.
///
/// A child's first name that somebody typed goes out as a placeholder, so the translator sees where a name stands and
/// not whose. `{{child.first}}` is one already, and is never filled in.
package struct NameMask: Sendable {
  /// The longest first, so that a whole name is found before its parts.
  private let names: [String]

  package init(_ family: Family) {
    let children = family.children.flatMap { [$0.name, Self.first($0.name)] }
    let adults = family.households.flatMap(\.adults).flatMap { [$0.name, Self.first($0.name)] }
    // A title such as "Ms." is nobody's name.
    self.init(names: children + adults.filter { !$0.hasSuffix(".") })
  }

  package init(names: [String]) {
    var unique: [String] = []
    for name in names where name.unicodeScalars.count > 1 && !unique.contains(name) { unique.append(name) }
    self.names = unique.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
  }

  private static func first(_ name: String) -> String { name.split(separator: " ").first.map(String.init) ?? name }

  /// The text with each name as a placeholder, and the names as they were written.
  ///
  /// - Parameter known: those that have their placeholders already, as a translation's have its source's.
  package func hiding(
    _ text: CodedText, known: [String: String] = [:]
  ) -> (text: CodedText, names: [String: String]) {
    var hidden = known
    let parts = text.parts.flatMap { part -> [CodedText.Part] in
      guard case .text(let words) = part else { return [part] }
      return split(words).map { piece in
        guard piece.isName else { return .text(piece.text) }
        let known = hidden.first { $0.value == piece.text }?.key
        let placeholder = known ?? "name.\(hidden.count + 1)"
        hidden[placeholder] = piece.text
        return .placeholder(placeholder)
      }
    }
    return (CodedText(parts, codes: text.codes), hidden)
  }

  /// Puts the names back.
  package static func showing(_ text: CodedText, names: [String: String]) -> CodedText {
    guard !names.isEmpty else { return text }
    var builder = CodedTextBuilder(codes: text.codes)
    for part in text.parts {
      if case .placeholder(let name) = part, let written = names[name] {
        builder.append(written)
      } else {
        builder.append(part)
      }
    }
    return builder.text
  }

  private func split(_ words: String) -> [(text: String, isName: Bool)] {
    var found: [(text: String, isName: Bool)] = []
    var rest = words[...]
    while let (range, _) = firstName(in: rest, of: words) {
      if range.lowerBound > rest.startIndex { found.append((String(rest[..<range.lowerBound]), false)) }
      found.append((String(rest[range]), true))
      rest = rest[range.upperBound...]
    }
    if !rest.isEmpty { found.append((String(rest), false)) }
    return found
  }

  private func firstName(in rest: Substring, of words: String) -> (Range<String.Index>, String)? {
    var best: (Range<String.Index>, String)?
    for name in names {
      var from = rest
      while let range = Self.range(of: name, in: from) {
        if Self.isWord(range, in: words), best.map({ range.lowerBound < $0.0.lowerBound }) ?? true {
          best = (range, name)
          break
        }
        from = from[range.upperBound...]
      }
    }
    return best
  }

  /// As it was written, or all in capitals; small letters may be a word: Will and will.
  private static func range(of name: String, in text: Substring) -> Range<String.Index>? {
    let wanted = Array(name), capitals = Array(name.uppercased())
    var start = text.startIndex
    while start < text.endIndex {
      for form in [wanted, capitals] {
        if let end = text.index(start, offsetBy: form.count, limitedBy: text.endIndex),
          text[start..<end].elementsEqual(form)
        {
          return start..<end
        }
      }
      start = text.index(after: start)
    }
    return nil
  }

  /// Whether letters go on at neither end; in scripts that write without spaces they may.
  private static func isWord(_ range: Range<String.Index>, in text: String) -> Bool {
    let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : nil
    let after = range.upperBound < text.endIndex ? text[range.upperBound] : nil
    return !joins(before, text[range.lowerBound]) && !joins(after, text[text.index(before: range.upperBound)])
  }

  private static func joins(_ neighbour: Character?, _ edge: Character) -> Bool {
    guard let neighbour, neighbour.isLetter || neighbour.isNumber else { return false }
    return ![neighbour, edge].contains { character in
      character.unicodeScalars.contains { scalar in
        (0x0E00...0x0EFF).contains(scalar.value) || (0x1000...0x109F).contains(scalar.value)
          || (0x1780...0x17FF).contains(scalar.value) || (0x2E80...0x9FFF).contains(scalar.value)
          || scalar.value >= 0x20000
      }
    }
  }
}
