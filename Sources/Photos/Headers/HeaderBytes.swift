/// The bytes of a file, read at any place without ever going past the end: a file may claim what it likes.
struct HeaderBytes {
  let bytes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }

  func byte(_ at: Int) -> Int? { bytes.indices.contains(at) ? Int(bytes[at]) : nil }

  func big16(_ at: Int) -> Int? { number(at, 2, isBig: true) }
  func big32(_ at: Int) -> Int? { number(at, 4, isBig: true) }
  func little16(_ at: Int) -> Int? { number(at, 2, isBig: false) }
  func little24(_ at: Int) -> Int? { number(at, 3, isBig: false) }
  func little32(_ at: Int) -> Int? { number(at, 4, isBig: false) }

  func number(_ at: Int, _ length: Int, isBig: Bool) -> Int? {
    guard at >= 0, at <= bytes.count - length else { return nil }
    let digits = bytes[at..<at + length]
    return isBig
      ? digits.reduce(0) { $0 << 8 | Int($1) } : digits.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func has(_ text: StaticString, at: Int) -> Bool {
    guard at >= 0, at <= bytes.count - text.utf8CodeUnitCount else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[at + $0] == text.utf8Start[$0] }
  }

  /// A part of the bytes, cut to what is there.
  func part(from start: Int, to end: Int) -> HeaderBytes {
    let start = min(max(start, 0), bytes.count)
    return HeaderBytes(bytes: UnsafeBufferPointer(rebasing: bytes[start..<min(max(start, end), bytes.count)]))
  }
}
