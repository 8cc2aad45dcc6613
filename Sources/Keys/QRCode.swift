import Bytes
import CQREncode

/// A QR code (ISO/IEC 18004) with error correction M, which survives a folded letter.
package struct QRCode: Sendable, Equatable {
  /// The text is longer than a QR code can hold.
  package struct TooLong: Error {}

  /// How many modules it is wide and high, without the quiet zone.
  package let width: Int
  /// Row by row, true where it is dark.
  package let modules: [Bool]

  package static let quietZone = 4

  package init(_ text: String) throws(TooLong) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { throw TooLong() }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    self.width = width
    // The lowest bit of a module's byte is its colour.
    modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
  }

  /// One SVG picture, black on white, with a quiet zone of four modules.
  ///
  /// - Parameter label: says what it is to who cannot see it.
  package func svg(label: String) -> [UInt8] {
    let side = width + 2 * Self.quietZone
    var svg = ByteWriter(capacity: width * width * 4)
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" as StaticString)
    svg.append(escapingHTML: label)
    svg.append("\" viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\">")
    svg.append("<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/><path d=\"")
    for row in 0..<width { appendRuns(of: row, to: &svg) }
    svg.append("\"/></svg>" as StaticString)
    return svg.array()
  }

  private func appendRuns(of row: Int, to svg: inout ByteWriter) {
    var column = 0
    while column < width {
      guard modules[row * width + column] else {
        column += 1
        continue
      }
      let start = column
      while column < width, modules[row * width + column] { column += 1 }
      let length = column - start
      svg.append("M\(start + Self.quietZone) \(row + Self.quietZone)h\(length)v1h-\(length)z")
    }
  }
}
