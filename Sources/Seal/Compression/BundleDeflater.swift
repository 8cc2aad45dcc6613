/// Makes one raw DEFLATE stream (RFC 1951) of a bundle's segments, in any order.
///
/// Shared segments are copied as they were compressed. Own text after the last shared segment is libdeflate's, as the
/// end of the stream; own text before a shared segment is zlib's, flushed to a byte boundary, or stored as it is where
/// it is so short that compressing would not pay. So shared segments first and own text last is fastest and smallest.
struct BundleDeflater: ~Copyable {
  /// Under this many bytes a stored block is as small as a compressed and flushed one.
  static let storedLimit = 64

  private var flushing = FlushingDeflater(level: 1)
  private var final = FinalDeflater(level: 1)
  private var run = RawBuffer(capacity: 1 << 14)

  mutating func append(_ bundle: HouseholdBytes, to output: inout RawBuffer) {
    run.removeAll()
    for segment in bundle.segments {
      switch segment {
      case .own(let bytes):
        run.append(bytes)
      case .shared(let shared):
        endRun(in: &output)
        output.append(shared.blocks)
      }
    }
    final.append(UnsafeBufferPointer(start: run.base, count: run.count), to: &output)
  }

  /// Writes the own text gathered so far, as blocks that others may follow.
  private mutating func endRun(in output: inout RawBuffer) {
    guard run.count > 0 else { return }
    let bytes = UnsafeBufferPointer(start: run.base, count: run.count)
    if bytes.count < Self.storedLimit {
      let length = UInt8(bytes.count)
      output.append([0, length, 0, ~length, 0xFF])
      output.append(bytes)
    } else {
      flushing.append(bytes, to: &output)
    }
    run.removeAll()
  }
}
