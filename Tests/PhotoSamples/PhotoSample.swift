import Photos

/// Pictures made for tests, byte by byte: what is in them is known.
package enum PhotoSample {
  package struct Color: Sendable, Hashable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8
    package var alpha: UInt8

    package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, alpha: UInt8 = 255) {
      self.red = red
      self.green = green
      self.blue = blue
      self.alpha = alpha
    }

    package static let red = Color(200, 20, 20)
    package static let green = Color(20, 160, 20)
    package static let blue = Color(20, 20, 200)
    package static let yellow = Color(230, 220, 20)
  }

  /// A PNG, with chunks of your own before the pixels.
  package static func png(
    width: Int, height: Int, chunks: [(name: String, content: [UInt8])] = [], _ color: (Int, Int) -> Color
  ) -> [UInt8] {
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)
      for x in 0..<width {
        let color = color(x, y)
        rows += [color.red, color.green, color.blue, color.alpha]
      }
    }
    var out: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    out += chunk("IHDR", big(width) + big(height) + [8, 6, 0, 0, 0])
    for own in chunks { out += chunk(own.name, own.content) }
    return out + chunk("IDAT", stored(rows)) + chunk("IEND", [])
  }

  /// A JPEG of a quarter each: red and green above, blue and yellow below.
  package static func quarters(width: Int, height: Int) throws -> [UInt8] {
    let picture = png(width: width, height: height) { x, y in
      y < height / 2 ? (x < width / 2 ? .red : .green) : (x < width / 2 ? .blue : .yellow)
    }
    return try PhotoConverter().convert(picture).plain.bytes
  }

  /// A JPEG with everything that a phone writes beside a picture, each part with the token in it: Exif with a place,
  /// XMP, IPTC, a comment, and what follows the end.
  package static func jpeg(saying token: String, orientation: UInt8 = 1) throws -> [UInt8] {
    let plain = try quarters(width: 64, height: 32)
    let text = Array(token.utf8)
    var out = Array(plain.prefix(2))
    out += segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation: orientation, artist: text))
    out += segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>".utf8) + text)
    out += segment(0xED, Array("Photoshop 3.0\08BIM\u{4}\u{4}".utf8) + text)
    out += segment(0xFE, text)
    return out + plain.dropFirst(2) + text
  }

  /// A PNG with text and Exif in it.
  package static func png(saying token: String) -> [UInt8] {
    let text = Array(token.utf8)
    return png(
      width: 8, height: 8,
      chunks: [
        ("tEXt", Array("Comment\0".utf8) + text), ("eXIf", exif(orientation: 1, artist: text)),
        ("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + text),
      ]
    ) { _, _ in .blue }
  }

  /// An Exif block, in the order of a PC: how the picture lies, who made it, and a place.
  package static func exif(orientation: UInt8, artist: [UInt8] = []) -> [UInt8] {
    let count = artist.count + 1
    var out: [UInt8] = Array("II".utf8) + [42, 0] + little(8) + [3, 0]
    out += [0x12, 0x01, 3, 0] + little(1) + [orientation, 0, 0, 0]
    out += [0x3B, 0x01, 2, 0] + little(count) + little(50)
    out += [0x25, 0x88, 4, 0] + little(1) + little(50 + count) + little(0)
    return out + artist + [0] + [0, 0] + little(0)
  }

  package static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
  }

  package static func big(_ number: Int) -> [UInt8] { withUnsafeBytes(of: UInt32(number).bigEndian) { Array($0) } }

  package static func little(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(number).littleEndian) { Array($0) }
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return big(content.count) + body + big(Int(~crc(body)))
  }

  /// CRC-32 before its last step (PNG, annex D).
  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes { crc = table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8 }
    return crc
  }

  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(number) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
  }

  /// A zlib stream that compresses nothing (RFC 1950, RFC 1951 section 3.2.4).
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: max(bytes.count, 1), by: 65_535) {
      let part = bytes[start..<min(start + 65_535, bytes.count)]
      out.append(start + 65_535 >= bytes.count ? 1 : 0)
      out += little(part.count).prefix(2) + little(~part.count & 0xFFFF).prefix(2) + part
    }
    let (a, b) = bytes.reduce((1, 0)) { sums, byte in
      let a = (sums.0 + Int(byte)) % 65_521
      return (a, (sums.1 + a) % 65_521)
    }
    return out + big(b << 16 | a)
  }
}
