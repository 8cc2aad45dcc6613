import Bytes
import CQREncode

/// A QR code (ISO/IEC 18004).
package struct QRCode: Sendable, Equatable {
  /// The text is longer than a QR code can hold.
  package struct TooLong: Error {}

  /// How many modules it is wide and high, without the quiet zone.
  package let width: Int
  /// Row by row, true where it is dark.
  package let modules: [Bool]

  package static let quietZone = 4

  /// A code with error correction M, which survives a folded letter, in the best of the eight masks.
  package init(_ text: String) throws(TooLong) {
    try self.init(QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M))
  }

  /// A code with error correction L, for a page that anybody can print again.
  ///
  /// A site has thousands of these: in one mask, chosen beforehand, a code costs 6 µs, while trying all eight costs 68.
  /// Every reader knows every mask.
  package init(plain text: String) throws(TooLong) {
    try self.init(MaskedEncoding.find()?(text) ?? QRcode_encodeString8bit(text, 0, QR_ECLEVEL_L))
  }

  private init(_ code: UnsafeMutablePointer<CQREncode.QRcode>?) throws(TooLong) {
    guard let code else { throw TooLong() }
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
    var svg = ByteWriter(capacity: width * width * 2)
    write(label: label, to: &svg)
    return svg.array()
  }

  private func write(label: String, to svg: inout ByteWriter) {
    let side = width + 2 * Self.quietZone
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" as StaticString)
    svg.append(escapingHTML: label)
    svg.append("\" viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\">")
    svg.append("<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/><path stroke=\"#000\" d=\"")
    for row in 0..<width { appendRuns(of: row, to: &svg) }
    svg.append("\"/></svg>" as StaticString)
  }

  /// A row is one line with gaps, drawn through the middle of its modules.
  private func appendRuns(of row: Int, to svg: inout ByteWriter) {
    var column = 0
    var pen: Int?
    while column < width {
      guard modules[row * width + column] else {
        column += 1
        continue
      }
      let start = column
      while column < width, modules[row * width + column] { column += 1 }
      if let pen {
        svg.append(UInt8(ascii: "m"))
        Self.append(start - pen, to: &svg)
        svg.append(" 0h" as StaticString)
      } else {
        svg.append(UInt8(ascii: "M"))
        Self.append(start + Self.quietZone, to: &svg)
        svg.append(UInt8(ascii: " "))
        Self.append(row + Self.quietZone, to: &svg)
        svg.append(".5h" as StaticString)
      }
      Self.append(column - start, to: &svg)
      pen = column
    }
  }

  /// A number below 1,000; a code has about 500 of them, and the general way makes a text of each.
  private static func append(_ number: Int, to svg: inout ByteWriter) {
    if number >= 100 { svg.append(UInt8(ascii: "0") + UInt8(number / 100)) }
    if number >= 10 { svg.append(UInt8(ascii: "0") + UInt8(number / 10 % 10)) }
    svg.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
