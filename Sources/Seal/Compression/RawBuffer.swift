/// A growing run of bytes with a writable end, for what C libraries write and for zero padding.
struct RawBuffer: ~Copyable {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  mutating func removeAll() { count = 0 }

  /// Room of at least `extra` bytes after what is written; tell with `advance(by:)` how many were used.
  mutating func room(for extra: Int) -> UnsafeMutableBufferPointer<UInt8> {
    if count + extra > capacity {
      let larger = max(capacity * 2, count + extra)
      let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
      moved.update(from: base, count: count)
      base.deallocate()
      base = moved
      capacity = larger
    }
    return UnsafeMutableBufferPointer(start: base + count, count: capacity - count)
  }

  mutating func advance(by written: Int) {
    precondition(written >= 0 && count + written <= capacity)
    count += written
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    _ = room(for: bytes.count)
    (base + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  mutating func append(zeros extra: Int) {
    _ = room(for: extra)
    (base + count).update(repeating: 0, count: extra)
    count += extra
  }

  /// Overwrites four bytes at the start, which were kept free for a length.
  mutating func setLengthField(_ value: UInt32) {
    precondition(count >= 4)
    for (index, byte) in bigEndian(value).enumerated() { base[index] = byte }
  }

  borrowing func array() -> [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  borrowing func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }
}
