import Languages
import Library
import Templates
import Translation

/// A list of labelled facts, as the template part `facts` shows it.
package struct FactList {
  private var items: [Value] = []

  package init() {}

  /// Adds a fact; one without a value is left out.
  package mutating func add(_ label: String, _ value: String?, attributes: Value = .none) {
    guard let value, !value.isEmpty else { return }
    items.append(.object(["label": .text(label), "value": .text(value), "attrs": attributes]))
  }

  /// Adds a fact that is markup made by the program.
  package mutating func add(_ label: String, html: HTML) {
    items.append(.object(["label": .text(label), "value": .html(html), "attrs": .none]))
  }

  /// Adds a text in the best language there is.
  package mutating func add(_ label: String, _ text: ReaderText?, for reader: Reader) {
    guard let text else { return }
    add(label, text.first, attributes: reader.attributes(for: text.language))
  }

  /// Adds a link whose words are the value itself, such as a phone number.
  package mutating func add(_ label: String, link: String, _ text: String) {
    var out = HTML.Builder()
    out.link(link, text)
    add(label, html: out.html)
  }

  package var value: Value { items.isEmpty ? .none : .object(["items": .list(items)]) }
}
