import Bytes
import Languages
import Library
import Markdown

/// A piece of writing as one reader meets it: for each block and each text, the best language there is for them.
///
/// A class, because screens and lists hand it around; a copy would count references to all that it holds.
package final class ReaderPiece: Sendable {
  package enum Body: Sendable {
    /// The source's blocks, and where each unit's words come from; none are named where all are the source's.
    case blocks([UnitText])
    /// A translation that is a text of its own.
    case adapted(PieceText)
  }

  /// Where the words of one unit of the source's body come from: a block of one of the piece's translations.
  package struct UnitText: Sendable {
    /// The index of the translation; negative for the source.
    private let twinIndex: Int32
    private let nodeIndex: Int32

    package static let source = UnitText(twin: -1, node: 0)

    package init(twin: Int, node: Int) {
      twinIndex = Int32(twin)
      nodeIndex = Int32(node)
    }

    /// The index among the piece's translations; nil for the source.
    package var twin: Int? { twinIndex < 0 ? nil : Int(twinIndex) }
    package var node: Int { Int(nodeIndex) }
  }

  package let piece: Piece
  /// The language the reader asked for; what is in another says so.
  package let language: LanguageTag
  package let body: Body
  /// What the page of the piece has to say about its translation.
  package let notices: Set<Notice>
  /// Files of translations whose blocks fit none of the source's though nothing says that they need not.
  package let misfits: [String]
  /// The keys of `texts`: those of the source's words, of which a piece has a handful.
  private let keys: [TextKey]
  private let texts: [ReaderText]

  /// The language it was written in.
  package var sourceLanguage: LanguageTag { piece.source.language }

  /// Whether all of it is in the reader's language: only then does a page count as translated (`hreflang`).
  package var isWhole: Bool { notices.otherLanguages.isEmpty }

  /// The words of a key, in the best language for the reader; nil where nobody wrote any.
  package subscript(key: TextKey) -> ReaderText? {
    for index in keys.indices where keys[index] == key { return texts[index] }
    return nil
  }

  /// - Parameter texts: one for each text among the entries of the source.
  init(
    piece: Piece, language: LanguageTag, body: Body, bodyNotices: Set<Notice>, texts: [ReaderText], misfits: [String]
  ) {
    self.piece = piece
    self.language = language
    self.body = body
    keys = piece.source.texts.keys
    self.texts = texts
    self.misfits = misfits
    var notices = bodyNotices
    // A text message is sent to phones; no page shows it.
    for index in keys.indices where keys[index] != .textMessage {
      texts[index].addNotices(for: language, to: &notices)
    }
    self.notices = notices
  }

  /// What a list has to say that shows only these texts of it.
  package func notices(for keys: [TextKey]) -> Set<Notice> {
    keys.reduce(into: []) { notices, key in
      self[key]?.addNotices(for: language, to: &notices)
    }
  }
}

/// The words of one key and the language they are really in.
package struct ReaderText: Sendable, Hashable {
  package var items: [String]
  /// Of all of them, or of the first where a list has several.
  package private(set) var language: LanguageTag
  /// Of each item of a list that has several; else empty.
  private var languages: [LanguageTag] = []
  /// Whether they are a machine's.
  package var isMachine: Bool
  /// That the source changed since, where it did.
  package var stale: Notice?

  package init(_ items: [String], in language: LanguageTag, isMachine: Bool = false, stale: Notice? = nil) {
    self.items = items
    self.language = language
    self.isMachine = isMachine
    self.stale = stale
  }

  /// A list of which each text may be in a language of its own.
  init(_ texts: [(words: String, language: LanguageTag)], isMachine: Bool, stale: Notice?) {
    self.init(texts.map(\.words), in: texts[0].language, isMachine: isMachine, stale: stale)
    if texts.contains(where: { $0.language != language }) { languages = texts.map(\.language) }
  }

  package func language(of item: Int) -> LanguageTag { languages.isEmpty ? language : languages[item] }

  /// The texts, each with its language.
  package var texts: [(words: String, language: LanguageTag)] {
    items.indices.map { (items[$0], language(of: $0)) }
  }

  package var first: String { items.first ?? "" }

  /// Adds what a reader of a language should know about them; nearly always nothing.
  package func addNotices(for reader: LanguageTag, to notices: inout Set<Notice>) {
    guard isMachine || stale != nil || language != reader || !languages.isEmpty,
      items.contains(where: { !$0.isEmpty })
    else { return }
    Notice.add(of: language, isMachine: isMachine, for: reader, to: &notices)
    for other in languages where other != language {
      Notice.add(of: other, isMachine: false, for: reader, to: &notices)
    }
    if let stale { notices.insert(stale) }
  }
}
