/// Reads JSON of exactly the layout that Homeward writes, byte by byte: what is not as written is refused.
///
/// Stricter and some ten times faster than a general reader, which a key store of thousands of households needs.
package struct StrictCursor {
  /// Where the text is not as Homeward writes it, in bytes from the start.
  package struct Surprise: Error, Equatable {
    package let offset: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  package private(set) var offset = 0

  /// - Parameter bytes: must outlive the cursor.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  package var isAtEnd: Bool { offset == bytes.count }
  package var surprise: Surprise { Surprise(offset: offset) }

  /// Goes over the text if it stands here.
  package mutating func skip(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      guard offset + text.count <= bytes.count else { return false }
      for index in 0..<text.count where bytes[offset + index] != text[index] { return false }
      offset += text.count
      return true
    }
  }

  package mutating func expect(_ text: StaticString) throws(Surprise) {
    guard skip(text) else { throw surprise }
  }

  /// A number without sign, fraction or leading zero.
  package mutating func number() throws(Surprise) -> Int {
    let start = offset
    var value = 0
    while offset < bytes.count, bytes[offset] >= 0x30, bytes[offset] <= 0x39 {
      guard offset - start < 18, !(offset > start && value == 0) else { throw surprise }
      value = value * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    guard offset > start else { throw surprise }
    return value
  }

  /// The inside of a string up to its quote, which is gone over too; it must hold no escape.
  package mutating func plainString() throws(Surprise) -> UnsafeBufferPointer<UInt8> {
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      guard bytes[offset] != UInt8(ascii: "\\"), bytes[offset] >= 0x20 else { throw surprise }
      offset += 1
    }
    guard offset < bytes.count else { throw surprise }
    offset += 1
    return UnsafeBufferPointer(rebasing: bytes[start..<(offset - 1)])
  }

  /// A string up to its quote, with the escapes that `ByteWriter.append(escapingJSON:)` writes.
  package mutating func string() throws(Surprise) -> String {
    let start = offset
    var text: [UInt8] = []
    var copied = start
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      guard bytes[offset] >= 0x20 else { throw surprise }
      if bytes[offset] == UInt8(ascii: "\\") {
        text += bytes[copied..<offset]
        offset += 1
        text.append(try escaped())
        copied = offset
      } else {
        offset += 1
      }
    }
    guard offset < bytes.count else { throw surprise }
    let rest = UnsafeBufferPointer(rebasing: bytes[copied..<offset])
    // Nearly always there is no escape, and the text is taken at once.
    let string =
      copied == start ? String(validating: rest, as: UTF8.self) : String(validating: text + rest, as: UTF8.self)
    guard let string else { throw surprise }
    offset += 1
    return string
  }

  private mutating func escaped() throws(Surprise) -> UInt8 {
    guard offset < bytes.count else { throw surprise }
    let letter = bytes[offset]
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return letter
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "u"):
      try expect("00")
      guard offset + 2 <= bytes.count,
        let value = UInt8(String(decoding: bytes[offset..<(offset + 2)], as: UTF8.self), radix: 16), value < 0x80
      else { throw surprise }
      offset += 2
      return value
    default: throw surprise
    }
  }

  /// A string of base 64 up to its quote, decoded; it must have `count` bytes where that is given.
  package mutating func base64(count: Int? = nil) throws(Surprise) -> [UInt8] {
    let text = try plainString()
    guard let decoded = Base64Decoding.bytes(text), count == nil || decoded.count == count else { throw surprise }
    return decoded
  }
}
