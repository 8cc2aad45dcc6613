/// Takes out of scripts and styles what only their authors read.
enum SourceStripping {
  /// Drops full-line `//` comments, leading white space and empty lines. Lines are kept apart, so what a script does
  /// stays the same; a template literal must not rely on its indentation.
  static func script(_ bytes: [UInt8]) -> [UInt8] {
    lines(bytes) { $0.starts(with: [0x2F, 0x2F]) }
  }

  /// Drops comments, leading white space and empty lines.
  static func style(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: [0x2F, 0x2A]) {
        index = endOfComment(bytes, from: index + 2)
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return lines(kept) { _ in false }
  }

  private static func endOfComment(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count, bytes[index] != 0x2A || bytes[index + 1] != 0x2F { index += 1 }
    return min(index + 2, bytes.count)
  }

  private static func lines(_ bytes: [UInt8], dropping isDropped: (ArraySlice<UInt8>) -> Bool) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for line in bytes.split(separator: 0x0A) {
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard !text.isEmpty, text.contains(where: { $0 != 0x20 && $0 != 0x0D }), !isDropped(text) else { continue }
      out += text
      out.append(0x0A)
    }
    return out
  }
}
