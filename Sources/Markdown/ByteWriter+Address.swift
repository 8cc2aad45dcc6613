import Bytes

/// How each byte of an address is written in an attribute: 0 as it is, 1 as `%XX`, 2 as `&amp;`, 3 as `&#x27;`.
/// It is the table of libcmark's renderer.
private let addressEscapeOfByte: [UInt8] = {
  var table = [UInt8](repeating: 1, count: 256)
  for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = 0 }
  for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
    table[Int(byte)] = 0
    table[Int(byte & 0xDF)] = 0
  }
  for byte in "-_.+!*(),%#@?=;:/$~".utf8 { table[Int(byte)] = 0 }
  table[Int(UInt8(ascii: "&"))] = 2
  table[Int(UInt8(ascii: "'"))] = 3
  return table
}()

extension ByteWriter {
  /// Writes an address as the value of an attribute in double quotes; what is escaped already stays so.
  package mutating func append(escapingAddress bytes: UnsafeBufferPointer<UInt8>) {
    addressEscapeOfByte.withUnsafeBufferPointer { table in
      var start = 0
      for index in 0..<bytes.count {
        let escape = table[Int(bytes[index])]
        guard escape != 0 else { continue }
        append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index + 1
        switch escape {
        case 1:
          append(UInt8(ascii: "%"))
          append(upperHexDigit(bytes[index] >> 4))
          append(upperHexDigit(bytes[index] & 15))
        case 2: append("&amp;" as StaticString)
        default: append("&#x27;" as StaticString)
        }
      }
      append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}

private func upperHexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
