import Bytes
import Markdown

/// From a text to its tree, and from the tree to HTML.
func measureMarkdown(_ meter: inout Meter) {
  let text = SampleTexts.strategy
  meter.measure("Markdown", "libcmark and tree, \(text.count) bytes", calls: 500) {
    _ = MarkdownDocument.parse(text)
  }
  let document = MarkdownDocument.parse(text)
  var renderer = HTMLRenderer()
  var page = ByteWriter()
  meter.measure("Markdown", "tree to HTML", calls: 2_000) {
    page.removeAll()
    renderer.render(document, to: &page)
  }
}
