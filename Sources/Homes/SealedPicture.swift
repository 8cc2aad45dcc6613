import Library
import Templates
import Translation
import Views

/// A piece's picture on a household's page.
enum SealedPicture {
  /// Its `path` for `data-asset`, its `width` and `height`, and in `words` what it shows.
  ///
  /// - Parameters:
  ///   - own: where the household's own files are; what is not among them is public writing's.
  ///   - links: public files.
  static func value(
    _ reading: ReaderPiece, own: [String: LinkMap.Target], _ links: LinkMap, _ reader: Reader
  ) -> Value {
    guard let file = reading.piece.picture else { return .none }
    let size = size(of: file, own, links)
    return .object([
      "path": .text(SealedPath.of(file)), "width": size.map { .number($0.width) } ?? .none,
      "height": size.map { .number($0.height) } ?? .none, "words": PictureView.words(of: reading, nil, reader),
    ])
  }

  private static func size(of file: String, _ own: [String: LinkMap.Target], _ links: LinkMap) -> PictureSize? {
    switch (own[file], links.target(file)) {
    case (.sealedPicture(let size), _): size
    case (_, .picture(let links)): links.householdSize
    default: nil
    }
  }
}
