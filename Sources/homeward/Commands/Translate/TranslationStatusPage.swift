import Bytes
import Languages
import Translation

/// The state of translations as a page for staff. It names families' pages, so it is written to `.homeward` alone.
enum TranslationStatusPage {
  static func bytes(_ status: TranslationStatus) -> [UInt8] {
    var page = ByteWriter()
    page.append(head)
    page.append("<h1>Translations</h1>\n<h2>By language</h2>\n" as StaticString)
    summary(status, to: &page)
    section("Pages for everyone and for groups", status, to: &page) { !$0.isFamily }
    section("Families' pages", status, to: &page) { $0.isFamily }
    page.append("</main>\n</body>\n</html>\n" as StaticString)
    return page.array()
  }

  private static let head: StaticString = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Translations</title>
    <style>
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem; color: #1d2733; background: #fff; }
    table { border-collapse: collapse; margin-block-end: 2rem; }
    th, td { border: 1px solid #c3cad2; padding: .3rem .6rem; text-align: start; vertical-align: top; }
    td.number { text-align: end; font-variant-numeric: tabular-nums; }
    thead th { background: #eef1f4; position: sticky; inset-block-start: 0; }
    .whole { background: #e3f4e6; } .part { background: #fff3cf; } .none { background: #fbe3e0; }
    .unread { background: #f6f7f8; color: #5c6772; }
    .scroll { overflow-x: auto; }
    </style>
    </head>
    <body>
    <main>

    """

  private static func summary(_ status: TranslationStatus, to page: inout ByteWriter) {
    page.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"By language\">\n" as StaticString)
    page.append("<table>\n<thead><tr><th scope=\"col\">Language</th>" as StaticString)
    for name in ["Pages", "Whole", "Parts", "Missing", "Old", "Machine", "Human", "Reviewed"] {
      page.append("<th scope=\"col\">\(name)</th>")
    }
    page.append("</tr></thead>\n<tbody>\n" as StaticString)
    for language in status.languages {
      let total = status.total(language) { _ in true }
      let cell = total.cell
      page.append("<tr><th scope=\"row\">" as StaticString)
      append(name: language, to: &page)
      page.append("</th>" as StaticString)
      for number in [
        total.pages, total.whole, cell.parts, cell.missing, cell.stale, cell.machine, cell.human, cell.reviewed,
      ] { page.append("<td class=\"number\">\(number)</td>") }
      page.append("</tr>\n" as StaticString)
    }
    page.append("</tbody>\n</table>\n</div>\n" as StaticString)
  }

  private static func section(
    _ title: StaticString, _ status: TranslationStatus, to page: inout ByteWriter,
    where fits: (TranslationStatus.Page) -> Bool
  ) {
    let pages = status.pages.filter(fits)
    guard !pages.isEmpty else { return }
    let languages = status.languages.filter { language in pages.contains { $0.cells[language] != nil } }
    page.append("<h2>" as StaticString)
    page.append(title)
    page.append("</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" as StaticString)
    page.append(title)
    page.append("\">\n<table>\n<thead><tr><th scope=\"col\">Page</th>" as StaticString)
    for language in languages {
      page.append("<th scope=\"col\">" as StaticString)
      append(name: language, to: &page)
      page.append("</th>" as StaticString)
    }
    page.append("</tr></thead>\n<tbody>\n" as StaticString)
    for one in pages { row(one, languages, to: &page) }
    page.append("</tbody>\n</table>\n</div>\n" as StaticString)
  }

  private static func row(_ one: TranslationStatus.Page, _ languages: [LanguageTag], to page: inout ByteWriter) {
    page.append("<tr><th scope=\"row\">" as StaticString)
    page.append(escapingHTML: one.name)
    if one.isCritical { page.append(" (critical)" as StaticString) }
    page.append("</th>" as StaticString)
    for language in languages {
      guard let cell = one.cells[language] else {
        let isSource = language.reads(one.sourceLanguage)
        page.append("<td class=\"unread\">\(isSource ? "written in it" : "nobody reads it")</td>")
        continue
      }
      page.append("<td class=\"\(style(cell))\">")
      page.append(escapingHTML: words(cell))
      page.append("</td>" as StaticString)
    }
    page.append("</tr>\n" as StaticString)
  }

  private static func style(_ cell: TranslationStatus.Cell) -> String {
    cell.isWhole ? "whole" : cell.missing == cell.parts ? "none" : "part"
  }

  private static func words(_ cell: TranslationStatus.Cell) -> String {
    var words = cell.isWhole ? ["whole"] : [TranslationStatusTable.words(cell)]
    if cell.machine > 0 { words.append("\(cell.machine) machine") }
    if cell.human > 0 { words.append("\(cell.human) human") }
    if cell.reviewed > 0 { words.append("\(cell.reviewed) reviewed") }
    return words.joined(separator: ", ")
  }

  private static func append(name language: LanguageTag, to page: inout ByteWriter) {
    if let name = language.nativeName {
      page.append("<span lang=\"\(language)\" dir=\"\(language.direction.rawValue)\">")
      page.append(escapingHTML: name)
      page.append("</span> " as StaticString)
    }
    page.append("(\(language))")
  }
}
