import CISAL

/// Tells damage: the 64 bits of CRC-64 (ECMA-182), run over bytes as they come.
struct Checksum: Sendable, Hashable {
  private var sum: UInt64 = 0

  init() {}

  init(of bytes: UnsafeRawBufferPointer) { add(bytes) }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count > 0 else { return }
    sum = crc64_ecma_refl(sum, start, UInt64(bytes.count))
  }

  var number: Int { Int(bitPattern: UInt(sum)) }
}
