/// Eight bytes of a text that are looked at together, the first of them lowest. Those that are found are told by their
/// top bits, so the first of them stands at an eighth of the trailing zero bits. Where a byte is found, those above it
/// may be told wrongly: subtraction borrows from them.
extension UInt64 {
  /// The same byte eight times.
  @inlinable @inline(__always) package static func eight(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The top bit of each byte.
  @inlinable @inline(__always) package static var topBits: UInt64 { eight(0x80) }

  /// The bytes that are this one.
  @inlinable @inline(__always) package func bytes(equalTo byte: UInt8) -> UInt64 {
    let others = self ^ .eight(byte)
    return (others &- .eight(1)) & ~others & .topBits
  }

  /// The bytes that come before this one of ASCII.
  @inlinable @inline(__always) package func bytes(below byte: UInt8) -> UInt64 {
    (self &- .eight(byte)) & ~self & .topBits
  }

  /// The bytes from one of ASCII to another, where all eight are of ASCII. Nothing borrows here: all are told rightly.
  @inlinable @inline(__always) package func asciiBytes(in range: ClosedRange<UInt8>) -> UInt64 {
    (self &+ .eight(0x80 - range.lowerBound)) & ~(self &+ .eight(0x7F - range.upperBound)) & .topBits
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes from a place on are before the first one that is looked for, or before the last ones that are fewer
  /// than eight.
  ///
  /// - Parameter found: tells those that are looked for by their top bits, and must tell the first one rightly.
  @inlinable @inline(__always) package func count(from start: Int, upTo found: (_ eight: UInt64) -> UInt64) -> Int {
    guard let base = baseAddress else { return 0 }
    var index = start
    while count - index >= 8 {
      let eight = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      let places = found(UInt64(littleEndian: eight))
      if places != 0 { return index - start + places.trailingZeroBitCount / 8 }
      index += 8
    }
    return index - start
  }

  /// Whether a text of ASCII stands at a place.
  @inlinable @inline(__always) package func holds(_ text: StaticString, at start: Int) -> Bool {
    let size = text.utf8CodeUnitCount
    guard let base = baseAddress, start >= 0, start + size <= count else { return false }
    let other = text.utf8Start
    for place in 0..<size where base[start + place] != other[place] { return false }
    return true
  }

  /// Whether the same bytes stand in both ranges.
  @inlinable @inline(__always) package func areSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count, let base = baseAddress else { return first.count == second.count }
    let (one, other) = (base + first.lowerBound, base + second.lowerBound)
    for place in 0..<first.count where one[place] != other[place] { return false }
    return true
  }

  /// Whether a byte is anywhere in it.
  package func contains(byte: UInt8) -> Bool {
    let passed = count(from: 0) { $0.bytes(equalTo: byte) }
    return self[passed...].contains(byte)
  }
}
