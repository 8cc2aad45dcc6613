import CZlib

/// Compresses pieces to DEFLATE blocks (RFC 1951) that end on a byte boundary and are not the last of a stream.
///
/// Each piece starts afresh and refers to nothing before it. It keeps zlib's tables from piece to piece.
struct FlushingDeflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>

  /// - Parameter level: zlib's, 1 for fast to 9 for small.
  init(level: Int32) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Minus 15: raw blocks without a header, with the largest window.
    let status = deflateInit2_(
      stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "out of memory")
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Appends the piece's blocks and an empty stored block, which brings the stream to a byte boundary.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout RawBuffer) {
    guard bytes.count > 0 else { return }
    precondition(bytes.count <= Int(Int32.max))
    deflateReset(stream)
    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.pointee.avail_in = UInt32(bytes.count)
    var roomLeft = false
    // zlib is done with a flush when it leaves room in the output.
    while !roomLeft {
      let room = output.room(for: Int(stream.pointee.avail_in) + 64)
      let offered = UInt32(min(room.count, Int(Int32.max)))
      stream.pointee.next_out = room.baseAddress
      stream.pointee.avail_out = offered
      deflate(stream, Z_FULL_FLUSH)
      output.advance(by: Int(offered - stream.pointee.avail_out))
      roomLeft = stream.pointee.avail_out > 0
    }
  }
}
