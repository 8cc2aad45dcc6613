/// Reads what `RecordWriter` wrote. What cannot be so is damage: nothing of it is believed.
package struct RecordReader: Sendable {
  package struct Damage: Error {
    package init() {}
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  package var isAtEnd: Bool { position == bytes.endIndex }

  package mutating func number() throws(Damage) -> Int {
    let eight = try take(8)
    var number: UInt64 = 0
    for byte in eight.reversed() { number = number << 8 | UInt64(byte) }
    return Int(Int64(bitPattern: number))
  }

  package mutating func flag() throws(Damage) -> Bool {
    switch try take(1).first {
    case 0: false
    case 1: true
    default: throw Damage()
    }
  }

  package mutating func text() throws(Damage) -> String { String(decoding: try content(), as: UTF8.self) }

  /// Bytes, without a copy.
  package mutating func content() throws(Damage) -> ArraySlice<UInt8> { try take(try number()) }

  package mutating func list<Item>(
    _ body: (inout RecordReader) throws(Damage) -> Item
  ) throws(Damage) -> [Item] {
    let count = try number()
    // Every item has a byte at least, so a count that is too large asks for no memory.
    guard count >= 0, count <= bytes.endIndex - position else { throw Damage() }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try body(&self)) }
    return items
  }

  package mutating func optional<Item>(
    _ body: (inout RecordReader) throws(Damage) -> Item
  ) throws(Damage) -> Item? {
    try flag() ? try body(&self) : nil
  }

  private mutating func take(_ count: Int) throws(Damage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - position else { throw Damage() }
    defer { position += count }
    return bytes[position..<position + count]
  }
}
