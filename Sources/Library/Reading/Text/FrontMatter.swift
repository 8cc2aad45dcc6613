#if canImport(Glibc)
  import Glibc
#endif

/// Where the entries of a file end and its text begins.
struct FrontMatter {
  /// The YAML between the fences, as offsets of the file's text.
  var entries: Range<Int>
  /// The Markdown after them.
  var body: Range<Int>
  /// The file's line on which the Markdown begins, from 1.
  var bodyLine: Int

  enum Split {
    case frontMatter(FrontMatter)
    /// The file has no fence at its beginning: all of it is Markdown.
    case none
    case trouble(FileTrouble, line: Int)
  }

  /// Splits a text whose lines end in `\n`. A fence is a line of exactly three hyphens, with perhaps spaces after them.
  static func split(_ text: UnsafeBufferPointer<UInt8>) -> Split {
    guard text.contains(where: { $0 > 0x20 }) else { return .trouble(.empty, line: 0) }
    guard isFence(text, at: 0) else { return lateFence(text).map { .trouble($0, line: 1) } ?? .none }
    let start = endOfLine(text, from: 0)
    var at = start
    var line = 2
    while at < text.count {
      let end = endOfLine(text, from: at)
      if isFence(text, at: at) {
        return .frontMatter(FrontMatter(entries: start..<at, body: end..<text.count, bodyLine: line + 1))
      }
      at = end
      line += 1
    }
    return .trouble(.unclosedFrontMatter, line: 1)
  }

  /// Entries that begin below empty lines are surely meant as entries.
  private static func lateFence(_ text: UnsafeBufferPointer<UInt8>) -> FileTrouble? {
    guard let first = text.firstIndex(where: { $0 > 0x20 }), first > 0, isFence(text, at: first) else { return nil }
    return .blankBeforeFrontMatter
  }

  private static func isFence(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + 3 <= text.count, (0..<3).allSatisfy({ text[start + $0] == UInt8(ascii: "-") }) else { return false }
    var at = start + 3
    while at < text.count, text[at] != UInt8(ascii: "\n") {
      guard text[at] == 0x20 || text[at] == 0x09 else { return false }
      at += 1
    }
    return true
  }

  /// The start of the next line.
  private static func endOfLine(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress, let found = memchr(base + start, Int32(UInt8(ascii: "\n")), text.count - start)
    else { return text.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
  }
}
