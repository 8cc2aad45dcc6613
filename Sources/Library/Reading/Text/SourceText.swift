import Bytes

#if canImport(Glibc)
  import Glibc
#endif

/// Makes a file's bytes ready to be read: without a byte order mark, with `\n` at the end of each line, and valid UTF-8.
///
/// Lines keep their numbers and columns.
enum SourceText {
  /// Lends the text to `body`; gives the trouble instead where the bytes are not text, with its line and column.
  ///
  /// - Parameter body: is told too whether the text, and each part of it, is surely in Unicode's form NFC.
  static func withText<Result>(
    _ raw: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, _ isComposed: Bool) -> Result
  ) -> TextResult<Result> {
    var bytes = raw
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      bytes = UnsafeBufferPointer(rebasing: bytes[3...])
    }
    guard let base = bytes.baseAddress, bytes.count > 0 else { return .text(body(bytes, true)) }
    if let mark = versionMark(bytes, base) { return .trouble(.twoVersions, TextPosition(of: mark, in: bytes)) }
    let look = look(bytes, base)
    guard !look.isReady else { return .text(body(bytes, look.isComposed)) }
    if let nul = memchr(base, 0, bytes.count) { return trouble(.hasNul, at: nul, in: bytes, base) }
    if let bad = firstInvalid(bytes) { return .trouble(.notText, TextPosition(of: bad, in: bytes)) }
    guard memchr(base, Int32(UInt8(ascii: "\r")), bytes.count) != nil else { return .text(body(bytes, false)) }
    return .text(withoutReturns(bytes).withUnsafeBufferPointer { body($0, false) })
  }

  /// What one look at all bytes has told. False says nothing.
  private struct Look {
    /// Whether they are surely text as it stands: nearly all files are, and are gone over once then and not three times.
    var isReady = true
    /// Whether the text is surely in Unicode's form NFC, and each part of it too: every mark stands right behind its
    /// letter, and nothing is written as a number or behind a backslash.
    var isComposed = true
  }

  private static func look(_ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>) -> Look {
    // The C library looks for one byte many times faster than a loop looks for several.
    func holds(_ sign: Unicode.Scalar) -> Bool { memchr(base, Int32(sign.value), bytes.count) != nil }
    let nothing = Look(isReady: false, isComposed: false)
    guard !holds("\0"), !holds("\r") else { return nothing }
    let bases = NormalForm.baseBits
    var look = Look()
    var index = 0
    while index < bytes.count {
      index += bytes.count(from: index) { $0 & .topBits }
      // The character in front, where it is not of ASCII.
      var former: UInt32 = 0
      while index < bytes.count, bytes[index] >= 0x80 {
        if let common = commonCharacter(bytes, at: index, bases) {
          former = common
          index += 3
          continue
        }
        let count = characterCount(bytes, at: index)
        guard count > 0 else { return nothing }
        var scalar = UInt32(bytes[index] & (0x7F >> UInt8(count))) << 6 | UInt32(bytes[index + 1] & 0x3F)
        if count == 3 { scalar = scalar << 6 | UInt32(bytes[index + 2] & 0x3F) }
        if scalar >= 0x300, bases[Int(scalar / 64)] >> UInt64(scalar % 64) & 1 == 0 {
          let isMarkOfLetter = former != 0 && NormalForm.isLoneMark(scalar, after: former)
          look.isComposed = look.isComposed && isMarkOfLetter
        }
        former = scalar
        index += count
      }
      // Less than eight bytes are left, or the one behind such characters is in hand.
      if index < bytes.count { index += 1 }
    }
    look.isComposed = look.isComposed && !holds("&") && !holds("\\")
    return look
  }

  /// The character of three bytes that stands there, if it is one of `NormalForm.bases`, as nearly all are that have three.
  @inline(__always)
  private static func commonCharacter(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ bases: [UInt64]
  ) -> UInt32? {
    guard bytes.count - index >= 3, bytes[index] & 0xF0 == 0xE0 else { return nil }
    // What is wrong with these has its top bits set.
    let (second, third) = (bytes[index + 1] ^ 0x80, bytes[index + 2] ^ 0x80)
    guard (second | third) & 0xC0 == 0 else { return nil }
    let block = Int(bytes[index] & 0x0F) << 6 | Int(second)
    // Below U+0800 it should have had two bytes.
    guard block >= 0x800 / 64, bases[block] >> UInt64(third) & 1 != 0 else { return nil }
    return UInt32(block) << 6 | UInt32(third)
  }

  /// How long the character of two or three bytes is that stands there (Unicode, table 3-7); 0 for all else.
  @inline(__always)
  private static func characterCount(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let (first, left) = (bytes[index], bytes.count - index)
    guard first >= 0xC2, first < 0xF0, left >= 2, bytes[index + 1] & 0xC0 == 0x80 else { return 0 }
    if first < 0xE0 { return 2 }
    guard left >= 3, bytes[index + 2] & 0xC0 == 0x80, first != 0xE0 || bytes[index + 1] >= 0xA0,
      first != 0xED || bytes[index + 1] < 0xA0
    else { return 0 }
    return 3
  }

  /// Where a line begins with one of the marks that git puts around two versions of the same lines. A line of `=` alone
  /// is no such mark: in Markdown it underlines a heading.
  private static func versionMark(_ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>) -> Int? {
    for sign in [UInt8(ascii: "<"), UInt8(ascii: ">")] {
      var next = 0
      while next < bytes.count, let found = memchr(base + next, Int32(sign), bytes.count - next) {
        let start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        next = start + 1
        guard start == 0 || isLineEnd(bytes[start - 1]) else { continue }
        let line = bytes[start...].prefix { !isLineEnd($0) }
        if line.prefix(7).allSatisfy({ $0 == sign }), line.count == 7 || line.count > 7 && line[start + 7] == 0x20 {
          return start
        }
      }
    }
    return nil
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  enum TextResult<Value> {
    case text(Value)
    case trouble(FileTrouble, TextPosition)
  }

  private static func trouble<Value>(
    _ trouble: FileTrouble, at found: UnsafeMutableRawPointer, in bytes: UnsafeBufferPointer<UInt8>,
    _ base: UnsafePointer<UInt8>
  ) -> TextResult<Value> {
    .trouble(trouble, TextPosition(of: UnsafeRawPointer(found) - UnsafeRawPointer(base), in: bytes))
  }

  private static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// CR LF and a lone CR both end a line.
  private static func withoutReturns(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      var at = 0
      while at < bytes.count {
        let isReturn = bytes[at] == UInt8(ascii: "\r")
        buffer[count] = isReturn ? UInt8(ascii: "\n") : bytes[at]
        count += 1
        at += isReturn && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n") ? 2 : 1
      }
    }
  }
}
