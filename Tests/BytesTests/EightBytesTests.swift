import Bytes
import Testing

/// The first byte that is told must be the right one, whatever stands before and after it.
@Suite struct EightBytesTests {
  /// Eight bytes with one of them at each place, among others.
  private func groups(_ byte: UInt8, among other: UInt8) -> [(place: Int, eight: UInt64)] {
    (0..<8).map { place in
      let bits = (0..<8).reduce(UInt64(0)) { $0 | UInt64($1 == place ? byte : other) << UInt64(8 * $1) }
      return (place, bits)
    }
  }

  private func first(_ found: UInt64) -> Int? { found == 0 ? nil : found.trailingZeroBitCount / 8 }

  @Test func `The first byte of a kind is found wherever it stands`() {
    for byte in UInt8.min...255 {
      for other: UInt8 in [0, 1, 0x1F, 0x20, 0x7F, 0x80, 0xFF, byte ^ 1, byte ^ 0x80] {
        for (place, eight) in groups(byte, among: other) {
          let bytes = (0..<8).map { $0 == place ? byte : other }
          #expect(first(eight.bytes(equalTo: byte)) == bytes.firstIndex(of: byte))
          #expect(first(eight.bytes(below: 0x20)) == bytes.firstIndex { $0 < 0x20 })
        }
      }
    }
  }

  @Test(arguments: [UInt8(0x30)...0x39, 0x61...0x66, 0...0x7F])
  func `Every byte of a range of ASCII is told`(_ range: ClosedRange<UInt8>) {
    for byte in UInt8.min...0x7F {
      for other in UInt8.min...0x7F {
        for (place, eight) in groups(byte, among: other) {
          let told = eight.asciiBytes(in: range)
          #expect(told == told & .topBits)
          #expect((told >> UInt64(8 * place + 7) & 1 == 1) == range.contains(byte))
          #expect((told >> UInt64(8 * (7 - place) + 7) & 1 == 1) == range.contains(other))
        }
      }
    }
  }

  @Test func `Bytes are counted up to the first that is found, or the last ones that are fewer than eight`() {
    for length in 0...40 {
      for place in 0...length {
        var text = [UInt8](repeating: 0x61, count: length)
        if place < length { text[place] = 0x40 }
        for start in 0...length {
          let count = text.withUnsafeBufferPointer { $0.count(from: start) { $0.bytes(equalTo: 0x40) } }
          let whole = (length - start) / 8 * 8
          #expect(count == (place >= start && place < start + whole ? place - start : whole))
        }
      }
    }
    #expect(UnsafeBufferPointer<UInt8>(start: nil, count: 0).count(from: 0) { _ in .topBits } == 0)
  }
}
