import Library
import Templates
import Theme
import Translation
import Views

extension SiteRenderer {
  /// A piece's picture: the staff's own, or a drawing of the theme; nothing where there is neither.
  ///
  /// - Parameter areas: a strategy's areas, whose drawings stand for it where it has none.
  func picture(of reading: ReaderPiece, areas: [String] = [], _ reader: Reader) -> Value {
    let piece = reading.piece
    if let file = piece.picture, case .picture(let picture)? = site.links.target(file) {
      return picture.value(PictureView.words(of: reading, nil, reader))
    }
    guard let drawing = PictureView.drawing(of: piece, areas: areas, in: site.theme),
      let address = site.pictures.address(of: drawing)
    else { return .none }
    return .object([
      "src": .text(address), "words": PictureView.words(of: reading, drawing, reader),
      "width": .number(drawing.width), "height": .number(drawing.height), "sources": .none,
    ])
  }
}
