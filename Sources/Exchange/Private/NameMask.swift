import Library
import Markdown

/// Hides the names of a family's people, their phone numbers and their e-mail addresses in what goes to a translator,
/// and puts them back in what returns.
///
/// A child's first name that somebody typed goes out as a placeholder, so the translator sees where a name stands and
/// not whose. `{{child.first}}` is one already, and is never filled in.
package struct NameMask: Sendable {
  /// What is hidden; what its placeholders begin with.
  enum Kind: String, CaseIterable {
    case name, phone, email
  }

  /// The longest first, so that a whole name is found before its parts.
  private let names: [String]
  private let phones: [String]
  private let emails: [String]

  package init(_ family: Family) {
    let children = family.children.flatMap { NameParts($0.name).known + $0.namesInLatin }
    let adults = family.households.flatMap(\.adults)
    self.init(
      names: children + adults.flatMap { NameParts($0.name).known }, phones: adults.compactMap(\.phone),
      emails: adults.compactMap(\.email))
  }

  package init(names: [String], phones: [String] = [], emails: [String] = []) {
    var unique: [String] = []
    for name in names where name.unicodeScalars.count > 1 && !unique.contains(name) { unique.append(name) }
    self.names = unique.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    self.phones = phones
    self.emails = emails
  }

  /// The text with each name as a placeholder, and the names as they were written.
  ///
  /// - Parameter known: those that have their placeholders already, as a translation's have its source's.
  package func hiding(
    _ text: CodedText, known: [String: String] = [:]
  ) -> (text: CodedText, names: [String: String]) {
    var hidden = known
    func placeholder(for text: String, _ kind: Kind) -> String {
      // By its bytes: a name comes back as it was typed, its accents too.
      let known = hidden.first { $0.value.utf8.elementsEqual(text.utf8) }?.key
      let placeholder = known ?? "\(kind.rawValue).\(hidden.count + 1)"
      hidden[placeholder] = text
      return placeholder
    }
    let parts = text.parts.flatMap { part -> [CodedText.Part] in
      guard case .text(let words) = part else { return [part] }
      return split(words).map { piece in
        piece.kind.map { .placeholder(placeholder(for: piece.text, $0)) } ?? .text(piece.text)
      }
    }
    var codes = text.codes
    for number in codes.keys.sorted() {
      guard let content = codes[number]?.content, !content.isEmpty else { continue }
      codes[number]?.content = split(content).map { piece in
        piece.kind.map { "{{\(placeholder(for: piece.text, $0))}}" } ?? piece.text
      }.joined()
    }
    return (CodedText(parts, codes: codes), hidden)
  }

  /// Whether a text has a placeholder, in its words or in a code span.
  static func isThere(_ placeholder: String, in text: CodedText) -> Bool {
    text.placeholders.contains(placeholder) || text.codes.values.contains { $0.content.contains("{{\(placeholder)}}") }
  }

  /// What was hidden, of which this is the placeholder; nil where it is none.
  static func kind(ofPlaceholder name: String) -> Kind? { Kind.allCases.first { name.hasPrefix("\($0.rawValue).") } }

  static func isPlaceholder(_ name: String) -> Bool { kind(ofPlaceholder: name) != nil }

  /// Puts the names back.
  package static func showing(_ text: CodedText, names: [String: String]) -> CodedText {
    guard !names.isEmpty else { return text }
    let codes = text.codes.mapValues { code in
      var code = code
      for (name, written) in names { code.content = code.content.replacing("{{\(name)}}", with: written) }
      return code
    }
    var builder = CodedTextBuilder(codes: codes)
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
  private func split(_ words: String) -> [(text: String, kind: Kind?)] {
    let folded = FoldedText(words)
    var places = names.flatMap { folded.bytes(ofName: $0) }.map { (range: $0, kind: Kind.name) }
    places += phones.flatMap { folded.bytes(ofPhone: $0) }.map { ($0, .phone) }
    places += emails.flatMap { folded.bytes(ofEmail: $0) }.map { ($0, .email) }
    places.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    let bytes = Array(words.utf8)
    var found: [(text: String, kind: Kind?)] = []
    var end = 0
    func add(_ range: Range<Int>, _ kind: Kind?) {
      if !range.isEmpty { found.append((String(decoding: bytes[range], as: UTF8.self), kind)) }
    }
    for (range, kind) in places where range.lowerBound >= end && !range.isEmpty {
      add(end..<range.lowerBound, nil)
      add(range, kind)
      end = range.upperBound
    }
    add(end..<bytes.count, nil)
    return found
  }
}
