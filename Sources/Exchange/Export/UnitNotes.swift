import Languages
import Library
import Markdown
import Translation

/// What a translator should know of one unit.
struct UnitNotes {
  private let glossary: [GlossaryTerm]
  private let language: LanguageTag

  init(_ glossary: [GlossaryTerm], _ language: LanguageTag) {
    self.glossary = glossary
    self.language = language
  }

  func notes(_ unit: TranslatedUnit, _ source: CodedText) -> [String] {
    var notes: [String] = []
    if let words = Self.words(for: unit.source.kind, at: unit.source.path) { notes.append(words) }
    for name in source.placeholders {
      let note = Self.words(forPlaceholder: name)
      if !notes.contains(note) { notes.append(note) }
    }
    let plain = source.plainText
    for term in glossary where !unit.source.isTerm {
      guard let word = term.term.entries.first?.text, plain.contains(word) else { continue }
      if term.isKept {
        notes.append("\(word) stays as it is.")
      } else if let own = term.term[language], own != word {
        notes.append("Glossary: \(word) is \(own).")
      }
    }
    return notes
  }

  /// Whether a line is a note of this kind, though perhaps of another unit or of an older glossary, and so nothing that a
  /// translator wrote.
  func isNote(_ line: String) -> Bool {
    if Self.fixed.contains(line) || isTerm(line) { return true }
    guard line.hasPrefix("{{"), let end = line.firstRange(of: "}}") else {
      return glossary.contains { term in term.term.entries.contains { line == "\($0.text) stays as it is." } }
    }
    return line == Self.words(forPlaceholder: String(line[..<end.lowerBound].dropFirst(2)))
  }

  private func isTerm(_ line: String) -> Bool {
    guard line.hasPrefix("Glossary: "), line.hasSuffix(".") else { return false }
    return glossary.contains { term in term.term.entries.contains { line.hasPrefix("Glossary: \($0.text) is ") } }
  }

  /// The notes that have no word of the unit in them.
  private static let fixed = Set(kinds.compactMap { words(for: $0, at: $1) })

  private static let kinds: [(SourceUnit.Kind, UnitPath)] =
    [.key(.title), .key(.textMessage), .key(.stopIf), .block(.heading, 0)].map { ($0, UnitPath("")) }
    + [
      "title", "fields/a/label", "fields/a/choices/0", "agreed-with/0", "home/adults/0/best-times", "a/likes/0",
      "attendees/0/role", "a/hours", "a/term", "a/stands-for", "a/plain", "a/note", "a/place", "words/a",
    ].map { (.entry, UnitPath($0)) }

  private static func words(for kind: SourceUnit.Kind, at path: UnitPath) -> String? {
    switch kind {
    case .entry: words(forEntry: path.text.split(separator: "/").map(String.init))
    case .key(.title): "The title of the page."
    case .key(.textMessage): "It is sent to phones: keep it short."
    case .key(.stopIf): "When to stop: it must be clear."
    case .block(.heading, _): "A heading."
    default: nil
    }
  }

  /// What a text of a YAML file is, by where it stands.
  private static func words(forEntry path: [String]) -> String? {
    switch (path.first, path.last) {
    case ("title", _): "The name of the portal."
    case ("fields", "label"): "A question of a form."
    case ("fields", _): "An answer that can be chosen."
    case ("agreed-with", _): "With whom a goal was agreed."
    case (_, "best-times"): "When to call."
    case _ where path.dropFirst().first == "likes": "Something that a child likes."
    case ("attendees", _): "Who somebody is at a meeting."
    case (_, "hours"): "When the school's office answers."
    case (_, "term"): "A word of the glossary."
    case (_, "stands-for"): "What a short name of the glossary stands for."
    case (_, "plain"): "It explains a word of the glossary."
    case (_, "note"): "A therapist's words beside an activity."
    case (_, "place"): "Where a service takes place."
    default: "A word that is chosen from a list."
    }
  }

  private static func words(forPlaceholder name: String) -> String {
    switch NameMask.kind(ofPlaceholder: name) {
    case .phone: return "{{\(name)}} is a phone number: it stays as it is."
    case .email: return "{{\(name)}} is an e-mail address: it stays as it is."
    case .name: return "{{\(name)}} is a person's name: rephrase so it stands unchanged."
    case nil: break
    }
    if name == "child.first" { return "{{\(name)}} is a first name: rephrase so it stands unchanged." }
    return name == "minutes"
      ? "{{minutes}} stands for words such as \"5 minutes\"."
      : name == "times"
        ? "{{times}} stands for words such as \"3 times a week\"."
        : "{{\(name)}} stays as it is."
  }
}
