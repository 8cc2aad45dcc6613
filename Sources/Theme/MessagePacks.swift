import Languages
import Synchronization
import Templates

/// The words of every language that a theme has. A pack is read when it is first asked for: a build that makes one home
/// needs two or three of them.
package final class MessagePacks: Sendable {
  private struct Entry {
    let pack: MessagePack
    let words: Fields
    /// The theme's templates with these words in them, once a page is written.
    var templates: TemplateSet?
  }

  /// The languages that have a pack, sorted.
  package let languages: [LanguageTag]
  private let read: @Sendable (LanguageTag) -> MessagePack?
  private let known = Mutex<[LanguageTag: Entry]>([:])

  /// - Parameter read: gives the pack of a language that has one.
  init(_ languages: [LanguageTag], _ read: @escaping @Sendable (LanguageTag) -> MessagePack?) {
    self.languages = languages.sorted()
    self.read = read
  }

  convenience init(_ packs: [LanguageTag: MessagePack]) { self.init(Array(packs.keys)) { packs[$0] } }

  package subscript(language: LanguageTag) -> MessagePack? { known.withLock { entry(language, &$0)?.pack } }

  package var all: [MessagePack] { languages.compactMap { self[$0] } }

  /// All fixed words of a language as the templates' object `t`.
  func words(_ language: LanguageTag) -> Value {
    known.withLock { entry(language, &$0).map { .object($0.words) } } ?? .none
  }

  /// The templates with all fixed words of a language in them, made once.
  func settling(_ templates: TemplateSet, _ language: LanguageTag) -> TemplateSet {
    known.withLock { known in
      guard let entry = entry(language, &known) else { return templates }
      if let settled = entry.templates { return settled }
      let settled = templates.settling("t", entry.words)
      known[language]?.templates = settled
      return settled
    }
  }

  private func entry(_ language: LanguageTag, _ known: inout [LanguageTag: Entry]) -> Entry? {
    if let entry = known[language] { return entry }
    guard languages.contains(language), let pack = read(language) else { return nil }
    let words = Fields(pack.fixedTexts.map { (FieldName($0.key), .text($0.text)) })
    let entry = Entry(pack: pack, words: words)
    known[language] = entry
    return entry
  }
}
