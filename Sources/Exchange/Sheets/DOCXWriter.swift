import Languages

/// A Word document (ECMA-376) with one table a piece: id, source, translation, comment.
enum DOCXWriter {
  static func bytes(_ file: ExchangeFile) throws(RefusedFile) -> [UInt8] {
    try ZipArchive.archive([
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations), ("word/document.xml", document(file)),
    ])
  }

  private static let contentTypes: [UInt8] = {
    let package = "application/vnd.openxmlformats-package.relationships+xml"
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    var xml = XMLWriter()
    xml.element("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) { xml in
      xml.empty("Default", ["Extension": "rels", "ContentType": package])
      xml.empty("Override", ["PartName": "/word/document.xml", "ContentType": main])
    }
    return xml.bytes
  }()

  private static let relations: [UInt8] = {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]) { xml in
      xml.empty("Relationship", ["Id": "rId1", "Type": type, "Target": "word/document.xml"])
    }
    return xml.bytes
  }()

  private static func document(_ file: ExchangeFile) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:document", ["xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"]) { xml in
      xml.element("w:body") { xml in
        let title = "\(file.sourceLanguage.englishName) to \(file.targetLanguage.englishName)"
        paragraph(title, style: Style(size: 32, isBold: true), to: &xml)
        paragraph(SheetHelp.text, to: &xml)
        for piece in file.pieces {
          paragraph(piece.name, style: Style(size: 24, isBold: true), to: &xml)
          table(piece, of: file, to: &xml)
          paragraph("", to: &xml)
        }
        xml.element("w:sectPr") { xml in
          xml.empty("w:pgSz", ["w:w": "16838", "w:h": "11906", "w:orient": "landscape"])
          xml.empty(
            "w:pgMar",
            [
              "w:top": "720", "w:right": "720", "w:bottom": "720", "w:left": "720", "w:header": "360",
              "w:footer": "360", "w:gutter": "0",
            ])
        }
      }
    }
    return xml.bytes
  }

  /// How a paragraph looks; the size is in half points.
  private struct Style {
    var size = 20
    var isBold = false
    var language: LanguageTag?
  }

  /// In twentieths of a point.
  private static let widths = [1600, 5400, 5400, 2998]

  private static func table(_ piece: ExchangePiece, of file: ExchangeFile, to xml: inout XMLWriter) {
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.empty("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"])
        xml.element("w:tblBorders") { xml in
          border("w:top", to: &xml)
          border("w:left", to: &xml)
          border("w:bottom", to: &xml)
          border("w:right", to: &xml)
          border("w:insideH", to: &xml)
          border("w:insideV", to: &xml)
        }
        xml.empty("w:tblLayout", ["w:type": "fixed"])
      }
      xml.element("w:tblGrid") { xml in for width in widths { xml.empty("w:gridCol", ["w:w": "\(width)"]) } }
      row(SheetRows.headings(file), styles: widths.map { _ in Style(isBold: true) }, isHeading: true, to: &xml)
      let styles = [
        Style(size: 12), Style(language: file.sourceLanguage), Style(language: file.targetLanguage), Style(size: 16),
      ]
      for unit in piece.units { row(SheetRows.cells(unit), styles: styles, isHeading: false, to: &xml) }
    }
  }

  private static func border(_ name: StaticString, to xml: inout XMLWriter) {
    xml.empty(name, ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "777777"])
  }

  private static func row(_ cells: [String], styles: [Style], isHeading: Bool, to xml: inout XMLWriter) {
    xml.newline()
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.empty("w:cantSplit")
        if isHeading { xml.empty("w:tblHeader") }
      }
      for (index, cell) in cells.enumerated() {
        xml.element("w:tc") { xml in
          xml.element("w:tcPr") { $0.empty("w:tcW", ["w:w": "\(widths[index])", "w:type": "dxa"]) }
          for line in cell.split(separator: "\n", omittingEmptySubsequences: false) {
            paragraph(String(line), style: styles[index], to: &xml)
          }
        }
      }
    }
  }

  private static func paragraph(_ text: String, style: Style = Style(), to xml: inout XMLWriter) {
    let isRightToLeft = style.language?.direction == .rightToLeft
    xml.element("w:p") { xml in
      if isRightToLeft { xml.element("w:pPr") { $0.empty("w:bidi") } }
      guard !text.isEmpty else { return }
      xml.element("w:r") { xml in
        xml.element("w:rPr") { xml in
          if style.isBold { xml.empty("w:b") }
          xml.empty("w:sz", ["w:val": "\(style.size)"])
          if isRightToLeft { xml.empty("w:rtl") }
          if let language = style.language {
            let isBidi = isRightToLeft
            xml.empty(
              "w:lang", ["w:val": isBidi ? nil : language.identifier, "w:bidi": isBidi ? language.identifier : nil])
          }
        }
        xml.element("w:t", ["xml:space": "preserve"], text: text)
      }
    }
  }
}
