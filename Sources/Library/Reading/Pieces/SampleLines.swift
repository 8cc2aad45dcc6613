#if canImport(Glibc)
  import Glibc
#endif

/// Finds lines that are still as `homeward new` wrote them, whatever mark of a list, a quote or an entry stands before.
struct SampleLines: Sendable {
  /// What a sample begins and ends with; between them stands a child's name, where it has one.
  private struct Sample: Sendable {
    let start: [UInt8]
    let end: [UInt8]
    let hasName: Bool
  }

  static let shared = SampleLines(SampleWords.lines)

  /// By their first byte.
  private var samples: [[Sample]] = Array(repeating: [], count: 256)

  init(_ lines: [String]) {
    for line in lines {
      let bytes = Array(line.utf8)
      let words = bytes.withUnsafeBufferPointer { Array($0[Self.words(of: $0, 0..<$0.count)]) }
      let start = Array(words.prefix { $0 != 0 })
      let hasName = start.count < words.count
      let end = hasName ? Array(words.reversed().prefix { $0 != 0 }.reversed()) : []
      samples[Int(start[0])].append(Sample(start: start, end: end, hasName: hasName))
    }
  }

  /// Visits each line of a text that is one of them.
  ///
  /// - Parameter body: is given the number of the line, from 1, and its length in bytes.
  func eachLine(of text: UnsafeBufferPointer<UInt8>, _ body: (_ line: Int, _ length: Int) -> Void) {
    guard let base = text.baseAddress else { return }
    var (start, number) = (0, 1)
    while start < text.count {
      let found = memchr(base + start, 0x0A, text.count - start)
      let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? text.count
      if isSample(text, start..<end) { body(number, end - start) }
      (start, number) = (end + 1, number + 1)
    }
  }

  private func isSample(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let words = Self.words(of: text, line)
    guard let first = words.first else { return false }
    return samples[Int(text[first])].contains { sample in
      let count = sample.start.count + sample.end.count
      guard sample.hasName ? words.count > count : words.count == count else { return false }
      return text[words].starts(with: sample.start) && text[words].suffix(sample.end.count).elementsEqual(sample.end)
    }
  }

  /// What is left of a line without its marks, such as `> `, `1. `, `- ` or `summary: `, and without quotes.
  private static func words(of text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, isMark(text[start]) { start += 1 }
    var colon = start
    while colon < end, isOfEntry(text[colon]) { colon += 1 }
    if colon > start, colon + 1 < end, text[colon] == UInt8(ascii: ":"), text[colon + 1] == UInt8(ascii: " ") {
      start = colon + 2
      while start < end, isMark(text[start]) { start += 1 }
    }
    while end > start, isEnd(text[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "."),
      UInt8(ascii: "\""), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func isOfEntry(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte == 0x2D }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r")
  }
}
