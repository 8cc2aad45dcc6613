/// Takes out of scripts and styles what only their authors read, and nothing that a browser would read.
enum SourceStripping {
  /// Drops full-line `//` comments, leading white space and empty lines. A script in which a line may stand inside a
  /// text of several lines is kept as it is.
  static func script(_ bytes: [UInt8]) -> [UInt8] {
    guard !holdsOpenLine(bytes) else { return bytes.last == 0x0A ? bytes : bytes + [0x0A] }
    // The end of a comment of several lines may stand behind `//`.
    return lines(bytes) { line in
      line.starts(with: [0x2F, 0x2F]) && line.withUnsafeBufferPointer { endOfComment($0, from: 0) } == nil
    }
  }

  /// Whether a line has an uneven number of backticks or ends in a backslash: a text may go on in the next.
  private static func holdsOpenLine(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: 0x0A).contains { line in
      let text = line.last == 0x0D ? line.dropLast() : line
      return text.last == UInt8(ascii: "\\") || text.count { $0 == UInt8(ascii: "`") } % 2 == 1
    }
  }

  /// Drops comments, and the white space that no browser needs: around braces, behind colons, semicolons and commas.
  static func style(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var (index, isParted, isCommented) = (0, false, false)
    while index < bytes.count {
      if bytes[index...].starts(with: [0x2F, 0x2A]) {
        index = bytes.withUnsafeBufferPointer { endOfComment($0, from: index + 2) } ?? bytes.count
        isCommented = true
      } else if isSpace(bytes[index]) {
        index += 1
        isParted = true
      } else {
        let next = endOfToken(bytes, from: index)
        // Between two words a comment parts them, as white space would not everywhere.
        let between = isParted ? [0x20] : isCommented ? Array("/**/".utf8) : []
        if let last = kept.last, !isSpace(last), needsSpace(between: last, and: bytes[index]) { kept += between }
        if bytes[index] == UInt8(ascii: "}"), kept.last == UInt8(ascii: ";") { kept.removeLast() }
        kept += bytes[index..<next]
        (index, isParted, isCommented) = (next, false, false)
      }
    }
    return kept.isEmpty ? [] : kept + [0x0A]
  }

  /// In front of a colon it may part an element from its descendant.
  private static func needsSpace(between first: UInt8, and second: UInt8) -> Bool {
    !"{};,:".utf8.contains(first) && !"{};,!".utf8.contains(second)
  }

  /// Behind the first `*/`. Foundation's `firstRange(of:)` asks for each byte through a table.
  private static func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count - 1 else { return nil }
    return (start..<bytes.count - 1).first { bytes[$0] == 0x2A && bytes[$0 + 1] == 0x2F }.map { $0 + 2 }
  }

  /// The end of what begins here: a quoted text, an address without quotes, or one byte.
  private static func endOfToken(_ bytes: [UInt8], from start: Int) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return endOfText(bytes, from: start + 1, closing: [bytes[start], 0x0A])
    case UInt8(ascii: "\\"): return min(start + 2, bytes.count)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      guard bytes[start...].prefix(4).map({ $0 | 0x20 }) == Array("url(".utf8) else { return start + 1 }
      let address = bytes[(start + 4)...].drop(while: isSpace)
      guard let first = address.first, first != UInt8(ascii: "\""), first != UInt8(ascii: "'") else { return start + 4 }
      return endOfText(bytes, from: address.startIndex, closing: [UInt8(ascii: ")")])
    default: return start + 1
    }
  }

  /// Behind the first of the closing bytes that no backslash stands before.
  private static func endOfText(_ bytes: [UInt8], from start: Int, closing: [UInt8]) -> Int {
    var index = start
    while index < bytes.count, !closing.contains(bytes[index]) {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Drops indentation and empty lines.
  static func lines(of bytes: [UInt8]) -> [UInt8] { lines(bytes) { _ in false } }

  private static func lines(_ bytes: [UInt8], dropping isDropped: (ArraySlice<UInt8>) -> Bool) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for line in bytes.split(separator: 0x0A) {
      let text = line.drop(while: isSpace)
      guard !text.isEmpty, !isDropped(text) else { continue }
      out += text
      out.append(0x0A)
    }
    return out
  }
}
