extension PhotoHeader {
  /// Goes from marker to marker up to the first frame (ITU-T T.81, annex B); nil where there is none.
  static func jpeg(_ bytes: HeaderBytes) -> PhotoHeader? {
    var at = 2
    var orientation: Orientation?
    while bytes.byte(at) == 0xFF, let marker = bytes.byte(at + 1) {
      // Fill bytes, and markers without a content.
      if marker == 0xFF || marker == 0x01 || (0xD0...0xD7).contains(marker) {
        at += marker == 0xFF ? 1 : 2
        continue
      }
      guard let length = bytes.big16(at + 2), length >= 2 else { return nil }
      if marker == 0xE1, orientation == nil, bytes.has("Exif\0\0", at: at + 4) {
        orientation = Orientation(exif: bytes.part(from: at + 10, to: at + 2 + length))
      }
      if isFrame(marker) {
        guard let height = bytes.big16(at + 5), let width = bytes.big16(at + 7) else { return nil }
        var header = PhotoHeader(.jpeg, width: width, height: height)
        header.orientation = orientation ?? .upright
        return header
      }
      at += 2 + length
    }
    return nil
  }

  /// C4, C8 and CC lie among the frames' markers and are tables.
  private static func isFrame(_ marker: Int) -> Bool {
    (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }
}
