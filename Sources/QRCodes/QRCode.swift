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
    modules = Array(unsafeUninitializedCapacity: width * width) { room, count in
      for index in 0..<width * width { room.initializeElement(at: index, to: code.pointee.data[index] & 1 == 1) }
      count = width * width
    }
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
    modules.withUnsafeBufferPointer { modules in
      for row in 0..<width {
        appendRuns(of: UnsafeBufferPointer(rebasing: modules[row * width..<(row + 1) * width]), row, to: &svg)
      }
    }
    svg.append("\"/></svg>" as StaticString)
  }

  /// A row is one line with gaps, drawn through the middle of its modules.
  private func appendRuns(of row: UnsafeBufferPointer<Bool>, _ number: Int, to svg: inout ByteWriter) {
    // Of 3 bytes for each number, and 5 beside them.
    svg.append(atMost: (row.count / 2 + 1) * 16) { out in
      var at = 0
      var column = 0
      var pen = -1
      while true {
        while column < row.count, !row[column] { column += 1 }
        guard column < row.count else { break }
        let start = column
        while column < row.count, row[column] { column += 1 }
        out[at] = UInt8(ascii: pen < 0 ? "M" : "m")
        at += 1
        at += Self.write(pen < 0 ? start + Self.quietZone : start - pen, out + at)
        out[at] = UInt8(ascii: " ")
        at += 1
        if pen < 0 {
          at += Self.write(number + Self.quietZone, out + at)
          (out[at], out[at + 1], out[at + 2]) = (UInt8(ascii: "."), UInt8(ascii: "5"), UInt8(ascii: "h"))
          at += 3
        } else {
          (out[at], out[at + 1]) = (UInt8(ascii: "0"), UInt8(ascii: "h"))
          at += 2
        }
        at += Self.write(column - start, out + at)
        pen = column
      }
      return at
    }
  }

  /// Writes a number below 1,000; a code has about 500 of them, and the general way makes a text of each.
  ///
  /// - Returns: how many digits it has.
  @inline(__always) private static func write(_ number: Int, _ out: UnsafeMutablePointer<UInt8>) -> Int {
    if number < 10 {
      out[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number)
      return 1
    }
    let (tens, ones) = (number / 10, UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
    if number < 100 {
      out[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: tens)
      out[1] = ones
      return 2
    }
    out[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: tens / 10)
    out[1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: tens % 10)
    out[2] = ones
    return 3
  }
}
