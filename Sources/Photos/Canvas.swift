import CGD

/// A picture in memory, one number a pixel.
struct Canvas: ~Copyable {
  private let library: GraphicsLibrary
  private let image: GraphicsLibrary.Image

  private init(_ library: GraphicsLibrary, _ image: GraphicsLibrary.Image) {
    self.library = library
    self.image = image
  }

  deinit { library.destroy(image) }

  var width: Int { Int(image.pointee.sx) }
  var height: Int { Int(image.pointee.sy) }

  /// A white canvas.
  ///
  /// - Throws: `notWritten` where there is no memory for it.
  init(_ library: GraphicsLibrary, width: Int, height: Int) throws(PhotoProblem) {
    guard let image = library.create(Int32(width), Int32(height)) else { throw .notWritten }
    self.init(library, image)
    library.fill(image, 0, 0, Int32(width), Int32(height), 0xFF_FFFF)
  }

  /// Decodes a file.
  ///
  /// - Throws: `damaged` where it cannot be decoded to the end.
  init(
    _ library: GraphicsLibrary, decoding bytes: UnsafeBufferPointer<UInt8>, _ header: PhotoHeader
  ) throws(PhotoProblem) {
    // The library reads only; its functions are older than `const`.
    guard let start = bytes.baseAddress, let count = Int32(exactly: bytes.count) else { throw .damaged }
    let memory = UnsafeMutableRawPointer(mutating: start)
    let decoded: GraphicsLibrary.Image? =
      switch header.kind {
      case .jpeg: library.decodeJPEG(count, memory, 0)
      case .png: library.decodePNG(count, memory)
      case .webP: library.decodeWebP(count, memory)
      case .gif: library.decodeGIF(count, memory)
      case .heic: library.decodeHEIC(count, memory)
      }
    guard let decoded else { throw .damaged }
    self.init(library, decoded)
  }

  /// A copy of another size, on white: what is see-through would be hard to see on a dark page.
  func scaled(width: Int, height: Int) throws(PhotoProblem) -> Canvas {
    let canvas = try Canvas(library, width: width, height: height)
    library.resample(
      canvas.image, image, 0, 0, 0, 0, Int32(width), Int32(height), Int32(self.width), Int32(self.height))
    return canvas
  }

  /// The picture as it was seen, by how it is stored.
  func turned(_ orientation: Orientation) throws(PhotoProblem) -> Canvas {
    let (width, height) = (self.width, self.height)
    let canvas = try Canvas(
      library, width: orientation.isTurned ? height : width, height: orientation.isTurned ? width : height)
    guard let from = image.pointee.tpixels, let to = canvas.image.pointee.tpixels else { throw .notWritten }
    for y in 0..<canvas.height {
      guard let row = to[y] else { throw .notWritten }
      for x in 0..<canvas.width {
        let source = orientation.source(ofX: x, y: y, width: width, height: height)
        row[x] = from[source.y]![source.x]
      }
    }
    return canvas
  }

  /// - Parameter quality: from 0 to 100, as each format counts it.
  func encoded(_ format: Photo.Format, quality: Int) throws(PhotoProblem) -> [UInt8] {
    var count: Int32 = 0
    // The coarse picture comes first and gets finer: something is seen soon on a slow line, for fewer bytes.
    if format == .jpeg { library.interlace(image, 1) }
    let memory =
      switch format {
      case .jpeg: library.encodeJPEG(image, &count, Int32(quality))
      case .webP: library.encodeWebP(image, &count, Int32(quality))
      }
    guard let memory, count > 0 else { throw .notWritten }
    defer { library.free(memory) }
    let bytes = [UInt8](UnsafeRawBufferPointer(start: memory, count: Int(count)))
    return format == .jpeg ? JPEGComment.removed(from: bytes) : bytes
  }
}
