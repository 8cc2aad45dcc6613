import Languages
import Library
import Markdown
import Translation

/// What has been translated before, by the words it was made from. It is derived from what is known of public writing
/// each time; what a family or a group reads never feeds it.
package struct TranslationMemory: Sendable {
  package struct Entry: Sendable, Equatable {
    package var source: CodedText
    package var target: CodedText
  }

  /// By the source's canonical text.
  package private(set) var entries: [String: Entry] = [:]

  package init() {}

  /// - Parameters:
  ///   - pieces: those of families and groups are left out.
  ///   - source: the language that the words were written in.
  package init(of pieces: [PortalPiece], in language: LanguageTag, from source: LanguageTag) {
    for piece in pieces where piece.isForEveryone {
      let twin = piece.text(in: language)
      let translation = piece.translation(in: language)
      for unit in translation.units
      where unit.source.language == source && unit.state.freshness == .current && !unit.state.trust.isMachine {
        guard let target = piece.target(unit, in: twin) else { continue }
        add(piece.codedSource(unit.source), target.withoutJoints)
      }
      // What a source said before, and what came back too late.
      guard let lock = translation.lock, piece.subject.sourceLanguage == source else { continue }
      for index in lock.units.indices {
        let known = lock.full(index)
        guard known.origin == .human, let source = known.source,
          let text = known.text
        else { continue }
        let words = CodedText(canonical: source)
        add(words, CodedText(canonical: text).adopting(words).withoutJoints)
      }
    }
  }

  private mutating func add(_ source: CodedText, _ target: CodedText) {
    let key = source.canonical
    if !source.isEmpty, !target.isEmpty, entries[key] == nil { entries[key] = Entry(source: source, target: target) }
  }

  package subscript(source: CodedText) -> CodedText? { entries[source.canonical]?.target }
}
