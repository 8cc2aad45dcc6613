import Diagnostics
import Library
import Templates
import Theme
import Translation

/// The drawing that stands for a piece or for a short name, and the words for who cannot see it.
package enum PictureView {
  /// The drawing that a piece names; else the first of those that may stand for it which the theme has.
  package static func drawing(of piece: Piece, stead: [String] = [], in theme: Theme) -> ThemePicture? {
    if let own = piece.drawing { return theme.pictures[own.name] }
    guard piece.picture == nil else { return nil }
    return stead.lazy.compactMap { theme.pictures[$0] }.first
  }

  /// The drawings of a strategy's areas, which stand for one without a picture.
  package static func stead(forAreas areas: [String]) -> [String] { areas.map { (prefixes[.areas] ?? "") + $0 } }

  /// The drawing of a newsletter's season; its words are the season's own.
  package static func stead(forSeason season: String?) -> [String] { season.map { ["season-" + $0] } ?? [] }

  /// The piece's drawing as markup for a household's page, which may load no file of the site.
  package static func inlined(
    _ piece: Piece, stead: [String] = [], in theme: Theme, _ reader: Reader
  ) -> Value {
    drawing(of: piece, stead: stead, in: theme).map { .html($0.inlined(label: words(for: $0, reader))) } ?? .none
  }

  /// A drawing that a piece names and the theme does not have.
  package static func findings(_ piece: Piece, in theme: Theme) -> [Diagnostic] {
    guard let own = piece.drawing, theme.pictures[own.name] == nil else { return [] }
    return [ViewWords.drawingMissing(own, in: theme)]
  }

  /// The drawing of an area or a routine.
  package static func drawing(
    _ vocabulary: PortalSettings.Vocabulary, _ name: String, in theme: Theme
  ) -> ThemePicture? {
    prefixes[vocabulary].flatMap { theme.pictures[$0 + name] }
  }

  /// What a piece's picture shows: the staff's words, else the theme's for its drawing. Nothing where there are none;
  /// then the picture shows what the title says.
  package static func words(of reading: ReaderPiece, _ drawing: ThemePicture?, _ reader: Reader) -> Value {
    if let own = reading[.pictureText] { return reader.value(own) }
    return .object(["text": .text(drawing.map { words(for: $0, reader) } ?? ""), "attrs": .none])
  }

  /// What a drawing shows, in the reader's language.
  package static func words(for drawing: ThemePicture, _ reader: Reader) -> String {
    for (vocabulary, prefix) in prefixes where drawing.name.hasPrefix(prefix) {
      return reader.word(vocabulary, String(drawing.name.dropFirst(prefix.count)))
    }
    let key = (drawing.name.hasPrefix("season-") ? "" : "picture-") + drawing.name
    return reader.pack.messages[key] == nil ? "" : reader.pack.text(key)
  }

  private static let prefixes: [PortalSettings.Vocabulary: String] = [.areas: "area-", .routines: "routine-"]
}
