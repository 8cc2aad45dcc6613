extension PhotoHeader {
  /// A simple file has one chunk of pixels, an extended one begins with its own header (RFC 9649, section 2).
  static func webP(_ bytes: HeaderBytes) -> PhotoHeader? {
    if bytes.has("VP8 ", at: 12) {
      guard let width = bytes.little16(26), let height = bytes.little16(28) else { return nil }
      return PhotoHeader(.webP, width: width & 0x3FFF, height: height & 0x3FFF)
    }
    if bytes.has("VP8L", at: 12) {
      guard let sizes = bytes.little32(21) else { return nil }
      return PhotoHeader(.webP, width: sizes & 0x3FFF + 1, height: sizes >> 14 & 0x3FFF + 1)
    }
    guard bytes.has("VP8X", at: 12), let flags = bytes.byte(20), let width = bytes.little24(24),
      let height = bytes.little24(27)
    else { return nil }
    var header = PhotoHeader(.webP, width: width + 1, height: height + 1)
    header.isMoving = flags & 0b10 != 0
    var at = 12
    while let length = bytes.little32(at + 4) {
      if bytes.has("EXIF", at: at) {
        // Some programs write JPEG's mark before the block.
        let mark = bytes.has("Exif\0\0", at: at + 8) ? 6 : 0
        header.orientation = Orientation(exif: bytes.part(from: at + 8 + mark, to: at + 8 + length))
      }
      at += 8 + length + length % 2
    }
    return header
  }
}
