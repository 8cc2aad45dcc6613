/// Goes over a text once and gives a number for each thing by which somebody could be known in it: for each two words
/// that follow each other, for the digits of each phone number, for each e-mail address.
///
/// It folds letters as `FoldedText` does, but keeps nothing, so that all that everyone may read is looked at in
/// milliseconds. What has the right number is looked at again.
struct TraceScanner: Sendable {
  private var kinds = ScalarKinds()

  /// What a text has, as it is passed over.
  private struct State {
    var word = TraceScanner.start
    /// The word before; 0 where there is none.
    var former: UInt64 = 0
    /// The last ten digits of a number, how many it has, and where they stand.
    var digits: UInt64 = 0
    var count = 0
    var first = 0
    var end = 0
  }

  /// - Parameter visit: is given the number of what was found, and of fewer than ten digits where they stand.
  @inline(__always) mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ visit: (_ trace: UInt64, _ shortNumber: Range<Int>) -> Void
  ) {
    var state = State()
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        let small = byte | 0x20
        if small &- 0x61 < 26 {
          state.word = Self.mix(state.word, UInt64(small))
          if state.count > 0 { Self.endNumber(&state, visit) }
        } else if byte &- 0x30 < 10 {
          Self.add(digit: UInt64(byte &- 0x30), &state, at..<at + 1, visit)
        } else {
          Self.endWord(&state, visit)
          if state.count > 0, !Self.isSign(byte) { Self.endNumber(&state, visit) }
          if byte == UInt8(ascii: "@"), let address = Self.address(in: text, around: at) { visit(address, 0..<0) }
        }
        at += 1
        continue
      }
      let (scalar, length) = Self.scalar(in: text, at: at)
      let (kind, value) = kinds.look(scalar)
      switch kind {
      case .letter:
        state.word = Self.mix(state.word, UInt64(value))
        if state.count > 0 { Self.endNumber(&state, visit) }
      case .digit: Self.add(digit: UInt64(value), &state, at..<at + length, visit)
      case .word:
        Self.endWord(&state, visit)
        state.word = Self.mix(state.word, UInt64(value))
        Self.endWord(&state, visit)
        if state.count > 0 { Self.endNumber(&state, visit) }
      case .sign: Self.endWord(&state, visit)
      case .nothing: break
      case .end, .unknown:
        Self.endWord(&state, visit)
        if state.count > 0 { Self.endNumber(&state, visit) }
      }
      at += length
    }
    Self.endWord(&state, visit)
    Self.endNumber(&state, visit)
  }

  @inline(__always) private static func endWord(_ state: inout State, _ visit: (UInt64, Range<Int>) -> Void) {
    guard state.word != start else { return }
    if state.former != 0 { visit(state.former &* 31 ^ state.word, 0..<0) }
    (state.former, state.word) = (state.word, start)
  }

  @inline(__always) private static func add(
    digit: UInt64, _ state: inout State, _ place: Range<Int>, _ visit: (UInt64, Range<Int>) -> Void
  ) {
    state.word = mix(state.word, digit)
    if state.count == 0 { state.first = place.lowerBound }
    state.digits = state.digits % 1_000_000_000 * 10 + digit
    state.count += 1
    state.end = place.upperBound
    if state.count >= 10 { visit(trace(ofDigits: state.digits, count: 10), 0..<0) }
  }

  @inline(__always) private static func endNumber(_ state: inout State, _ visit: (UInt64, Range<Int>) -> Void) {
    if 7...9 ~= state.count {
      visit(trace(ofDigits: state.digits, count: state.count), state.first..<state.end)
    }
    (state.digits, state.count) = (0, 0)
  }

  static func trace(ofDigits digits: UInt64, count: Int) -> UInt64 {
    (digits &+ 1) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(count) &* 0xD6E8_FEB8_6659_FD93
  }

  /// The address around an `@`, without the full stops around it; nil where there is none.
  static func address(in text: UnsafeBufferPointer<UInt8>, around at: Int) -> UInt64? {
    var (start, end) = (at, at + 1)
    while start > 0, isOfAddress(text[start - 1]) { start -= 1 }
    while end < text.count, isOfAddress(text[end]) { end += 1 }
    while start < at, text[start] == UInt8(ascii: ".") { start += 1 }
    while end > at + 1, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard start < at, end > at + 1 else { return nil }
    var hash = ~Self.start
    for byte in text[start..<end] { hash = mix(hash, UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) }
    return hash
  }

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x5F
      || byte == 0x25
  }

  @inline(__always) private static func isSign(_ byte: UInt8) -> Bool {
    byte == 0x20 || 0x09...0x0D ~= byte || byte == 0x28 || byte == 0x29 || byte == 0x2B || 0x2D...0x2F ~= byte
  }

  @inline(__always) private static func scalar(
    in text: UnsafeBufferPointer<UInt8>, at: Int
  ) -> (scalar: UInt32, length: Int) {
    let lead = text[at]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard at + length <= text.count else { return (0xFFFD, text.count - at) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length { scalar = scalar << 6 | UInt32(text[at + index] & 0x3F) }
    return (scalar, length)
  }

  // FNV-1a (G. Fowler, L. C. Noll and K.-P. Vo), a scalar at a time.
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) private static func mix(_ word: UInt64, _ value: UInt64) -> UInt64 {
    (word ^ value) &* 0x100_0000_01B3
  }
}
