import Bytes
import Languages
import Library
import Markdown
import Templates
import Translation

/// Writes the body of a piece as HTML for one reader.
package struct PieceRenderer: ~Copyable {
  private var renderer = HTMLRenderer(.site, headingShift: 1)
  private var writer = ByteWriter()

  package init() {}

  /// - Parameters:
  ///   - prefix: stands before every id, where several pieces share a page; empty where one has the page to itself.
  ///   - topHeading: the level of the piece's highest headings, whatever level they were written with, so that no page
  ///     skips one.
  package mutating func html(
    _ piece: ReaderPiece, for reader: Reader, handler: PieceHandler, prefix: String = "", topHeading: Int = 2
  ) -> HTML {
    HTML(trusted: bytes(piece, for: reader, handler: handler, prefix: prefix, topHeading: topHeading))
  }

  package mutating func bytes(
    _ piece: ReaderPiece, for reader: Reader, handler: PieceHandler, prefix: String = "", topHeading: Int = 2
  ) -> [UInt8] {
    renderer.idPrefix = Array(prefix.utf8)
    renderer.headingShift = topHeading - piece.highestHeading
    writer.removeAll()
    var handler = handler
    switch piece.body {
    case .adapted(let text):
      let markup = reader.markup(for: text.language)
      if !markup.isEmpty { open(markup) }
      renderer.render(text.body, handler: &handler, to: &writer)
      if !markup.isEmpty { writer.append("</div>\n" as StaticString) }
    case .blocks(let texts):
      renderer.render(
        piece.piece.source.body, choices: choices(piece.piece, texts, reader), handler: &handler, to: &writer)
    }
    return writer.array()
  }

  private mutating func open(_ markup: [UInt8]) {
    writer.append("<div" as StaticString)
    writer.append(markup)
    writer.append(">\n" as StaticString)
  }

  /// For each unit whose words or language are not the page's own, where they come from and how they are marked.
  private func choices(_ piece: Piece, _ texts: [ReaderPiece.UnitText], _ reader: Reader) -> [UnitChoice?] {
    let source = piece.source.body
    let mark = reader.markup(for: piece.source.language)
    guard !texts.isEmpty || !mark.isEmpty else { return [] }
    let own = mark.isEmpty ? nil : mark
    // Of ten translations a page shows one or two, so only theirs are made.
    var known = [[UInt8]?](repeating: nil, count: piece.twins.count)
    func markup(of twin: Int) -> [UInt8] {
      if let known = known[twin] { return known }
      let made = reader.markup(for: piece.twins[twin].language)
      known[twin] = made
      return made
    }
    return source.units.enumerated().map { index, node in
      if index < texts.count, let twin = texts[index].twin {
        return UnitChoice(piece.twins[twin].body, node: texts[index].node, attributes: markup(of: twin))
      }
      return own.map { UnitChoice(source, node: node, attributes: $0) }
    }
  }
}

extension ReaderPiece {
  /// The level of the highest heading of the body; 1 where there is none.
  fileprivate var highestHeading: Int {
    let document =
      switch body {
      case .adapted(let text): text.body
      case .blocks: piece.source.body
      }
    return document.units.lazy.map { document.nodes[$0] }.filter { $0.kind == .heading }.map(\.headingLevel).min() ?? 1
  }
}
