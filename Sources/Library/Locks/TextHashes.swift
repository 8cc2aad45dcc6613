/// The wordings of all units of a piece in one language.
package struct TextHashes: Sendable {
  package struct Entry: Sendable {
    package let key: TextKey
    /// The place in a list; 0 for a single text.
    package let item: Int
    package let hash: UnitHash
  }

  /// In the order of `TextKey.allCases`.
  package let entries: [Entry]
  /// One for each unit of the body.
  package let body: [UnitHash]

  package init(of text: PieceText, by hasher: inout UnitHasher) {
    var entries: [Entry] = []
    entries.reserveCapacity(text.texts.count + 4)
    text.texts.forEachInOrder { key, value in
      for (item, words) in value.items.enumerated() {
        entries.append(Entry(key: key, item: item, hash: hasher.hash(of: words)))
      }
    }
    self.entries = entries
    var body: [UnitHash] = []
    body.reserveCapacity(text.body.units.count)
    for unit in text.body.units { body.append(hasher.hash(of: text.body, unit)) }
    self.body = body
  }

  package init(of text: PieceText) {
    var hasher = UnitHasher()
    self.init(of: text, by: &hasher)
  }
}
