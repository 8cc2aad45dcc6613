/// The slots of a page: the family key, wrapped once for each credential, filled with dummies to a multiple of four
/// and sorted by tag, so that neither their number nor their order tells anything.
package struct SlotTable: Sendable, Equatable {
  /// One wrapped key.
  package struct Slot: Sendable, Equatable {
    package let tag: ArraySlice<UInt8>
    package let wrap: ArraySlice<UInt8>
  }

  static let tagCount = 16
  static let wrapCount = 48
  static let slotCount = tagCount + wrapCount

  /// The slots one after another, 64 bytes each.
  package let bytes: [UInt8]

  /// Reads a table that was stored. Nil unless it is a multiple of four slots, sorted by tag without a double.
  package init?(bytes: [UInt8]) {
    let count = bytes.count / Self.slotCount
    guard bytes.count % Self.slotCount == 0, count > 0, count % 4 == 0, count <= 64 else { return nil }
    let tags = (0..<count).map { bytes[($0 * Self.slotCount)..<($0 * Self.slotCount + Self.tagCount)] }
    guard zip(tags, tags.dropFirst()).allSatisfy({ $0.lexicographicallyPrecedes($1) }) else { return nil }
    self.bytes = bytes
  }

  init(sorting slots: [[UInt8]]) {
    bytes = Array(slots.sorted { $0.lexicographicallyPrecedes($1) }.joined())
  }

  package var count: Int { bytes.count / Self.slotCount }

  package subscript(index: Int) -> Slot {
    let start = index * Self.slotCount
    let middle = start + Self.tagCount
    return Slot(tag: bytes[start..<middle], wrap: bytes[middle..<(start + Self.slotCount)])
  }
}
