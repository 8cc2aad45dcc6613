import CGD

/// Turns a picture from a phone into what families get. The same bytes always become the same bytes.
package struct PhotoConverter: Sendable {
  /// Counts the ways in which photos have been converted: raise it with every change of what comes out, or old
  /// conversions would be taken from the cache.
  static let recipe = 1
  /// The version of the library that the program was built with.
  static let library = "\(GD_MAJOR_VERSION).\(GD_MINOR_VERSION).\(GD_RELEASE_VERSION)"

  /// The widths of public photos: a phone's screen, and the column of text on a desk at twice its dots.
  private static let widths = [480, 960]
  private static let householdWidth = 720
  /// A sealed file is filled up to the next power of two, four bytes of length included.
  private static let householdBytes = 65_536 - 4

  package init() {}

  /// - Throws: why the file is no picture that can be shown. Nothing is decoded before its size is known.
  package func convert(_ bytes: UnsafeBufferPointer<UInt8>) throws(PhotoProblem) -> Photo {
    guard bytes.count <= PhotoLimits.bytes else { throw .tooLarge(bytes.count) }
    let header = try PhotoHeader.read(bytes)
    let library = try GraphicsLibrary()
    let original = try Canvas(library, decoding: bytes, header)
    let orientation = header.orientation
    var renditions: [Photo.Rendition] = []
    var lastWidth = 0
    for width in Self.widths {
      let canvas = try Self.upright(original, orientation, within: width)
      // A photo that is narrower than the first width is not made larger, nor written twice.
      guard canvas.width > lastWidth else { break }
      lastWidth = canvas.width
      renditions.append(try Self.rendition(canvas, .webP, quality: 76))
      renditions.append(try Self.rendition(canvas, .jpeg, quality: 78))
    }
    return Photo(
      forEveryone: renditions.filter { $0.format == .webP } + renditions.filter { $0.format == .jpeg },
      forHousehold: try Self.forHousehold(Self.upright(original, orientation, within: Self.householdWidth)))
  }

  package func convert(_ bytes: [UInt8]) throws(PhotoProblem) -> Photo {
    let result: Result<Photo, PhotoProblem> = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(PhotoProblem) in try convert(buffer) }
    }
    return try result.get()
  }

  /// The picture upright, as wide as asked for and at most twice as high; never larger than it is.
  private static func upright(
    _ original: borrowing Canvas, _ orientation: Orientation, within width: Int
  ) throws(PhotoProblem) -> Canvas {
    let (seenWidth, seenHeight) =
      orientation.isTurned ? (original.height, original.width) : (original.width, original.height)
    let part = min(1, Double(width) / Double(seenWidth), Double(2 * width) / Double(seenHeight))
    func scaled(_ length: Int) -> Int { max(1, Int((Double(length) * part).rounded())) }
    let canvas = try original.scaled(width: scaled(original.width), height: scaled(original.height))
    return orientation == .upright ? canvas : try canvas.turned(orientation)
  }

  /// Coarser where it is needed to fit: a picture full of leaves costs twice the bytes of a face.
  private static func forHousehold(_ canvas: consuming Canvas) throws(PhotoProblem) -> Photo.Rendition {
    for quality in stride(from: 76, to: 40, by: -8) {
      let rendition = try rendition(canvas, .jpeg, quality: quality)
      if rendition.bytes.count <= householdBytes { return rendition }
    }
    return try rendition(canvas, .jpeg, quality: 40)
  }

  private static func rendition(
    _ canvas: borrowing Canvas, _ format: Photo.Format, quality: Int
  ) throws(PhotoProblem) -> Photo.Rendition {
    let bytes = try canvas.encoded(format, quality: quality)
    return Photo.Rendition(format, width: canvas.width, height: canvas.height, bytes: bytes)
  }
}
