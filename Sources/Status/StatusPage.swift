import Bytes
import Languages
import Readability

/// The status as one page for the staff's own browser. It is written to the private folder and nowhere else.
package struct StatusPage: ~Copyable {
  private let status: PortalStatus
  private var out = ByteWriter(capacity: 1 << 16)

  package static func bytes(of status: PortalStatus) -> [UInt8] {
    var page = StatusPage(status: status)
    page.write()
    return page.out.array()
  }

  private init(status: PortalStatus) { self.status = status }

  private mutating func write() {
    out.append(
      """
      <!DOCTYPE html>
      <html lang="en" dir="ltr">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex,nofollow,noarchive">
      <title>What needs doing</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      <h1>What needs doing</h1>

      """)
    paragraph("As of \(status.today). This page is private: it names families. Do not put it on the web.")
    writeFamilies()
    heading("For everyone")
    list(status.items.map { Self.text($0) })
    writeTranslations()
    writeReadings()
    out.append("</main>\n</body>\n</html>\n")
  }

  private mutating func writeFamilies() {
    heading("Families")
    let open = status.families.filter { !$0.isDone }
    if open.isEmpty { paragraph("Nothing needs doing.") }
    for family in open {
      element(
        "h3", family.children.isEmpty ? family.folder : "\(family.folder): \(family.children.joined(separator: ", "))")
      if family.hasErrors { paragraph("Its files have errors: run \"homeward check\".") }
      list(family.items.map { Self.text($0) })
      for home in family.homes where !home.isDone {
        element("h4", home.id)
        for call in home.calls {
          paragraph("Call \(call.who). Read out:")
          list(call.unread.map { "\($0.date) \($0.title)" })
        }
        list(home.items.map { Self.text($0) })
      }
    }
  }

  private mutating func writeTranslations() {
    heading("Translations")
    table(
      ["Page", "Language", "Texts", "Parts missing", "Out of date", "Machine or unknown"],
      status.translations.map { Self.row("everyone", $0) }
        + status.families.flatMap { family in
          family.homes.flatMap { home in home.translations.map { Self.row("\(family.folder)/\(home.id)", $0) } }
        })
  }

  private static func row(_ page: String, _ count: TranslationCount) -> [String] {
    [page, count.language.englishName, count.pieces, count.missing, count.stale, count.machine].map { "\($0)" }
  }

  private mutating func writeReadings() {
    heading("Reading")
    paragraph(
      "The text that was written first is the lever: what is simple there is simple in every language. The portal aims "
        + "at grade \(status.grade) or less in English.")
    table(
      ["Language", "All together", "Texts", "Hard"],
      ReadingSummary.all(of: status.readings, aim: status.grade).map { summary in
        [
          summary.language.englishName, ReadingWords.level(summary.level, in: summary.language), "\(summary.texts)",
          "\(summary.hard)",
        ]
      })
    let hard = status.readings.filter { $0.isHard(above: status.grade) || !$0.terms.isEmpty }
    table(
      ["Text", "Language", "Reads at", "Not explained"],
      (hard.filter(\.isSource) + hard.filter { !$0.isSource }).map { report in
        [
          report.file, report.language.englishName + (report.isSource ? " (written first)" : ""),
          ReadingWords.level(report.level, in: report.language), report.terms.joined(separator: ", "),
        ]
      })
  }

  private static func text(_ item: StatusItem) -> String { (item.isLate ? "Late: " : "") + item.text }

  private mutating func heading(_ text: String) { element("h2", text) }

  private mutating func paragraph(_ text: String) { element("p", text) }

  private mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    out.append("<ul>\n")
    for item in items { element("li", item) }
    out.append("</ul>\n")
  }

  private mutating func table(_ head: [String], _ rows: [[String]]) {
    guard !rows.isEmpty else { return paragraph("Nothing.") }
    out.append("<table>\n<thead><tr>\n")
    for cell in head { element("th", cell) }
    out.append("</tr></thead>\n<tbody>\n")
    for row in rows {
      out.append("<tr>\n")
      for cell in row { element("td", cell) }
      out.append("</tr>\n")
    }
    out.append("</tbody>\n</table>\n")
  }

  private mutating func element(_ name: String, _ text: String) {
    out.append("<\(name)><bdi>")
    out.append(escapingHTML: text)
    out.append("</bdi></\(name)>\n")
  }

  private static let style = """
    body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #222; background: #faf7f1; }
    main { max-width: 60rem; margin: auto; padding: 1rem; }
    table { border-collapse: collapse; display: block; overflow-x: auto; }
    th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ccc; }
    h2 { margin-top: 2rem; border-bottom: 2px solid #99401c; }
    h3 { margin-bottom: .25rem; }
    @media print { body { background: none; } }
    """
}
