#if canImport(Glibc)
  import Glibc
#endif

/// Makes a file's bytes ready to be read: without a byte order mark, with `\n` at the end of each line, and valid UTF-8.
///
/// Lines keep their numbers and columns.
enum SourceText {
  /// Lends the text to `body`; gives the trouble instead where the bytes are not text, with its line and column.
  static func withText<Result>(
    _ raw: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> TextResult<Result> {
    var bytes = raw
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = UnsafeBufferPointer(rebasing: bytes[3...]) }
    guard let base = bytes.baseAddress, bytes.count > 0 else { return .text(body(bytes)) }
    if let nul = memchr(base, 0, bytes.count) { return trouble(.hasNul, at: nul, in: bytes, base) }
    if let bad = firstInvalid(bytes) { return .trouble(.notText, TextPosition(of: bad, in: bytes)) }
    guard memchr(base, Int32(UInt8(ascii: "\r")), bytes.count) != nil else { return .text(body(bytes)) }
    return .text(withoutReturns(bytes).withUnsafeBufferPointer(body))
  }

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
