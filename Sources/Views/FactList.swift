import Languages
import Library
import Templates
import Translation

/// A list of labelled facts, and sentences that need no label, as the template part `facts` shows them.
package struct FactList {
  private var items: [Value] = []
  private var sentences: [Value] = []

  package init() { items.reserveCapacity(8) }

  /// Adds a fact; one without a value is left out.
  package mutating func add(_ label: String, _ value: String?, attributes: Value = .none) {
    guard let value, !value.isEmpty else { return }
    add(label, shown: .text(value), attributes: attributes)
  }

  /// Adds a fact that is markup made by the program.
  package mutating func add(_ label: String, html: HTML, attributes: Value = .none) {
    add(label, shown: .html(html), attributes: attributes)
  }

  /// Adds a fact that is there, even if it is empty.
  package mutating func add(_ label: String, shown value: Value, attributes: Value = .none) {
    items.append(
      .object(["label": .text(label), "value": value, "attrs": attributes, "true-from": .none, "true-until": .none]))
  }

  /// Adds a text in the best language there is.
  package mutating func add(_ label: String, _ text: ReaderText?, for reader: Reader) {
    guard let text else { return }
    add(label, reader.readable(text.first, in: text.language), attributes: reader.attributes(for: text.language))
  }

  /// Adds languages by their own names, each marked as what it is in.
  package mutating func add(_ label: String, languages: [LanguageTag], for reader: Reader) {
    guard !languages.isEmpty else { return }
    add(label, html: reader.html(languages))
  }

  /// Adds a link whose words are the value itself, such as a phone number.
  package mutating func add(_ label: String, link: String, _ text: String) {
    var out = HTML.Builder()
    out.link(link, text)
    add(label, html: out.html)
  }

  /// Adds a fact that says by itself what it is about: it stands below the labelled ones.
  package mutating func add(sentence: String) {
    guard !sentence.isEmpty else { return }
    sentences.append(.text(sentence))
  }

  /// Adds facts that hold on some days alone: a phone shows them from the first of these to the last.
  package mutating func add(_ facts: FactList, from: CivilDate?, until: CivilDate?) {
    guard from != nil || until != nil else {
      items += facts.items
      return
    }
    for case .object(var fact) in facts.items {
      if let from { fact.set("true-from", to: .text(from.description)) }
      if let until { fact.set("true-until", to: .text(until.description)) }
      items.append(.object(fact))
    }
  }

  package var value: Value {
    guard !items.isEmpty || !sentences.isEmpty else { return .none }
    return .object([
      "labelled": items.isEmpty ? .none : .object(["items": .list(items)]), "sentences": .list(sentences),
    ])
  }
}
