import Languages
import Synchronization
import Templates

/// The words of every language that a theme has. A pack is read when it is first asked for: a build that makes one home
/// needs two or three of them.
package final class MessagePacks: Sendable {
  /// The languages that have a pack, sorted.
  package let languages: [LanguageTag]
  private let read: @Sendable (LanguageTag) -> MessagePack?
  private let known = Mutex<[LanguageTag: (pack: MessagePack, words: Value)]>([:])

  /// - Parameter read: gives the pack of a language that has one.
  init(_ languages: [LanguageTag], _ read: @escaping @Sendable (LanguageTag) -> MessagePack?) {
    self.languages = languages.sorted()
    self.read = read
  }

  convenience init(_ packs: [LanguageTag: MessagePack]) { self.init(Array(packs.keys)) { packs[$0] } }

  package subscript(language: LanguageTag) -> MessagePack? { entry(language)?.pack }

  package var all: [MessagePack] { languages.compactMap { self[$0] } }

  /// All fixed words of a language as the templates' object `t`.
  func words(_ language: LanguageTag) -> Value { entry(language)?.words ?? .none }

  private func entry(_ language: LanguageTag) -> (pack: MessagePack, words: Value)? {
    known.withLock { known in
      if let entry = known[language] { return entry }
      guard languages.contains(language), let pack = read(language) else { return nil }
      let words = Value.object(Fields(pack.fixedTexts.map { (FieldName($0.key), .text($0.text)) }))
      known[language] = (pack, words)
      return (pack, words)
    }
  }
}
