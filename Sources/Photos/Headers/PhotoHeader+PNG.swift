extension PhotoHeader {
  /// The first chunk tells the size; chunks before the pixels tell of movement (acTL) and Exif (PNG, third edition,
  /// section 11).
  static func png(_ bytes: HeaderBytes) -> PhotoHeader? {
    guard bytes.has("IHDR", at: 12), let width = bytes.big32(16), let height = bytes.big32(20) else { return nil }
    var header = PhotoHeader(.png, width: width, height: height)
    var at = 8
    while let length = bytes.big32(at), !bytes.has("IEND", at: at + 4) {
      if bytes.has("acTL", at: at + 4) { header.isMoving = bytes.big32(at + 8) ?? 0 > 1 }
      if bytes.has("eXIf", at: at + 4) {
        header.orientation = Orientation(exif: bytes.part(from: at + 8, to: at + 8 + length))
      }
      at += 12 + length
    }
    return header
  }
}
