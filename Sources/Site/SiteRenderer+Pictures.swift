import Library
import Templates
import Theme
import Translation
import Views

extension SiteRenderer {
  /// A piece's picture: the staff's own, or a drawing of the theme; nothing where there is neither.
  ///
  /// - Parameter stead: the names of drawings that may stand for a piece without one.
  func picture(of reading: ReaderPiece, stead: [String] = [], _ reader: Reader) -> Value {
    let piece = reading.piece
    if let file = piece.picture, case .picture(let picture)? = site.links.target(file) {
      return picture.value(PictureView.words(of: reading, nil, reader))
    }
    guard let drawing = PictureView.drawing(of: piece, stead: stead, in: site.theme),
      let address = site.pictures.address(of: drawing)
    else { return .none }
    return .object([
      "src": .text(address), "words": PictureView.words(of: reading, drawing, reader),
      "width": .number(drawing.width), "height": .number(drawing.height), "sources": .none,
    ])
  }

  /// The drawings that may stand for a piece.
  func stead(_ folder: PublicFolder, _ index: Int) -> [String] {
    switch folder {
    case .strategies: PictureView.stead(forAreas: site.library.strategies[index].areas)
    case .newsletters: PictureView.stead(forSeason: site.library.newsletters[index].season)
    default: []
    }
  }
}
