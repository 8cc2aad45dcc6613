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
    let wholeGroups = text.count / 4 - (padding > 0 ? 1 : 0)
    return valueOfByte.withUnsafeBufferPointer { values -> [UInt8]? in
      var isValid = true
      let decoded = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3) { output, written in
        var seen: UInt8 = 0
        func group(_ start: Int, letters: Int) -> Int {
          (0..<4).reduce(0) { group, index in
            let value = index < letters ? values[Int(text[start + index])] : 0
            seen |= value
            return group << 6 | Int(value & 63)
          }
        }
        for index in 0..<wholeGroups {
          let bits = group(index * 4, letters: 4)
          output[written] = UInt8(truncatingIfNeeded: bits >> 16)
          output[written + 1] = UInt8(truncatingIfNeeded: bits >> 8)
          output[written + 2] = UInt8(truncatingIfNeeded: bits)
          written += 3
        }
        if padding > 0 {
          let bits = group(wholeGroups * 4, letters: 4 - padding)
          output[written] = UInt8(truncatingIfNeeded: bits >> 16)
          if padding == 1 { output[written + 1] = UInt8(truncatingIfNeeded: bits >> 8) }
          written += 3 - padding
          isValid = bits & ((1 << (8 * padding)) - 1) == 0
        }
        // Values are below 64; only what is not of the alphabet sets the highest bit.
        if seen & 0x80 != 0 { isValid = false }
      }
      return isValid ? decoded : nil
    }
  }

  package static func bytes(_ text: [UInt8]) -> [UInt8]? {
    text.withUnsafeBufferPointer { bytes($0) }
  }
}
