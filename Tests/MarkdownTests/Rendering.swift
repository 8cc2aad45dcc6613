import Bytes
import CCMark
import Markdown

/// libcmark's own HTML.
func libcmarkHTML(_ source: [UInt8]) -> [UInt8] {
  let options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8
  let root = source.withUnsafeBytes {
    cmark_parse_document($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, options)
  }
  defer { cmark_node_free(root) }
  guard let html = cmark_render_html(root, options) else { return [] }
  defer { cmark_get_default_mem_allocator().pointee.free(html) }
  var count = 0
  while html[count] != 0 { count += 1 }
  return html.withMemoryRebound(to: UInt8.self, capacity: count) {
    Array(UnsafeBufferPointer(start: $0, count: count))
  }
}

/// Our HTML in the mode that must equal it.
func commonMarkHTML(_ source: [UInt8], _ dialect: MarkdownDocument.Dialect = .commonMark) -> [UInt8] {
  var renderer = HTMLRenderer(.commonMark)
  var page = ByteWriter()
  renderer.render(MarkdownDocument.parse(source, dialect: dialect), to: &page)
  return page.array()
}

/// The HTML of the portal's pages.
func siteHTML(
  _ source: String, headingShift: Int = 0, idPrefix: String = "", choices: [UnitChoice?] = []
) -> String {
  var handler = PlainHandler()
  return siteHTML(source, headingShift: headingShift, idPrefix: idPrefix, choices: choices, handler: &handler)
}

func siteHTML(
  _ source: String, headingShift: Int = 0, idPrefix: String = "", choices: [UnitChoice?] = [],
  handler: inout some MarkdownHandler
) -> String {
  var renderer = HTMLRenderer(.site, headingShift: headingShift, idPrefix: Array(idPrefix.utf8))
  var page = ByteWriter()
  renderer.render(parsed(source), choices: choices, handler: &handler, to: &page)
  return page.string()
}

func parsed(_ source: String, firstLine: Int = 1) -> MarkdownDocument {
  MarkdownDocument.parse(Array(source.utf8), firstLine: firstLine)
}

func plainText(_ source: String) -> String {
  var writer = ByteWriter()
  parsed(source).appendPlainText(to: &writer)
  return writer.string()
}
