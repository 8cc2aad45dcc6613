import Languages
import Library

/// A file with words, as translators meet it: a piece of writing, or the texts of a YAML file.
package struct TranslationSubject: Sendable {
  package enum Audience: Sendable, Hashable {
    case everyone, group
    /// A family's folder.
    case family(String)
  }

  /// A text that stands in YAML in several languages.
  package struct Entry: Sendable {
    package let path: UnitPath
    package let text: LocalizedText
  }

  /// The source file from the portal's root.
  package let file: String
  package let audience: Audience
  /// Nil for a YAML file.
  package let piece: Piece?
  package let entries: [Entry]
  package let sourceLanguage: LanguageTag
  /// In which somebody reads it, beside the source's.
  package let languages: [LanguageTag]

  package var isFamily: Bool { if case .family = audience { true } else { false } }

  /// The path without `Content/` and endings, by which people name it.
  package var name: String {
    let path = file.hasPrefix("Content/") ? String(file.dropFirst("Content/".count)) : file
    return path.hasSuffix(".md") ? String(path.dropLast(3)) : path
  }

  init(
    file: String, audience: Audience, piece: Piece?, entries: [Entry], sourceLanguage: LanguageTag,
    languages: [LanguageTag]
  ) {
    self.file = file
    self.audience = audience
    self.piece = piece
    self.entries = entries
    self.sourceLanguage = piece?.source.language ?? sourceLanguage
    var seen: Set<LanguageTag> = []
    let source = self.sourceLanguage
    self.languages = (languages + (piece?.twins.map(\.language) ?? [])).filter {
      !$0.reads(source) && seen.insert($0).inserted
    }
  }

  /// The languages that its texts in YAML were written in.
  package var entrySources: [LanguageTag] {
    entries.compactMap { $0.text.original(in: sourceLanguage)?.language }
  }

  /// The file of the translation that a reader of a language gets; nil where there is none.
  package func twin(in language: LanguageTag) -> PieceText? {
    guard let piece, let match = language.bestMatch(in: piece.twins.map(\.language)) else { return nil }
    return piece.twins.first { $0.language == match }
  }

  /// What each unit has in a language.
  ///
  /// - Parameter locks: where the locks of texts in YAML are read; those of pieces have been read with them.
  package func translation(in language: LanguageTag, locks: LockStore) throws -> PieceTranslation {
    let twin = twin(in: language)
    let lock = try twin?.lock ?? (entries.isEmpty ? nil : locks.scan(of: file, in: language))
    return translation(in: language, twin: twin, lock: lock)
  }

  /// What each unit has in a file of the translation.
  ///
  /// - Parameter lock: what is known of the texts in YAML.
  package func translation(in language: LanguageTag, twin: PieceText?, lock: ScannedLock?) -> PieceTranslation {
    let text = piece.map { PieceTranslation(source: $0.source, twin: twin, language: language) }
    guard !entries.isEmpty else { return text ?? PieceTranslation(language: language, units: []) }
    var hasher = UnitHasher()
    let more = EntryTranslation.units(entries, source: sourceLanguage, in: language, lock: lock, by: &hasher)
    return text?.adding(more, lock: lock) ?? PieceTranslation(language: language, units: more, lock: lock)
  }
}
