import Languages

/// A page to print and write on, or to fill in with an editor of web pages.
enum HTMLSheet {
  static func bytes(_ file: ExchangeFile) -> [UInt8] {
    var html = XMLWriter(withoutDeclaration: ())
    let direction = file.targetLanguage.direction.rawValue
    html.element("html", ["lang": "en"]) { html in
      html.element("head") { html in
        html.empty("meta", ["charset": "utf-8"])
        html.element("title", text: title(file))
        html.element("style") { $0.text(style) }
      }
      html.newline()
      html.element("body") { html in
        html.element("h1", text: title(file))
        html.element("p", text: SheetHelp.text)
        for piece in file.pieces {
          html.newline()
          html.element("h2", text: piece.name)
          html.element("table") { html in
            html.element("tr") { html in
              for heading in SheetRows.headings(file) { html.element("th", text: heading) }
            }
            for unit in piece.units {
              let cells = SheetRows.cells(unit)
              html.newline()
              html.element("tr") { html in
                html.element("td", ["class": "id"], text: cells[0])
                html.element("td", ["lang": file.sourceLanguage.identifier, "dir": "auto"], text: cells[1])
                html.element("td", ["lang": file.targetLanguage.identifier, "dir": direction], text: cells[2])
                html.element("td", text: cells[3])
              }
            }
          }
        }
      }
    }
    return Array("<!DOCTYPE html>\n".utf8) + html.bytes + Array("\n".utf8)
  }

  static func read(_ bytes: [UInt8]) throws(RefusedFile) -> ReturnedFile {
    let root = try XMLReading.html(bytes)
    var returned = ReturnedFile()
    var piece: String?
    var found: SheetRows.Columns?
    func visit(_ element: XMLElement) {
      for inner in element.elements {
        switch inner.name.lowercased() {
        case "h1", "h2", "h3": piece = inner.text.trimmingWhiteSpace
        case "tr":
          let cells = inner.elements.filter { ["td", "th"].contains($0.name.lowercased()) }.map(\.text)
          if let columns = SheetRows.Columns(cells) {
            found = columns
          } else if let columns = found, let unit = SheetRows.unit(cells, columns, piece: piece) {
            returned.units.append(unit)
          }
        default: visit(inner)
        }
      }
    }
    visit(root)
    guard let found else { throw .noColumns }
    (returned.sourceLanguage, returned.targetLanguage) = (found.sourceLanguage, found.targetLanguage)
    returned.portal = found.portal
    return returned
  }

  private static func title(_ file: ExchangeFile) -> String {
    "\(file.sourceLanguage.englishName) to \(file.targetLanguage.englishName)"
  }

  private static let style = """
    body{font:12pt/1.4 sans-serif;margin:2em}table{border-collapse:collapse;width:100%;table-layout:fixed}\
    th,td{border:1px solid #777;padding:.4em;text-align:start;vertical-align:top;white-space:pre-line;\
    overflow-wrap:anywhere}.id{font-size:6pt}th:first-child,.id{width:9%}tr{break-inside:avoid}
    """
}
