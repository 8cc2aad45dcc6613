import Markdown

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

  /// - Parameter isComposed: whether all texts are surely in Unicode's form NFC.
  init(
    of texts: PieceTexts, _ body: MarkdownDocument, isComposed: Bool = false, by hasher: inout UnitHasher
  ) {
    var entries: [Entry] = []
    entries.reserveCapacity(texts.count + 4)
    texts.forEachInOrder { key, items in
      for (item, words) in items.enumerated() {
        entries.append(Entry(key: key, item: item, hash: hasher.hash(of: words, isComposed: isComposed)))
      }
    }
    self.entries = entries
    var hashes: [UnitHash] = []
    hashes.reserveCapacity(body.units.count)
    for unit in body.units { hashes.append(hasher.hash(of: body, unit, isComposed: isComposed)) }
    self.body = hashes
  }

  package init(of text: PieceText) {
    var hasher = UnitHasher()
    self.init(of: text.texts, text.body, by: &hasher)
  }
}
