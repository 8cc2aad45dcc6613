/// A growing run of bytes that pages, bundles and feeds are written into.
///
/// It is reused from page to page: `removeAll()` keeps the storage, so a warm writer allocates nothing.
/// It owns its storage and cannot be copied; pass it `inout`.
///
/// `public` and not `package`, because the compiler inlines a method (`@inlinable`) into another module only where its
/// type is public: without that each byte that is written is a call.
public struct ByteWriter: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  /// How many bytes have been written.
  package private(set) var count: Int {
    @inlinable get { written }
    set { written = newValue }
  }
  @usableFromInline var written = 0

  package init(capacity: Int = 1 << 14) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Forgets what was written and keeps the storage.
  @inlinable package mutating func removeAll() { written = 0 }

  /// Drops everything after the first `count` bytes; used to take back what turned out empty.
  @inlinable package mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= written)
    written = count
  }

  /// Makes room for `extra` more bytes.
  @inlinable package mutating func reserve(_ extra: Int) {
    if written + extra > capacity { grow(extra) }
  }

  @usableFromInline mutating func grow(_ extra: Int) {
    let larger = max(capacity * 2, written + extra)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: written)
    base.deallocate()
    base = moved
    capacity = larger
  }

  @inlinable package mutating func append(_ byte: UInt8) {
    reserve(1)
    base[written] = byte
    written += 1
  }

  @inlinable package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    reserve(bytes.count)
    (base + written).update(from: source, count: bytes.count)
    written += bytes.count
  }

  /// Lends room for so many bytes at the end.
  ///
  /// - Parameter write: writes there, and returns how many bytes it wrote.
  @inlinable package mutating func append(atMost most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(most)
    let count = write(base + written)
    precondition(count >= 0 && count <= most)
    written += count
  }

  @inlinable package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  @inlinable package mutating func append(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  @inlinable package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append($0) }
  }

  @inlinable package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Writes the number in decimal, with Latin digits.
  package mutating func append(decimal number: Int) {
    // Of the numbers that pages hold, nearly all are small, and text of each would be made and let go again.
    guard number >= 0, number < 1000 else { return append(String(number)) }
    if number >= 100 { append(UInt8(ascii: "0") + UInt8(number / 100)) }
    if number >= 10 { append(UInt8(ascii: "0") + UInt8(number / 10 % 10)) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Copies what was written from `start` on; `start` is 0 for all of it.
  package borrowing func array(from start: Int = 0) -> [UInt8] {
    precondition(start >= 0 && start <= written)
    return Array(UnsafeBufferPointer(start: base + start, count: written - start))
  }

  /// Lends what was written, without a copy.
  @inlinable package borrowing func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: base, count: written))
  }

  /// What was written, as text; bytes that are not UTF-8 become U+FFFD.
  package borrowing func string() -> String {
    String(decoding: UnsafeBufferPointer(start: base, count: written), as: UTF8.self)
  }
}
