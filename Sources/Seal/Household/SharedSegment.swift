/// A piece of bundles that many households carry, such as a rendered strategy, compressed once for all of them.
///
/// Its DEFLATE blocks refer to nothing before them and end on a byte boundary, so they may stand anywhere in a
/// household's stream. What it says is readable only inside `Seal`: a letter to one class is shared, not public.
package struct SharedSegment: Sendable, CustomStringConvertible, CustomReflectable {
  let blocks: [UInt8]
  /// How many bytes it is before compression.
  package let count: Int

  package init(_ bytes: [UInt8], scratch: inout SealScratch) {
    count = bytes.count
    var output = RawBuffer(capacity: bytes.count / 2 + 64)
    bytes.withUnsafeBufferPointer { scratch.sharedDeflater.append($0, to: &output) }
    blocks = output.array()
  }

  /// A piece that nearly every household carries: it is compressed once and read by all, so it is made as small as can be.
  package init(ofAll bytes: [UInt8]) {
    count = bytes.count
    var output = RawBuffer(capacity: bytes.count / 2 + 64)
    var deflater = FlushingDeflater(level: 6)
    bytes.withUnsafeBufferPointer { deflater.append($0, to: &output) }
    blocks = output.array()
  }

  /// A piece of writing for everyone that was compressed before, as `kept` gave it.
  package init(kept: [UInt8], count: Int) {
    blocks = kept
    self.count = count
  }

  /// What a build keeps for the next, in the portal's private folder, of a piece that is writing for everyone.
  package var kept: [UInt8] { blocks }

  package var description: String { "(shared segment of \(count) bytes)" }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
