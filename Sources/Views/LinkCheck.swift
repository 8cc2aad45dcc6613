import Diagnostics
import Library
import Markdown

/// Finds links of a piece that lead nowhere.
package enum LinkCheck {
  /// - Parameter own: what only this writing may lead to, beside the portal's pages.
  package static func findings(
    _ piece: Piece, _ links: LinkMap, own: [String: LinkMap.Target] = [:]
  ) -> [Diagnostic] {
    var found = findings(piece.source, links, own)
    // By their places: a list of texts would be copies of all that they hold.
    for index in piece.twins.indices { found += findings(piece.twins[index], links, own) }
    return found
  }

  private static func findings(
    _ text: PieceText, _ links: LinkMap, _ own: [String: LinkMap.Target]
  ) -> [Diagnostic] {
    guard text.body.mayHold(.link) || text.body.mayHold(.image) else { return [] }
    var found: [Diagnostic] = []
    for (index, node) in text.body.nodes.enumerated() where node.kind == .link || node.kind == .image {
      let bytes = text.body.bytes(of: index)
      guard !bytes.isEmpty, LinkTarget(bytes) == .relative else { continue }
      let url = String(decoding: bytes, as: UTF8.self)
      let place = SourcePlace(file: text.file, line: node.line, column: node.column)
      guard let target = LinkMap.resolve(url, from: text.file) else {
        found.append(ViewWords.linkLeavesPortal(url, at: place))
        continue
      }
      if target.lowercased().hasSuffix(".svg") || target.lowercased().hasSuffix(".svgz") {
        found.append(ViewWords.linkToDrawing(url, at: place))
      } else if own[target] == nil, links.target(target) == nil {
        found.append(ViewWords.linkToNothing(url, target, links, at: place))
      }
    }
    return found
  }
}
