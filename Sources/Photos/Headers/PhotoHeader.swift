/// What the beginning of a picture's file says, read without decoding it: a few bytes may unpack to a picture that no
/// memory holds.
package struct PhotoHeader: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case jpeg, png, webP, gif, heic }

  package var kind: Kind
  /// In pixels, as they are stored.
  package var width: Int
  package var height: Int
  /// How the picture must be turned to stand upright.
  package var orientation = Orientation.upright
  /// Whether there are several pictures in it, one after the other.
  package var isMoving = false

  init(_ kind: Kind, width: Int, height: Int) {
    self.kind = kind
    self.width = width
    self.height = height
  }

  /// - Throws: `unknownFormat`, `damaged`, `moving` or `tooManyPixels`.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(PhotoProblem) -> PhotoHeader {
    let header = try found(HeaderBytes(bytes: bytes))
    guard header.width > 0, header.height > 0 else { throw .damaged }
    guard !header.isMoving else { throw .moving }
    guard header.width <= PhotoLimits.pixels / header.height else {
      throw .tooManyPixels(width: header.width, height: header.height)
    }
    return header
  }

  /// What the file is, whatever its name ends in: phones and messengers change one without the other.
  private static func found(_ bytes: HeaderBytes) throws(PhotoProblem) -> PhotoHeader {
    let header: PhotoHeader?
    if bytes.byte(0) == 0xFF, bytes.byte(1) == 0xD8 {
      header = jpeg(bytes)
    } else if bytes.byte(0) == 0x89, bytes.has("PNG\r\n\u{1A}\n", at: 1) {
      header = png(bytes)
    } else if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) {
      header = webP(bytes)
    } else if bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) {
      header = gif(bytes)
    } else if bytes.has("ftyp", at: 4), heicBrands.contains(where: { bytes.has($0, at: 8) }) {
      header = heic(bytes)
    } else {
      throw .unknownFormat
    }
    guard let header else { throw .damaged }
    return header
  }
}
