import CDeflate

/// Compresses a piece to the last DEFLATE blocks of a stream, with libdeflate, which is faster and smaller than zlib
/// but writes only whole streams.
struct FinalDeflater: ~Copyable {
  private let compressor: OpaquePointer

  /// - Parameter level: libdeflate's, 1 for fast to 12 for small.
  init(level: Int32) {
    guard let compressor = libdeflate_alloc_compressor(level) else { preconditionFailure("out of memory") }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout RawBuffer) {
    let room = output.room(for: libdeflate_deflate_compress_bound(compressor, bytes.count))
    let written = libdeflate_deflate_compress(
      compressor, bytes.baseAddress, bytes.count, room.baseAddress, room.count)
    precondition(written > 0, "libdeflate wrote more than its own bound")
    output.advance(by: written)
  }
}
