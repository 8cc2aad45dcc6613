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
    if let file = piece.picture, case .asset(let address)? = site.links.target(file) {
      return picture(address, PictureView.words(of: reading, nil, reader), drawing: nil)
    }
    guard let drawing = PictureView.drawing(of: piece, areas: areas, in: site.theme),
      let address = site.pictures.address(of: drawing)
    else { return .none }
    return picture(address, PictureView.words(of: reading, drawing, reader), drawing: drawing)
  }

  private func picture(_ address: String, _ words: Value, drawing: ThemePicture?) -> Value {
    .object([
      "src": .text(address), "words": words, "width": drawing.map { .number($0.width) } ?? .none,
      "height": drawing.map { .number($0.height) } ?? .none,
    ])
  }
}
