import Library
import Templates
import Theme
import Translation
import Views

extension SiteRenderer {
  /// A piece's picture: the staff's own, or a drawing of the theme; nothing where there is neither.
  ///
  /// - Parameters:
  ///   - stead: the names of drawings that may stand for a piece without one.
  ///   - isSmall: whether a photo's smallest files are enough.
  func picture(of reading: ReaderPiece, stead: [String] = [], isSmall: Bool = false, _ reader: Reader) -> Value {
    let piece = reading.piece
    if let file = piece.picture, case .picture(let picture)? = site.links.target(file) {
      return (isSmall ? picture.smallest : picture).value(PictureView.words(of: reading, nil, reader))
    }
    guard let drawing = PictureView.drawing(of: piece, stead: stead, in: site.theme),
      let address = site.pictures.address(of: drawing)
    else { return .none }
    return .object([
      "src": .text(address), "words": PictureView.words(of: reading, drawing, reader),
      "width": .number(drawing.width), "height": .number(drawing.height), "sources": .none,
    ])
  }

  /// Where a piece's picture is, in its smallest file, from the site's root.
  func pictureAddress(of reading: ReaderPiece, stead: [String]) -> String? {
    if let file = reading.piece.picture, case .picture(let picture)? = site.links.target(file) {
      return picture.smallest.plain
    }
    return PictureView.drawing(of: reading.piece, stead: stead, in: site.theme).flatMap(site.pictures.address)
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
