import PhotoSamples
import Photos
import Testing

@Suite struct PhotoConverterTests {
  private let converter = PhotoConverter()

  private func problem(_ bytes: [UInt8]) -> PhotoProblem? {
    do {
      _ = try converter.convert(bytes)
      return nil
    } catch { return error }
  }

  @Test func `A large photo gets two widths in two formats, and one for households`() throws {
    let photo = try converter.convert(PhotoSample.png(width: 1000, height: 750) { x, _ in x < 500 ? .red : .blue })
    #expect(photo.forEveryone.map(\.format) == [.webP, .webP, .jpeg, .jpeg])
    #expect(photo.forEveryone.map(\.width) == [480, 960, 480, 960])
    #expect(photo.forEveryone.map(\.height) == [360, 720, 360, 720])
    #expect(photo.forHousehold.format == .jpeg && photo.forHousehold.width == 720)
    for rendition in photo.forEveryone {
      let pixels = try Pixels(rendition)
      #expect((pixels.width, pixels.height) == (rendition.width, rendition.height))
      #expect(pixels.isAbout(.red, atX: 0.2, y: 0.5) && pixels.isAbout(.blue, atX: 0.8, y: 0.5))
    }
  }

  @Test(arguments: [(1, 1), (300, 10), (480, 480), (481, 10), (5, 9000), (700, 3000)])
  func `No photo is made larger than it is, nor longer than two screens`(_ width: Int, _ height: Int) throws {
    let photo = try converter.convert(PhotoSample.png(width: width, height: height) { _, _ in .green })
    for rendition in photo.forEveryone + [photo.forHousehold] {
      #expect(rendition.width <= width && rendition.height <= min(height, 1920))
      #expect(rendition.width >= 1 && rendition.height >= 1)
    }
    #expect(photo.renditions(.webP).count == (width > 480 ? 2 : 1) || height > 960)
    let widths = photo.renditions(.jpeg).map(\.width)
    #expect(widths == Array(Set(widths)).sorted())
  }

  @Test func `The same bytes become the same bytes`() throws {
    let bytes = try PhotoSample.jpeg(saying: "x")
    #expect(try converter.convert(bytes) == converter.convert(bytes))
  }

  @Test func `What the phone wrote beside the picture is gone`() throws {
    let token = "canarymetadata"
    for bytes in [try PhotoSample.jpeg(saying: token), PhotoSample.png(saying: token)] {
      #expect(bytes.firstRange(of: Array(token.utf8)) != nil)
      let photo = try converter.convert(bytes)
      for rendition in photo.forEveryone + [photo.forHousehold] {
        for trace in [token, "Exif", "xmp", "Photoshop", "CREATOR", "gd-jpeg", "ICC_PROFILE"] {
          #expect(rendition.bytes.firstRange(of: Array(trace.utf8)) == nil)
        }
      }
    }
  }

  @Test func `What is see-through becomes white`() throws {
    let picture = PhotoSample.png(width: 40, height: 20) { x, _ in x < 20 ? .init(0, 0, 0, alpha: 0) : .red }
    let photo = try converter.convert(picture)
    for rendition in photo.forEveryone {
      let pixels = try Pixels(rendition)
      #expect(pixels.isAbout(.init(255, 255, 255), atX: 0.2, y: 0.5) && pixels.isAbout(.red, atX: 0.8, y: 0.5))
    }
  }

  @Test(arguments: [
    (StoredPhotos.cmyk, 16, 8, PhotoSample.Color.red), (StoredPhotos.heic, 64, 48, .green),
    (StoredPhotos.stillGIF, 4, 4, .init(255, 0, 0)),
  ])
  func `Other kinds of pictures are read too`(_ bytes: [UInt8], _ width: Int, _ height: Int, _ color: PhotoSample.Color)
    throws
  {
    let photo = try converter.convert(bytes)
    #expect((photo.plain.width, photo.plain.height) == (width, height))
    #expect(try Pixels(photo.plain).isAbout(color, atX: 0.5, y: 0.5))
  }

  @Test func `Its own WebP is read again`() throws {
    let photo = try converter.convert(PhotoSample.quarters(width: 64, height: 32))
    let again = try converter.convert(photo.renditions(.webP)[0].bytes)
    #expect(try Pixels(again.plain).isAbout(.yellow, atX: 0.8, y: 0.8))
  }

  @Test func `A file that is cut off is damaged, wherever it ends`() throws {
    let photo = try PhotoSample.quarters(width: 64, height: 32)
    let webP = try converter.convert(photo).renditions(.webP)[0].bytes
    let png = PhotoSample.png(width: 64, height: 32) { _, _ in .blue }
    for whole in [photo, webP, png, StoredPhotos.heic, StoredPhotos.stillGIF] {
      for part in [0.2, 0.5, 0.8, 0.95] {
        let cut = Array(whole.prefix(Int(Double(whole.count) * part)))
        #expect(problem(cut) == .damaged, "\(whole.count) bytes, of them \(part)")
      }
    }
  }

  @Test(arguments: [
    ([], PhotoProblem.unknownFormat), (Array("not a picture".utf8), .unknownFormat),
    (Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), .unknownFormat), ([0xFF, 0xD8], .damaged),
    (StoredPhotos.movingGIF, .moving),
  ])
  func `What is no still picture is refused`(_ bytes: [UInt8], _ expected: PhotoProblem) {
    #expect(problem(bytes) == expected)
  }

  @Test func `A moving PNG is refused`() {
    let moving = PhotoSample.png(
      width: 2, height: 2, chunks: [("acTL", PhotoSample.big(2) + PhotoSample.big(0))]
    ) { _, _ in .red }
    #expect(problem(moving) == .moving)
  }

  @Test func `A few bytes that claim to be a huge picture are refused before they are unpacked`() throws {
    var png = PhotoSample.png(width: 1, height: 1) { _, _ in .red }
    png.replaceSubrange(16..<24, with: PhotoSample.big(10_000) + PhotoSample.big(10_000))
    #expect(problem(png) == .tooManyPixels(width: 10_000, height: 10_000))
    var jpeg = try PhotoSample.quarters(width: 8, height: 8)
    let frame = try #require(jpeg.firstRange(of: [0xFF, 0xC2]) ?? jpeg.firstRange(of: [0xFF, 0xC0]))
    jpeg.replaceSubrange(frame.upperBound + 3..<frame.upperBound + 7, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(problem(jpeg) == .tooManyPixels(width: 65_535, height: 65_535))
    var gif = StoredPhotos.stillGIF
    gif.replaceSubrange(6..<10, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(problem(gif) == .tooManyPixels(width: 65_535, height: 65_535))
    #expect(problem([UInt8](repeating: 0, count: PhotoLimits.bytes + 1)) == .tooLarge(PhotoLimits.bytes + 1))
  }

  @Test func `Spoilt bytes never stop the program`() throws {
    var random = SystemRandomNumberGenerator()
    let samples = [
      try PhotoSample.jpeg(saying: "x", orientation: 3), PhotoSample.png(saying: "x"), StoredPhotos.stillGIF,
      StoredPhotos.cmyk, try converter.convert(StoredPhotos.cmyk).renditions(.webP)[0].bytes, StoredPhotos.heic,
    ]
    for sample in samples {
      for _ in 0..<60 {
        var spoilt = sample
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          spoilt[Int.random(in: 0..<min(spoilt.count, 400), using: &random)] = .random(in: 0...255, using: &random)
        }
        // Either it is still a picture or it is a problem in words; memory is bounded by the header's check.
        _ = try? spoilt.withUnsafeBufferPointer { try PhotoHeader.read($0) }
      }
    }
  }

  @Test(arguments: [
    PhotoProblem.damaged, .unknownFormat, .moving, .noLibrary, .notWritten, .tooLarge(50_000_000),
    .tooManyPixels(width: 12_000, height: 9000),
  ])
  func `Every problem names the file and what to do`(_ problem: PhotoProblem) {
    let diagnostic = problem.diagnostic("Content/strategies/mat.jpg")
    #expect(diagnostic.place?.file == "Content/strategies/mat.jpg" && diagnostic.remedy != nil)
    #expect(diagnostic.severity == .error)
    if case .tooManyPixels = problem { #expect(diagnostic.summary.contains("108 million; 65 million is the most")) }
  }
}
