/// Reads the tables of a Word document, whichever program saved it.
enum DOCXReader {
  static func read(_ bytes: [UInt8]) throws(RefusedFile) -> ReturnedFile {
    let root = try XMLReading.xml(try ZipArchive.part("word/document.xml", of: bytes))
    guard let body = root.first("body") else { throw .noDocument }
    var returned = ReturnedFile()
    var piece: String?
    var found: SheetRows.Columns?
    for block in body.elements {
      switch block.name {
      case "p":
        let text = words(block).trimmingWhiteSpace
        if text.hasPrefix("Content/") || text.hasPrefix(ExchangePiece.privatePrefix) { piece = text }
      case "tbl":
        for row in block.descendants("tr") {
          let cells = row.all("tc").map(cell)
          if let columns = SheetRows.Columns(cells) {
            found = columns
          } else if let columns = found, let unit = SheetRows.unit(cells, columns, piece: piece) {
            returned.units.append(unit)
          }
        }
      default: break
      }
    }
    guard let found else { throw .noColumns }
    (returned.sourceLanguage, returned.targetLanguage) = (found.sourceLanguage, found.targetLanguage)
    returned.portal = found.portal
    return returned
  }

  /// The paragraphs of a cell, a line each.
  private static func cell(_ cell: XMLElement) -> String {
    cell.descendants("p").map(words).joined(separator: "\n")
  }

  /// What a paragraph says: without what was deleted while changes were tracked.
  private static func words(_ element: XMLElement) -> String {
    element.elements.reduce(into: "") { text, inner in
      switch inner.name {
      case "t": text += inner.text
      case "tab": text += "\t"
      case "br", "cr": text += "\n"
      case "noBreakHyphen": text += "\u{2011}"
      case "softHyphen": text += "\u{AD}"
      case "del", "moveFrom", "pPr", "rPr", "instrText": break
      default: text += words(inner)
      }
    }
  }
}
