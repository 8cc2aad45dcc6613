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
    let children = family.children.flatMap { NameParts($0.name).known + $0.namesInLatin }
    let adults = family.households.flatMap(\.adults).flatMap { NameParts($0.name).known }
    self.init(names: children + adults)
  }

  package init(names: [String]) {
    var unique: [String] = []
    for name in names where name.unicodeScalars.count > 1 && !unique.contains(name) { unique.append(name) }
    self.names = unique.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
  }

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
        // By its bytes: a name comes back as it was typed, its accents too.
        let known = hidden.first { $0.value.utf8.elementsEqual(piece.text.utf8) }?.key
        let placeholder = known ?? "\(Self.prefix)\(hidden.count + 1)"
        hidden[placeholder] = piece.text
        return .placeholder(placeholder)
      }
    }
    return (CodedText(parts, codes: text.codes), hidden)
  }

  /// Whether it stands for a name that was hidden.
  static func isPlaceholder(_ name: String) -> Bool { name.hasPrefix(prefix) }

  private static let prefix = "name."

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

  /// As it was written, with other apostrophes, hyphens or accents, or in capitals; small letters may be a word: Will and
  /// will.
  private func split(_ words: String) -> [(text: String, isName: Bool)] {
    let folded = FoldedText(words)
    var places = names.flatMap { folded.bytes(ofName: $0) }
    places.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    let bytes = Array(words.utf8)
    var found: [(text: String, isName: Bool)] = []
    var end = 0
    func add(_ range: Range<Int>, isName: Bool) {
      if !range.isEmpty { found.append((String(decoding: bytes[range], as: UTF8.self), isName)) }
    }
    for place in places where place.lowerBound >= end && !place.isEmpty {
      add(end..<place.lowerBound, isName: false)
      add(place, isName: true)
      end = place.upperBound
    }
    add(end..<bytes.count, isName: false)
    return found
  }
}
