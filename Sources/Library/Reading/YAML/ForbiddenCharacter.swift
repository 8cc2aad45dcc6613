/// Finds characters that no front matter may hold: they do not print, or they break a line without showing it.
enum ForbiddenCharacter {
  /// The first one, with its place; nil where there is none.
  static func find(in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) -> YAMLReader.Finding? {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if maySurelyStand(byte) || byte == 0x0A || byte == 0x09 {
        at += 1
        continue
      }
      if let problem = problem(at: at, in: bytes) { return finding(problem, at: at, in: bytes, firstLine: firstLine) }
      at += 1
    }
    return nil
  }

  /// Whether a byte of valid UTF-8 is in no such character: most print and are ASCII, or are of letters, which three
  /// first bytes may or may not begin.
  @inline(__always) static func maySurelyStand(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F || byte >= 0x80 && byte != 0xC2 && byte != 0xE2 && byte != 0xEF
  }

  /// What is wrong with the character that begins there; nil where it may stand.
  static func problem(at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> YAMLProblem? {
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
    let third = at + 2 < bytes.count ? bytes[at + 2] : 0
    switch bytes[at] {
    case 0..<0x20, 0x7F: return .forbiddenCharacter(UInt32(bytes[at]))
    case 0xC2 where next == 0x85: return .invisibleLineBreak
    case 0xC2 where next < 0xA0: return .forbiddenCharacter(UInt32(next))
    case 0xE2 where next == 0x80 && (third == 0xA8 || third == 0xA9): return .invisibleLineBreak
    case 0xEF where next == 0xBB && third == 0xBF: return .forbiddenCharacter(0xFEFF)
    case 0xEF where next == 0xBF && third >= 0xBE: return .forbiddenCharacter(third == 0xBE ? 0xFFFE : 0xFFFF)
    default: return nil
    }
  }

  private static func finding(
    _ problem: YAMLProblem, at: Int, in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int
  ) -> YAMLReader.Finding {
    let place = TextPosition(of: at, in: bytes)
    return YAMLReader.Finding(problem: problem, line: place.line - 1 + firstLine, column: place.column)
  }
}

/// The line and column of a byte, both from 1; a column counts Unicode scalars.
struct TextPosition {
  var line = 1
  var column = 1

  init(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
