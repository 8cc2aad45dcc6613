/// The words of a piece's front matter by their keys, in the order in which they were given.
///
/// A piece has a handful of them, and going over a handful is quicker than a hash.
package struct PieceTexts: Sendable {
  package typealias Entry = (key: TextKey, value: TextValue)

  private var entries: [Entry] = []

  package init() {}

  /// No words yet, and room for some.
  init(capacity: Int) { entries.reserveCapacity(capacity) }

  package init(_ texts: [TextKey: TextValue]) {
    for (key, value) in texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { entries.append((key, value)) }
  }

  /// Adds the words of a key that has none yet.
  mutating func add(_ key: TextKey, _ value: TextValue) { entries.append((key, value)) }

  package var count: Int { entries.count }
  package var isEmpty: Bool { entries.isEmpty }

  package var keys: [TextKey] { entries.indices.map { entries[$0].key } }

  /// Visits the words in the order in which they were given.
  package func forEachText(_ visit: (TextKey, _ items: [String]) -> Void) {
    for index in entries.indices { visit(entries[index].key, entries[index].value.items) }
  }

  /// Visits the words in the order of `TextKey.allCases`.
  func forEachInOrder(_ visit: (TextKey, _ items: [String]) -> Void) {
    for key in Self.order {
      for index in entries.indices where entries[index].key == key { visit(key, entries[index].value.items) }
    }
  }

  private static let order = TextKey.allCases

  package subscript(key: TextKey) -> TextValue? {
    get {
      for index in entries.indices where entries[index].key == key { return entries[index].value }
      return nil
    }
    set {
      let known = entries.firstIndex { $0.key == key }
      switch (known, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append((key, value))
      case (nil, nil): break
      }
    }
  }
}

extension PieceTexts: Sequence {
  package func makeIterator() -> IndexingIterator<[Entry]> { entries.makeIterator() }
}
