/// How the stored pixels lie to what was seen: the values 1 to 8 of Exif's tag 0x0112 (CIPA DC-008, section 4.6.4).
package enum Orientation: Int, Sendable, Hashable, CaseIterable {
  case upright = 1
  case mirrored = 2
  case upsideDown = 3
  case mirroredUpsideDown = 4
  /// Mirrored along the line from the top left to the bottom right.
  case transposed = 5
  /// To be turned by a quarter, clockwise.
  case lyingLeft = 6
  /// Mirrored along the line from the top right to the bottom left.
  case transversed = 7
  /// To be turned by a quarter, counterclockwise.
  case lyingRight = 8

  /// Whether height and width change places.
  package var isTurned: Bool { rawValue > 4 }

  /// Where a pixel of the upright picture is stored.
  ///
  /// - Parameters:
  ///   - width: of the picture as it is stored.
  ///   - height: of the picture as it is stored.
  @inline(__always)
  func source(ofX x: Int, y: Int, width: Int, height: Int) -> (x: Int, y: Int) {
    switch self {
    case .upright: (x, y)
    case .mirrored: (width - 1 - x, y)
    case .upsideDown: (width - 1 - x, height - 1 - y)
    case .mirroredUpsideDown: (x, height - 1 - y)
    case .transposed: (y, x)
    case .lyingLeft: (y, height - 1 - x)
    case .transversed: (width - 1 - y, height - 1 - x)
    case .lyingRight: (width - 1 - y, x)
    }
  }
}

extension Orientation {
  /// What an Exif block says: a TIFF header and its first directory (TIFF 6.0, section 2). Upright where it says nothing
  /// that makes sense, as browsers take it.
  init(exif block: HeaderBytes) {
    let isBig = block.has("MM", at: 0)
    guard isBig || block.has("II", at: 0), block.number(2, 2, isBig: isBig) == 42,
      let directory = block.number(4, 4, isBig: isBig), let entries = block.number(directory, 2, isBig: isBig)
    else {
      self = .upright
      return
    }
    let tag = (0..<entries).lazy.map { directory + 2 + $0 * 12 }
      .first { block.number($0, 2, isBig: isBig) == 0x0112 }
    self = tag.flatMap { block.number($0 + 8, 2, isBig: isBig) }.flatMap(Orientation.init) ?? .upright
  }
}
