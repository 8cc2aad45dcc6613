import CGD
import PhotoSamples
import Photos

/// A converted photo, decoded again.
final class Pixels {
  private let image: gdImagePtr

  struct Undecodable: Error {}

  init(_ rendition: Photo.Rendition) throws {
    var bytes = rendition.bytes
    let decoded =
      switch rendition.format {
      case .jpeg: gdImageCreateFromJpegPtrEx(Int32(bytes.count), &bytes, 0)
      case .webP: gdImageCreateFromWebpPtr(Int32(bytes.count), &bytes)
      }
    guard let decoded else { throw Undecodable() }
    image = decoded
  }

  deinit { gdImageDestroy(image) }

  var width: Int { Int(image.pointee.sx) }
  var height: Int { Int(image.pointee.sy) }

  /// Whether the color at a place, counted in parts of width and height, is about this one.
  func isAbout(_ color: PhotoSample.Color, atX x: Double, y: Double) -> Bool {
    let pixel = gdImageGetTrueColorPixel(image, Int32(x * Double(width)), Int32(y * Double(height)))
    let found = [pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF]
    return zip(found, [color.red, color.green, color.blue]).allSatisfy { abs(Int($0) - Int($1)) < 30 }
  }
}
