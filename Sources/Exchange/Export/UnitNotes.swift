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
    if let words = Self.words(for: unit.source.kind) { notes.append(words) }
    for name in source.placeholders {
      let note = Self.words(forPlaceholder: name)
      if !notes.contains(note) { notes.append(note) }
    }
    let plain = source.plainText
    for term in glossary {
      guard let word = term.term.entries.first?.text, plain.contains(word) else { continue }
      if term.isKept {
        notes.append("\(word) stays as it is.")
      } else if let own = term.term[language], own != word {
        notes.append("Glossary: \(word) is \(own).")
      }
    }
    return notes
  }

  private static func words(for kind: SourceUnit.Kind) -> String? {
    switch kind {
    case .key(.title): "The title of the page."
    case .key(.textMessage): "It is sent to phones: keep it short."
    case .key(.stopIf): "When to stop: it must be clear."
    case .block(.heading, _): "A heading."
    default: nil
    }
  }

  private static func words(forPlaceholder name: String) -> String {
    if name == "child.first" || name.hasPrefix("name.") {
      return "{{\(name)}} is a first name: rephrase so it stands unchanged."
    }
    return name == "minutes"
      ? "{{minutes}} stands for words such as \"5 minutes\"."
      : name == "times"
        ? "{{times}} stands for words such as \"3 times a week\"."
        : "{{\(name)}} stays as it is."
  }
}
