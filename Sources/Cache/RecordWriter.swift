/// Writes numbers, texts and bytes one after the other, as `RecordReader` reads them: numbers in eight bytes with the
/// least first, and before anything of no fixed size how much of it there is.
package struct RecordWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

  /// Forgets what was written, and keeps its room.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Adds what another writer wrote.
  package mutating func append(raw other: [UInt8]) { bytes += other }

  package mutating func append(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  package mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func append(_ content: ArraySlice<UInt8>) {
    append(content.count)
    bytes.append(contentsOf: content)
  }

  package mutating func append(_ content: [UInt8]) { append(content[...]) }

  package mutating func append<Item>(_ items: [Item], _ body: (inout RecordWriter, Item) -> Void) {
    append(items.count)
    for item in items { body(&self, item) }
  }

  /// Writes something that may not be there.
  package mutating func append<Item>(_ item: Item?, _ body: (inout RecordWriter, Item) -> Void) {
    append(item != nil)
    if let item { body(&self, item) }
  }
}
