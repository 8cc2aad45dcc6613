/// Named values: what a template finds by name.
///
/// Up to 32 are searched one after the other; more are found by hash, so a table of all messages may be handed over as
/// it is. Where a name is given twice, the first counts.
package struct Fields: Sendable, ExpressibleByDictionaryLiteral {
  // Not a tuple with labels: turning an array of one kind of tuple into one of the other copies it with a cast for each
  // element, which was a fortieth of a build.
  typealias Entry = (FieldName, Value)

  private static let mostInTurn = 32

  /// Entries where they lie; they may be used while the fields are held and nobody changes them.
  struct Entries {
    /// One bit for each name, so that most of what is not here is known without a search.
    let filter: UInt64
    let all: UnsafeBufferPointer<Entry>

    /// The value of a name, by its hash.
    @inline(__always) subscript(name: UInt64) -> UnsafePointer<Value>? {
      guard let index = index(of: name), let first = all.baseAddress else { return nil }
      return (first + index).pointer(to: \.1)
    }

    @inline(__always) func index(of name: UInt64) -> Int? {
      guard filter & Fields.bit(name) != 0 else { return nil }
      guard all.count > Fields.mostInTurn else {
        for index in 0..<all.count where all[index].0.hash == name { return index }
        return nil
      }
      var slot = Int(truncatingIfNeeded: name >> 6) & (all.count - 1)
      while all[slot].0.hash != 0 {
        if all[slot].0.hash == name { return slot }
        slot = (slot + 1) & (all.count - 1)
      }
      return nil
    }
  }

  private var filter: UInt64 = 0
  /// In the order given; or, where there are more than 32, an open table of a power of two slots, at most half full,
  /// whose empty slots have the hash 0.
  private var entries: [Entry]

  package init(_ fields: [(FieldName, Value)] = []) {
    entries = fields
    for field in fields { filter |= Self.bit(field.0.hash) }
    if fields.count > Self.mostInTurn { fillTable(fields) }
  }

  /// Room for so many fields that are added one after the other.
  package init(capacity: Int) {
    entries = []
    entries.reserveCapacity(capacity)
  }

  package init(dictionaryLiteral elements: (FieldName, Value)...) { self.init(elements) }

  package subscript(name: FieldName) -> Value? { index(of: name.hash).map { entries[$0].1 } }

  /// Lends the entries, for the renderer, which looks many names up in them.
  @inline(__always) func withEntries<Result>(_ body: (Entries) -> Result) -> Result {
    entries.withUnsafeBufferPointer { body(Entries(filter: filter, all: $0)) }
  }

  /// Adds a name that is not among them yet.
  package mutating func add(_ name: FieldName, _ value: Value) {
    assert(index(of: name.hash) == nil, "the name has a value")
    guard entries.count < Self.mostInTurn else { return set(name, to: value) }
    entries.append((name, value))
    filter |= Self.bit(name.hash)
  }

  /// Gives the name this value, whether or not it had one.
  package mutating func set(_ name: FieldName, to value: Value) {
    if let index = index(of: name.hash) {
      entries[index].1 = value
    } else if entries.count < Self.mostInTurn {
      entries.append((name, value))
      filter |= Self.bit(name.hash)
    } else {
      self = Fields(all + [(name, value)])
    }
  }

  /// All fields; a large table gives them in no order that means anything.
  package var all: [(FieldName, Value)] { entries.filter { $0.0.hash != 0 } }

  @inline(__always) static func bit(_ name: UInt64) -> UInt64 { 1 << (name & 63) }

  private func index(of name: UInt64) -> Int? { withEntries { $0.index(of: name) } }

  private mutating func fillTable(_ fields: [(FieldName, Value)]) {
    var size = 64
    while size < fields.count * 2 { size *= 2 }
    entries = Array(repeating: (FieldName(emptySlot: ()), Value.none), count: size)
    for (name, value) in fields {
      var slot = Int(truncatingIfNeeded: name.hash >> 6) & (size - 1)
      while entries[slot].0.hash != 0, entries[slot].0.hash != name.hash { slot = (slot + 1) & (size - 1) }
      if entries[slot].0.hash == 0 { entries[slot] = (name, value) }
    }
  }
}
