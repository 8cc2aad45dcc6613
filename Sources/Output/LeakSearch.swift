#if canImport(Glibc)
  import Glibc
#endif

/// Searches texts for very many words at once.
///
/// Each word is found by six of its bytes, and a table tells for every three bytes how far the window may move (S. Wu
/// and U. Manber, "A fast algorithm for multi-pattern searching", 1994). Of a word's bytes those are taken whose end
/// the fewest other words share: all phone numbers of a town begin alike.
package struct LeakSearch: Sendable {
  static let window = 6
  private static let blockCount = 3

  private let words: WordList
  /// By the hash of the window's last three bytes: how far to move on; 0 where a word may stand here.
  private var shift: [UInt8]
  /// Where the words of each hash begin among `anchors`.
  private var starts: [UInt32]
  private var anchors: [Anchor]
  private let tableBits: UInt32

  /// A word, and where in it the window stands.
  private struct Anchor: Sendable {
    /// The window's bytes; nearly all that only hash alike are told apart by them.
    var window: UInt64
    var word: UInt32
    var offset: UInt32
  }

  package init(_ words: PrivateWords) {
    let words = words.forms
    self.words = words
    // Tables for one family's few words are made in microseconds; those for a district's tell more blocks apart.
    let bits: UInt32 = words.count < 64 ? 10 : words.count < 256 ? 12 : 18
    tableBits = bits
    let size = 1 << bits
    var load = [UInt32](repeating: 0, count: size)
    var shift = [UInt8](repeating: UInt8(Self.window - Self.blockCount + 1), count: size)
    var chosen: [(hash: Int, anchor: Anchor)] = []
    chosen.reserveCapacity(words.count)
    words.bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<words.count {
        let word = words.range(index)
        var best = (hash: 0, start: word.lowerBound, load: UInt32.max)
        for start in word.lowerBound...(word.upperBound - Self.window) {
          let hash = Self.hash(Self.window(in: bytes, from: start), bits)
          if load[hash] < best.load { best = (hash, start, load[hash]) }
        }
        load[best.hash] += 1
        let offset = best.start - word.lowerBound
        let window = Self.window(in: bytes, from: best.start)
        chosen.append((best.hash, Anchor(window: window, word: UInt32(index), offset: UInt32(offset))))
        // Each three bytes of the window, moved to its end.
        for distance in 0...(Self.window - Self.blockCount) {
          let hash = Self.hash(window << UInt64(8 * distance), bits)
          shift[hash] = min(shift[hash], UInt8(distance))
        }
      }
    }
    self.shift = shift
    (starts, anchors) = Self.grouped(chosen, load)
  }

  private static func grouped(
    _ chosen: [(hash: Int, anchor: Anchor)], _ load: [UInt32]
  ) -> (starts: [UInt32], anchors: [Anchor]) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(load.count + 1)
    for count in load { starts.append(starts[starts.count - 1] + count) }
    var next = starts
    var anchors = [Anchor](repeating: Anchor(window: 0, word: 0, offset: 0), count: chosen.count)
    for (hash, anchor) in chosen {
      anchors[Int(next[hash])] = anchor
      next[hash] += 1
    }
    return (starts, anchors)
  }

  /// The kind of a word that stands in the text; nil where none does. Of several it may be any.
  package func firstFinding(in text: ArraySlice<UInt8>) -> PrivateWords.Kind? {
    guard words.count > 0, text.count >= Self.window else { return nil }
    return text.withUnsafeBufferPointer { text in
      shift.withUnsafeBufferPointer { shift in
        // Each step waits for the table, so four go side by side, one in each quarter.
        let end = text.count - Self.window + 1
        let (half, quarter) = (end / 2, end / 4)
        var (a, b, c, d) = (0, quarter, half, half + quarter)
        while a < quarter, b < half, c < half + quarter, d < end {
          if let word = advance(&a, text, shift) ?? advance(&b, text, shift) ?? advance(&c, text, shift)
            ?? advance(&d, text, shift)
          {
            return words.kind(word)
          }
        }
        let word =
          finish(&a, quarter, text, shift) ?? finish(&b, half, text, shift)
          ?? finish(&c, half + quarter, text, shift) ?? finish(&d, end, text, shift)
        return word.map { words.kind($0) }
      }
    }
  }

  /// Looks at all windows that are left before `end`.
  private func finish(
    _ start: inout Int, _ end: Int, _ text: UnsafeBufferPointer<UInt8>, _ shift: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    while start < end { if let word = advance(&start, text, shift) { return word } }
    return nil
  }

  /// Looks at the window that starts here, and moves on as far as no word can begin.
  @inline(__always) private func advance(
    _ start: inout Int, _ text: UnsafeBufferPointer<UInt8>, _ shift: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let window = Self.window(in: text, from: start)
    let hash = Self.hash(window, tableBits)
    let step = Int(shift[hash])
    if step == 0, let word = match(hash, window, start, in: text) { return word }
    start += max(step, 1)
    return nil
  }

  private func match(_ hash: Int, _ window: UInt64, _ start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    anchors.withUnsafeBufferPointer { anchors in
      for anchor in anchors[Int(starts[hash])..<Int(starts[hash + 1])] where anchor.window == window {
        let word = words.range(Int(anchor.word))
        let first = start - Int(anchor.offset)
        guard first >= 0, first + word.count <= text.count else { continue }
        let isEqual = words.bytes.withUnsafeBufferPointer {
          memcmp($0.baseAddress! + word.lowerBound, text.baseAddress! + first, word.count) == 0
        }
        if isEqual, !isPartOfWords(Int(anchor.word), at: first, in: text) { return Int(anchor.word) }
      }
      return nil
    }
  }

  /// Whether a name in capitals stands inside other words: `MAN LI` in `HUMAN LIFE`.
  private func isPartOfWords(_ index: Int, at first: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard words.kind(index) == .adult || words.kind(index) == .child else { return false }
    let word = words[index]
    let isCapital = { (byte: UInt8) in byte &- 0x41 < 26 }
    guard word.contains(where: isCapital), !word.contains(where: { $0 &- 0x61 < 26 }) else { return false }
    let end = first + word.count
    return first > 0 && isCapital(text[first - 1]) || end < text.count && isCapital(text[end])
  }

  /// Six bytes as a number, the last one highest: read as eight where there are eight, and compared at once, so that
  /// nearly no word is compared byte by byte.
  @inline(__always) private static func window(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
    let place = UnsafeRawPointer(bytes.baseAddress! + start)
    if start + 8 <= bytes.count {
      return UInt64(littleEndian: place.loadUnaligned(as: UInt64.self)) << 16
    }
    let low = UInt64(UInt32(littleEndian: place.loadUnaligned(as: UInt32.self)))
    let high = UInt64(UInt16(littleEndian: (place + 4).loadUnaligned(as: UInt16.self)))
    return low << 16 | high << 48
  }

  /// Of a window's last three bytes.
  @inline(__always) private static func hash(_ window: UInt64, _ bits: UInt32) -> Int {
    let block = UInt32(truncatingIfNeeded: window >> 40)
    return Int((block &* 0x9E37_79B1) >> (32 - bits))
  }
}
