extension PhotoHeader {
  /// Goes over the blocks to count the pictures (GIF89a, section 13); nil where the file ends before its trailer.
  static func gif(_ bytes: HeaderBytes) -> PhotoHeader? {
    guard let width = bytes.little16(6), let height = bytes.little16(8), let flags = bytes.byte(10) else { return nil }
    var header = PhotoHeader(.gif, width: width, height: height)
    var at = 13 + colors(flags)
    var pictures = 0
    while let block = bytes.byte(at), block != 0x3B {
      switch block {
      case 0x21: at += 2
      case 0x2C:
        guard let flags = bytes.byte(at + 9), let right = bytes.little16(at + 5), let below = bytes.little16(at + 7)
        else { return nil }
        header.width = max(header.width, right)
        header.height = max(header.height, below)
        pictures += 1
        at += 11 + colors(flags)
      default: return nil
      }
      // Each block goes on in pieces, up to an empty one.
      while let length = bytes.byte(at), length > 0 { at += 1 + length }
      at += 1
    }
    header.isMoving = pictures > 1
    return bytes.byte(at) == 0x3B && pictures > 0 ? header : nil
  }

  /// The length of a table of colors.
  private static func colors(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1) }
}
