/// Standard base 64 of RFC 4648, with padding.
package enum Base64 {
  /// How many letters so many bytes are.
  package static func count(of bytes: Int) -> Int { (bytes + 2) / 3 * 4 }

  /// Writes the letters where there is room for them.
  package static func encode(_ bytes: UnsafeBufferPointer<UInt8>, to start: UnsafeMutablePointer<UInt8>) {
    var out = start
    var index = 0
    // Six bytes are eight letters, found two at a time.
    base64Pairs.withUnsafeBufferPointer { pairs in
      let source = UnsafeRawBufferPointer(bytes)
      while index + 8 <= source.count {
        let group = UInt64(bigEndian: source.loadUnaligned(fromByteOffset: index, as: UInt64.self)) >> 16
        let first = UInt64(pairs[Int(group >> 36)]) | UInt64(pairs[Int(group >> 24 & 4095)]) << 16
        let second = UInt64(pairs[Int(group >> 12 & 4095)]) | UInt64(pairs[Int(group & 4095)]) << 16
        UnsafeMutableRawPointer(out).storeBytes(of: (first | second << 32).littleEndian, as: UInt64.self)
        out += 8
        index += 6
      }
    }
    base64Alphabet.withUTF8Buffer { letters in
      while index + 2 < bytes.count {
        let group = Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
        out[0] = letters[group >> 18]
        out[1] = letters[group >> 12 & 63]
        out[2] = letters[group >> 6 & 63]
        out[3] = letters[group & 63]
        out += 4
        index += 3
      }
      let rest = bytes.count - index
      guard rest > 0 else { return }
      let group = Int(bytes[index]) << 16 | (rest == 2 ? Int(bytes[index + 1]) << 8 : 0)
      out[0] = letters[group >> 18]
      out[1] = letters[group >> 12 & 63]
      out[2] = rest == 2 ? letters[group >> 6 & 63] : UInt8(ascii: "=")
      out[3] = UInt8(ascii: "=")
    }
  }
}

extension ByteWriter {
  package mutating func append(base64 bytes: UnsafeBufferPointer<UInt8>) {
    let count = Base64.count(of: bytes.count)
    reserve(count)
    Base64.encode(bytes, to: base + written)
    written += count
  }

  package mutating func append(base64 bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append(base64: $0) }
  }
}

private let base64Alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

/// The two letters of every twelve bits, the first one lowest.
private let base64Pairs: [UInt16] = base64Alphabet.withUTF8Buffer { letters in
  (0..<4096).map { UInt16(letters[$0 >> 6]) | UInt16(letters[$0 & 63]) << 8 }
}
