import CZlib

/// Expands a raw DEFLATE stream (RFC 1951).
package enum Inflation {
  /// - Parameters:
  ///   - bytes: exactly one whole stream.
  ///   - limit: the most that may come out, against a stream that grows without end.
  package static func bytes(_ bytes: [UInt8], limit: Int = 1 << 28) throws(SealError) -> [UInt8] {
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .notDeflate
    }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    let status = bytes.withUnsafeBufferPointer { input in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(input.count)
      return expand(&stream, into: &output, limit: limit)
    }
    guard status == Z_STREAM_END, stream.avail_in == 0, output.count <= limit else { throw .notDeflate }
    return output
  }

  private static func expand(_ stream: inout z_stream, into output: inout [UInt8], limit: Int) -> Int32 {
    var status = Z_OK
    let step = 1 << 16
    while status == Z_OK, output.count <= limit {
      let piece = [UInt8](unsafeUninitializedCapacity: step) { room, written in
        stream.next_out = room.baseAddress
        stream.avail_out = UInt32(step)
        status = inflate(&stream, Z_NO_FLUSH)
        written = step - Int(stream.avail_out)
      }
      output += piece
    }
    return status
  }
}
