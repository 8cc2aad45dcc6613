/// Reads standard base 64 of RFC 4648, with padding, strictly: nothing but the alphabet, and no bits left over.
package enum Base64Decoding {
  private static let valueOfByte: [UInt8] = {
    var table = [UInt8](repeating: 0xFF, count: 256)
    let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    alphabet.withUTF8Buffer { for (value, letter) in $0.enumerated() { table[Int(letter)] = UInt8(value) } }
    return table
  }()

  /// The bytes, or nil where the text is not standard base 64.
  package static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    guard text.count > 0 else { return [] }
    let padding = text.suffix(2).count { $0 == UInt8(ascii: "=") }
    let letters = text.count - padding
    let count = letters * 6 / 8
    return valueOfByte.withUnsafeBufferPointer { values -> [UInt8]? in
      var isValid = true
      let decoded = [UInt8](unsafeUninitializedCapacity: count + 2) { output, written in
        var group = 0
        for index in 0..<letters {
          let value = values[Int(text[index])]
          if value == 0xFF { isValid = false }
          group = group << 6 | Int(value & 63)
          guard index & 3 == 3 else { continue }
          output[written] = UInt8(truncatingIfNeeded: group >> 16)
          output[written + 1] = UInt8(truncatingIfNeeded: group >> 8)
          output[written + 2] = UInt8(truncatingIfNeeded: group)
          written += 3
          group = 0
        }
        guard padding > 0 else { return }
        group <<= 6 * padding
        if group & ((1 << (8 * padding)) - 1) != 0 { isValid = false }
        output[written] = UInt8(truncatingIfNeeded: group >> 16)
        if padding == 1 { output[written + 1] = UInt8(truncatingIfNeeded: group >> 8) }
        written = count
      }
      return isValid ? decoded : nil
    }
  }

  package static func bytes(_ text: [UInt8]) -> [UInt8]? {
    text.withUnsafeBufferPointer { bytes($0) }
  }
}
