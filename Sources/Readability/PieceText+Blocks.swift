import Bytes
import Library
import Markdown

extension PieceText {
  /// What a reader reads as sentences: paragraphs, items of lists, and the texts of the front matter that are whole
  /// sentences. Headings, tables, titles and short facts are none, and would make every text look easy.
  var blocks: [String] {
    var blocks = Self.sentenceKeys.flatMap { texts[$0]?.items ?? [] }.map(Self.filled)
    var writer = ByteWriter(capacity: 1 << 10)
    var handler = FilledPlaceholders()
    for unit in body.units where body.nodes[unit].kind == .paragraph {
      writer.removeAll()
      body.appendPlainText(of: unit, handler: &handler, to: &writer)
      blocks.append(writer.withBytes { String(decoding: $0, as: UTF8.self) })
    }
    return blocks.filter { !$0.isEmpty }
  }

  private static let sentenceKeys: [TextKey] = [
    .summary, .stopIf, .positive, .purpose, .why, .next, .familyIdea, .childSays, .decisions, .followUp,
  ]

  /// A placeholder becomes a number or a name: one word.
  private static func filled(_ text: String) -> String {
    guard text.contains("{{") else { return text }
    return text.replacing("{{child.first}}", with: "Ana").replacing("{{minutes}}", with: "10").replacing(
      "{{times}}", with: "3")
  }
}

/// Writes a word wherever the page writes a number or a name.
private struct FilledPlaceholders: MarkdownHandler {
  mutating func writePlaceholder(
    _ name: UnsafeBufferPointer<UInt8>, as form: PlaceholderForm, to writer: inout ByteWriter
  ) -> Bool {
    writer.append((name.first == UInt8(ascii: "c") ? "Ana" : "10") as StaticString)
    return true
  }
}
