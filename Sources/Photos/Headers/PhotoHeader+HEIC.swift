extension PhotoHeader {
  /// What iPhones and new Android phones call their pictures (ISO/IEC 23008-12, annex B). A row of pictures (`hevc`) is
  /// not among them.
  static let heicBrands: [StaticString] = ["heic", "heix", "heim", "heis", "mif1", "msf1"]

  /// The largest of the sizes that the file's properties tell (`ispe`, section 6.5.3): a photo is made of tiles and has
  /// small copies of itself. The decoder turns it upright.
  static func heic(_ bytes: HeaderBytes) -> PhotoHeader? {
    var found: PhotoHeader?
    // The properties stand in the box `meta` at the beginning, before any pixel.
    guard let start = box("meta", in: bytes, 0..<bytes.count) else { return nil }
    for at in start.dropLast(16) where bytes.has("ispe", at: at) {
      guard let width = bytes.big32(at + 8), let height = bytes.big32(at + 12) else { continue }
      if width > (found?.width ?? 0) || height > (found?.height ?? 0) {
        found = PhotoHeader(
          .heic, width: max(width, found?.width ?? 0), height: max(height, found?.height ?? 0))
      }
    }
    return found
  }

  private static func box(_ name: StaticString, in bytes: HeaderBytes, _ range: Range<Int>) -> Range<Int>? {
    var at = range.lowerBound
    while at < range.upperBound, let length = bytes.big32(at), length >= 8 {
      if bytes.has(name, at: at + 4) { return at + 8..<min(at + length, range.upperBound) }
      at += length
    }
    return nil
  }
}
