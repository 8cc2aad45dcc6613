/// Named values: what a template finds by name.
///
/// Up to 16 are searched one after the other; more are found by hash, so a table of all messages may be handed over as
/// it is. Where a name is given twice, the first counts.
package struct Fields: Sendable, ExpressibleByDictionaryLiteral {
  typealias Entry = (name: FieldName, value: Value)

  private static let mostInTurn = 16

  /// One bit for each name, so that most of what is not here is known without a search.
  private var filter: UInt64 = 0
  /// In the order given; or, where there are more than 16, an open table of a power of two slots, at most half full,
  /// whose empty slots have the hash 0.
  private var entries: [Entry]

  package init(_ fields: [(FieldName, Value)] = []) {
    entries = fields
    for field in fields { filter |= Self.bit(field.0) }
    if fields.count > Self.mostInTurn { fillTable(fields) }
  }

  package init(dictionaryLiteral elements: (FieldName, Value)...) { self.init(elements) }

  package subscript(name: FieldName) -> Value? {
    @inline(__always) get {
      guard filter & Self.bit(name) != 0, let index = index(of: name) else { return nil }
      return entries[index].value
    }
  }

  /// Gives the name this value, whether or not it had one.
  package mutating func set(_ name: FieldName, to value: Value) {
    if let index = index(of: name) {
      entries[index].value = value
    } else {
      self = Fields(all + [(name, value)])
    }
  }

  /// All fields; a large table gives them in no order that means anything.
  package var all: [(FieldName, Value)] { entries.filter { $0.name.hash != 0 } }

  @inline(__always) private static func bit(_ name: FieldName) -> UInt64 { 1 << (name.hash & 63) }

  private func index(of name: FieldName) -> Int? {
    let count = entries.count
    guard count > Self.mostInTurn else {
      for index in 0..<count where entries[index].name == name { return index }
      return nil
    }
    var slot = Int(truncatingIfNeeded: name.hash >> 6) & (count - 1)
    while entries[slot].name.hash != 0 {
      if entries[slot].name == name { return slot }
      slot = (slot + 1) & (count - 1)
    }
    return nil
  }

  private mutating func fillTable(_ fields: [(FieldName, Value)]) {
    var size = 64
    while size < fields.count * 2 { size *= 2 }
    entries = Array(repeating: (FieldName.emptySlot, Value.none), count: size)
    for (name, value) in fields {
      var slot = Int(truncatingIfNeeded: name.hash >> 6) & (size - 1)
      while entries[slot].name.hash != 0, entries[slot].name != name { slot = (slot + 1) & (size - 1) }
      if entries[slot].name.hash == 0 { entries[slot] = (name, value) }
    }
  }
}

extension FieldName {
  private init(emptySlot: Void) {
    hash = 0
    text = ""
  }

  fileprivate static var emptySlot: FieldName { FieldName(emptySlot: ()) }
}
