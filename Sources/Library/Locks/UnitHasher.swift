import Bytes
import Foundation
import Markdown

/// Hashes one unit after the other with the same storage.
package struct UnitHasher: ~Copyable {
  private var canonical = ByteWriter(capacity: 1 << 10)

  package init() {}

  /// The hash of a block.
  ///
  /// - Parameter isComposed: whether its text is surely in Unicode's form NFC.
  package mutating func hash(of document: MarkdownDocument, _ block: Int, isComposed: Bool = false) -> UnitHash {
    begin()
    document.appendCanonicalText(of: block, to: &canonical)
    return finish(isComposed)
  }

  /// The hash of a text that is not Markdown, such as a title.
  package mutating func hash(of text: String, isComposed: Bool = false) -> UnitHash {
    begin()
    MarkdownDocument.appendCanonicalText(ofPlain: text, to: &canonical)
    return finish(isComposed)
  }

  /// The hash of a canonical text.
  package mutating func hash(ofCanonical text: String) -> UnitHash {
    begin()
    canonical.append(text)
    return finish()
  }

  private mutating func begin() {
    canonical.removeAll()
    canonical.append("u1\0" as StaticString)
  }

  private borrowing func finish(_ isComposed: Bool = false) -> UnitHash {
    canonical.withBytes { bytes in
      if isComposed || NormalForm.isSurelyComposed(bytes) { return UnitHash(ofPrefixed: bytes) }
      var composed = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
      return composed.withUTF8 { UnitHash(ofPrefixed: $0) }
    }
  }
}

extension MarkdownDocument {
  /// A block's text as translators see it and as it is hashed, in Unicode's form NFC.
  package func composedText(of block: Int) -> String {
    String(decoding: canonicalText(of: block), as: UTF8.self).precomposedStringWithCanonicalMapping
  }

  /// The same of a text that is not Markdown.
  package static func composedText(ofPlain text: String) -> String {
    var writer = ByteWriter(capacity: text.utf8.count)
    appendCanonicalText(ofPlain: text, to: &writer)
    return writer.string().precomposedStringWithCanonicalMapping
  }
}
