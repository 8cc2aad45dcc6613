import PhotoSamples
import Photos
import Testing

@Suite struct OrientationTests {
  /// Which side of the upright picture the first row and the first column of the stored one are (CIPA DC-008, 4.6.4).
  private enum Side { case top, bottom, left, right }
  private static let sides: [(row: Side, column: Side)] = [
    (.top, .left), (.top, .right), (.bottom, .right), (.bottom, .left), (.left, .top), (.right, .top),
    (.right, .bottom), (.left, .bottom),
  ]

  /// Red and green above, blue and yellow below, 64 by 32 when it is upright; stored as a phone does that was held so.
  private func stored(_ orientation: Int) -> [UInt8] {
    let (row, column) = Self.sides[orientation - 1]
    let (width, height) = orientation > 4 ? (32, 64) : (64, 32)
    let exif = PhotoSample.exif(orientation: UInt8(orientation))
    return PhotoSample.png(width: width, height: height, chunks: [("eXIf", exif)]) { x, y in
      var (isRight, isBelow) = (false, false)
      let (lateRow, lateColumn) = (y >= height / 2, x >= width / 2)
      for (side, isLate) in [(row, lateRow), (column, lateColumn)] {
        switch side {
        case .top: isBelow = isLate
        case .bottom: isBelow = !isLate
        case .left: isRight = isLate
        case .right: isRight = !isLate
        }
      }
      return isBelow ? (isRight ? .yellow : .blue) : (isRight ? .green : .red)
    }
  }

  @Test(arguments: 1...8)
  func `A photo stands upright, however the phone was held`(_ orientation: Int) throws {
    let photo = try PhotoConverter().convert(stored(orientation))
    for rendition in photo.forEveryone + [photo.forHousehold] {
      let pixels = try Pixels(rendition)
      #expect((pixels.width, pixels.height) == (64, 32))
      #expect((rendition.width, rendition.height) == (64, 32))
      #expect(pixels.isAbout(.red, atX: 0.2, y: 0.2))
      #expect(pixels.isAbout(.green, atX: 0.8, y: 0.2))
      #expect(pixels.isAbout(.blue, atX: 0.2, y: 0.8))
      #expect(pixels.isAbout(.yellow, atX: 0.8, y: 0.8))
    }
  }

  @Test func `A JPEG says how it lies in its Exif block, in either order of bytes`() throws {
    let lying = try PhotoSample.jpeg(saying: "x", orientation: 6)
    #expect(try header(lying).orientation == .lyingLeft)
    let plain = try PhotoSample.quarters(width: 8, height: 8)
    let big: [UInt8] = Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0, 0, 0]
    let segment = PhotoSample.segment(0xE1, Array("Exif\0\0".utf8) + big)
    #expect(try header(Array(plain.prefix(2)) + segment + plain.dropFirst(2)).orientation == .lyingRight)
  }

  @Test func `A block that makes no sense leaves the photo as it lies`() throws {
    let plain = try PhotoSample.quarters(width: 8, height: 8)
    for length in 0..<40 {
      let exif = Array(PhotoSample.exif(orientation: 9).prefix(length))
      let segment = PhotoSample.segment(0xE1, Array("Exif\0\0".utf8) + exif)
      #expect(try header(Array(plain.prefix(2)) + segment + plain.dropFirst(2)).orientation == .upright)
    }
  }

  private func header(_ bytes: [UInt8]) throws -> PhotoHeader {
    try bytes.withUnsafeBufferPointer { try PhotoHeader.read($0) }
  }
}
