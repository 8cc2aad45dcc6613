import Diagnostics

/// The words of one language that templates and scripts put on pages, by key.
///
/// Texts are plain text: what is written into HTML is escaped by the caller.
///
/// A class, since whatever shows a text holds it.
package final class MessagePack: Sendable {
  /// A class, since a copy of a struct would count references to each of its parts, which all workers hold.
  package final class Message: Sendable {
    /// One text, or the plural forms in the order of the pack's rule.
    package let forms: [MessageTemplate]
    package let isPlural: Bool
    /// The English that it translates.
    package let source: String
    package let place: SourcePlace

    init(forms: [MessageTemplate], isPlural: Bool, source: String, place: SourcePlace) {
      self.forms = forms
      self.isPlural = isPlural
      self.source = source
      self.place = place
    }
  }

  package let language: LanguageTag
  /// Who reviewed it as a native reader (`X-Homeward-Reviewed`); nil where nobody did.
  package let reviewer: String?
  package let pluralRule: PluralRule
  package let file: String
  package let messages: [String: Message]
  private let table: MessageTable

  init(
    language: LanguageTag, reviewer: String?, pluralRule: PluralRule, file: String, messages: [String: Message]
  ) {
    self.language = language
    self.reviewer = reviewer
    self.pluralRule = pluralRule
    self.file = file
    self.messages = messages
    table = MessageTable(messages)
  }

  /// Whether a native reader has reviewed the pack.
  package var isReviewed: Bool { reviewer != nil }

  package var keys: [String] { messages.keys.sorted() }

  /// The text of a key without placeholders, or with them as written. A key that no pack has is shown as it is:
  /// packs are checked against English before a page is made.
  package func text(_ key: String) -> String { table.text(key) ?? key }

  /// The same for a key that is made from data, such as a service's name; nil where no pack has it.
  package func text(ofKnown key: String) -> String? { table.text(key) }

  package func text(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    table[key]?.forms.first?.filled(values) ?? key
  }

  /// The form of the text for a count, which fills `{n}`, in Latin digits.
  package func plural(_ key: String, _ count: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
    template(key, count: count)?.filled(values, count: count) ?? key
  }

  /// The pieces of a message, for a caller that wraps its values in markup.
  package func template(_ key: String, count: Int? = nil) -> MessageTemplate? {
    guard let message = table[key] else { return nil }
    guard let count, message.isPlural else { return message.forms.first }
    return message.forms[min(pluralRule.form(for: count), message.forms.count - 1)]
  }

  /// Every message that is the same wherever it stands (no placeholder, no plural), by key in order: the templates'
  /// object `t`.
  package var fixedTexts: [(key: String, text: String)] {
    messages.filter { !$0.value.isPlural && $0.value.forms[0].placeholders.isEmpty }
      .map { (key: $0.key, text: $0.value.forms[0].filled([:])) }.sorted { $0.key < $1.key }
  }
}
