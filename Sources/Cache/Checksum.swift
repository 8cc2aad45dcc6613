import CDeflate

/// Tells damage: two checksums that are fast, run over bytes as they come.
struct Checksum: Sendable, Hashable {
  private var sum: UInt32 = 0
  private var other: UInt32 = 1

  init() {}

  init(of bytes: UnsafeRawBufferPointer) { add(bytes) }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 0 else { return }
    sum = libdeflate_crc32(sum, bytes.baseAddress, bytes.count)
    other = libdeflate_adler32(other, bytes.baseAddress, bytes.count)
  }

  var number: Int { Int(sum) << 32 | Int(other) }
}
