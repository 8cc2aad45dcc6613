/// Where the lines of a text start, by CommonMark's line endings: LF, CR, and CR LF.
struct SourceLines {
  let source: UnsafeBufferPointer<UInt8>
  private var starts: [Int] = [0]

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    let lineFeed = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    var nextReturn = source.firstIndex(of: carriageReturn, from: 0)
    var nextFeed = source.firstIndex(of: lineFeed, from: 0)
    while nextReturn != nil || nextFeed != nil {
      let ending = min(nextReturn ?? .max, nextFeed ?? .max)
      let isPair = ending == nextReturn && nextFeed == ending + 1
      let start = ending + (isPair ? 2 : 1)
      starts.append(start)
      if ending == nextReturn { nextReturn = source.firstIndex(of: carriageReturn, from: start) }
      if ending == nextFeed || isPair { nextFeed = source.firstIndex(of: lineFeed, from: start) }
    }
  }

  var count: Int { starts.count }

  /// The bytes of a line, counted from 0, without its ending; empty where there is no such line.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 0, number < starts.count else { return source.count..<source.count }
    let start = starts[number]
    var end = number + 1 < starts.count ? starts[number + 1] : source.count
    while end > start, source[end - 1] == UInt8(ascii: "\n") || source[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The line, counted from 0, that holds a byte.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// What a paragraph has on one of its later lines: without white space around and the `>` of its block quotes.
  func content(ofLine number: Int, insideQuotes quotes: Int) -> Range<Int> {
    var range = trimmed(line(number))
    var left = quotes
    while left > 0, let first = range.first, source[first] == UInt8(ascii: ">") {
      range = trimmed(first + 1..<range.upperBound)
      left -= 1
    }
    return range
  }

  /// The range without spaces and tabs at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(source[start]) { start += 1 }
    while end > start, isBlank(source[end - 1]) { end -= 1 }
    return start..<end
  }
}

/// A space or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

/// An ASCII letter.
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") }

/// An ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

extension Collection<UInt8> {
  /// Whether the bytes are the word, in any case; the word is ASCII and its letters are in lower case.
  func isWord(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount
      && word.withUTF8Buffer { letters in
        zip(self, letters).allSatisfy { $0 == $1 || (isLetter($0) && ($0 | 0x20) == $1) }
      }
  }
}
