import Bytes

/// Memory and compressors that sealing one household after another reuses. One for each thread.
package struct SealScratch: ~Copyable {
  /// On a strategy's page level 4 takes a sixth less time than level 6, for half a percent more bytes.
  var sharedDeflater = FlushingDeflater(level: 4)
  var bundleDeflater = BundleDeflater()
  var plain = RawBuffer(capacity: 1 << 16)
  var page = ByteWriter(capacity: 1 << 16)

  package init() {}

  /// Lays out a plain text: the length field, what `body` writes, and zeros to the padded length.
  mutating func layOut(_ kind: BlobKind, _ body: (inout RawBuffer, inout BundleDeflater) -> Void) throws(SealError) {
    plain.removeAll()
    plain.append(zeros: BlobLayout.lengthFieldCount)
    body(&plain, &bundleDeflater)
    guard let length = UInt32(exactly: plain.count - BlobLayout.lengthFieldCount) else { throw .tooLong }
    plain.setLengthField(length)
    plain.append(zeros: Padding.length(plain.count, of: kind) - plain.count)
  }
}
