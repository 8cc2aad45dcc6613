/// How each byte is written in HTML text and attribute values: 0 as it is, else an index into the four entities.
/// The four are those of CommonMark's reference renderer and of the Mustache specification.
@usableFromInline package let htmlEntityOfByte: [UInt8] = {
  var table = [UInt8](repeating: 0, count: 256)
  for (index, character) in "&<>\"".utf8.enumerated() { table[Int(character)] = UInt8(index + 1) }
  return table
}()

/// How each byte is written in a JSON string (RFC 8259): 0 as it is, 1 as \u00XX, else the letter after the backslash.
/// `<` is escaped too, so that JSON may stand inside a script element.
@usableFromInline package let jsonEscapeOfByte: [UInt8] = {
  var table = [UInt8](repeating: 0, count: 256)
  for control in 0..<0x20 { table[control] = 1 }
  table[0x08] = UInt8(ascii: "b")
  table[0x09] = UInt8(ascii: "t")
  table[0x0A] = UInt8(ascii: "n")
  table[0x0C] = UInt8(ascii: "f")
  table[0x0D] = UInt8(ascii: "r")
  for character in "\"\\".utf8 { table[Int(character)] = character }
  table[Int(UInt8(ascii: "<"))] = 1
  return table
}()

/// The same without the escape of `<`.
@usableFromInline package let bareJSONEscapeOfByte: [UInt8] = {
  var table = jsonEscapeOfByte
  table[Int(UInt8(ascii: "<"))] = 0
  return table
}()

extension ByteWriter {
  /// Writes text so that it is only text in HTML, in an element or in a quoted attribute.
  @inlinable package mutating func append(escapingHTML bytes: UnsafeBufferPointer<UInt8>) {
    htmlEntityOfByte.withUnsafeBufferPointer { table in
      var start = 0
      for index in 0..<bytes.count {
        let entity = table[Int(bytes[index])]
        guard entity != 0 else { continue }
        append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index + 1
        switch entity {
        case 1: append("&amp;" as StaticString)
        case 2: append("&lt;" as StaticString)
        case 3: append("&gt;" as StaticString)
        default: append("&quot;" as StaticString)
        }
      }
      append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// Writes text so that it is only text in HTML, in an element or in a quoted attribute.
  @inlinable package mutating func append(escapingHTML text: String) {
    var text = text
    text.withUTF8 { append(escapingHTML: $0) }
  }

  /// Writes text as the inside of a JSON string, without its quotes.
  @inlinable package mutating func append(escapingJSON bytes: UnsafeBufferPointer<UInt8>) {
    append(bytes, escapedBy: jsonEscapeOfByte)
  }

  /// Writes text as the inside of a JSON string that stands in no markup, such as that of a sealed bundle: markup in it
  /// stays as it is, which makes a page a tenth shorter.
  @inlinable package mutating func append(escapingBareJSON bytes: UnsafeBufferPointer<UInt8>) {
    append(bytes, escapedBy: bareJSONEscapeOfByte)
  }

  @inlinable mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, escapedBy table: [UInt8]) {
    table.withUnsafeBufferPointer { table in
      var start = 0
      for index in 0..<bytes.count {
        let escape = table[Int(bytes[index])]
        guard escape != 0 else { continue }
        append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index + 1
        append(UInt8(ascii: "\\"))
        if escape == 1 {
          append("u00" as StaticString)
          append(hexDigit(bytes[index] >> 4))
          append(hexDigit(bytes[index] & 15))
        } else {
          append(escape)
        }
      }
      append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// Writes text as the inside of a JSON string, without its quotes.
  @inlinable package mutating func append(escapingJSON text: String) {
    var text = text
    text.withUTF8 { append(escapingJSON: $0) }
  }
}

/// The lower-case hexadecimal digit of a value under 16.
@inlinable package func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
