import Diagnostics
import Languages
import Markdown

/// One piece of writing: its source and its translations, before a reader's language is chosen.
///
/// A class, because everything that is written from it holds it: a copy would count references to all its parts.
package final class Piece: Sendable {
  package let kind: Kind
  /// The stem of the file it was written in; what other writing refers to it by.
  package let slug: String
  package let source: PieceText
  /// The translations, sorted by language; none of them is in the source's language.
  package let twins: [PieceText]
  /// The first day it may be seen.
  package let showFrom: CivilDate?
  /// A picture's path from the portal's root.
  package let picture: String?
  /// The theme's drawing that stands for it, where the staff named one instead of a file.
  package let drawing: Drawing?
  /// Recordings' paths from the portal's root, by the language that is spoken.
  package let recordings: [LanguageTag: String]
  /// Writing that may never be shown as a machine or stale translation.
  package let isCritical: Bool

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case strategy, resource, newsletter, event, team, form, page
    case goodNews = "good-news"
    case letter, meeting, goal, progress, note
    case draftPlan = "draft-plan"
  }

  package struct Drawing: Sendable {
    /// A short name, such as `calm-corner`.
    package var name: String
    package var place: SourcePlace
  }

  package init(
    kind: Kind, slug: String, source: PieceText, twins: [PieceText] = [], showFrom: CivilDate? = nil,
    picture: String? = nil, drawing: Drawing? = nil, recordings: [LanguageTag: String] = [:], isCritical: Bool = false
  ) {
    self.kind = kind
    self.slug = slug
    self.source = source
    self.twins = twins
    self.showFrom = showFrom
    self.picture = picture
    self.drawing = drawing
    self.recordings = recordings
    self.isCritical = isCritical
  }

  /// The text in a language, or nil where nobody wrote one.
  package func text(in language: LanguageTag) -> PieceText? {
    source.language == language ? source : twins.first { $0.language == language }
  }

  /// The place among the translations of the one that a reader of a language reads; nil where none is.
  package func twin(for language: LanguageTag) -> Int? {
    for index in twins.indices where twins[index].language == language { return index }
    guard let match = language.bestMatch(in: twins.map(\.language)) else { return nil }
    return twins.firstIndex { $0.language == match }
  }

  /// All files that it was made from, by paths from the portal's root: what a cache has to watch.
  package var files: [String] {
    [source.file] + twins.map(\.file) + [picture].compactMap { $0 } + recordings.values.sorted()
      + twins.filter { $0.lock != nil }.map { TranslationLock.path(of: source.file, in: $0.language) }
  }

  /// Where the piece itself begins, for messages about it as a whole.
  package var place: SourcePlace { SourcePlace(file: source.file) }
}

/// A piece in one language.
package struct PieceText: Sendable {
  package var language: LanguageTag
  /// The path of its file from the portal's root.
  package var file: String
  package var texts: PieceTexts
  package var body: MarkdownDocument
  /// Written for its readers rather than block by block (`mode: adapted`).
  package var isAdapted: Bool
  /// Who translated it, where the file says so; a translation that does not is treated as a machine's.
  package var translatedBy: String?
  /// What is known of the translation; nil where nobody confirmed it yet.
  package var lock: ScannedLock?
  /// The wording of each of its units; nil where nothing is compared with it, and it can be made when needed.
  package var hashes: TextHashes?
  /// Whether all its texts are surely in Unicode's form NFC as they were read, so that this need not be asked of each.
  var isComposed = false

  package init(
    language: LanguageTag, file: String, texts: PieceTexts, body: MarkdownDocument, isAdapted: Bool = false,
    translatedBy: String? = nil, lock: ScannedLock? = nil
  ) {
    self.language = language
    self.file = file
    self.texts = texts
    self.body = body
    self.isAdapted = isAdapted
    self.translatedBy = translatedBy
    self.lock = lock
  }

  /// The first text of a key; empty where there is none.
  package subscript(key: TextKey) -> String { texts[key]?.items.first ?? "" }
}
