import Library
import Markdown

/// All units of one language's text of a piece, with their words: what tools show and store. A build needs only the
/// hashes.
package struct PieceUnits: Sendable {
  /// Entries in the order of `TextKey.allCases`, then the blocks of the body.
  package let units: [SourceUnit]

  package init(of text: PieceText) {
    let hashes = text.hashes ?? TextHashes(of: text)
    var units: [SourceUnit] = []
    for entry in hashes.entries {
      let words = text.texts[entry.key]?.items[entry.item] ?? ""
      units.append(
        SourceUnit(
          path: entry.key.isList ? .item(entry.key, entry.item) : .key(entry.key), language: text.language,
          kind: .key(entry.key), hash: entry.hash, text: MarkdownDocument.composedText(ofPlain: words)))
    }
    for (number, node) in text.body.units.enumerated() {
      units.append(
        SourceUnit(
          path: .body(number), language: text.language, kind: .block(text.body.nodes[node].kind, number),
          hash: hashes.body[number],
          text: text.body.composedText(of: node)))
    }
    self.units = units
  }
}
