import Languages
import Templates
import Views

/// What lists show of pieces, for the pages of one language: a piece stands in many lists.
///
/// Pages come language by language, so no more than one language's cards are held.
struct CardCache {
  private struct Key: Hashable {
    var folder: PublicFolder
    var index: Int
    var namesArea: Bool
  }

  private var language: LanguageTag?
  private var cards: [Key: Value] = [:]

  /// A piece's card in a language; nil where it has not been made.
  subscript(folder: PublicFolder, index: Int, namesArea namesArea: Bool, language: LanguageTag) -> Value? {
    get { self.language == language ? cards[Key(folder: folder, index: index, namesArea: namesArea)] : nil }
    set {
      if self.language != language {
        self.language = language
        cards.removeAll(keepingCapacity: true)
      }
      cards[Key(folder: folder, index: index, namesArea: namesArea)] = newValue
    }
  }
}
