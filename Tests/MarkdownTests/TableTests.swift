import Bytes
import Markdown
import Testing

/// A table as rows of cells, each as its plain text; what is not a table is in `others`.
private struct ReadTable: Equatable {
  var rows: [[String]] = []
  var alignments: [MarkdownNode.Alignment] = []

  init(rows: [[String]], _ alignments: [MarkdownNode.Alignment] = []) {
    self.rows = rows
    self.alignments = alignments
  }

  init?(_ source: String) {
    let document = parsed(source)
    guard let table = document.nodes.indices.first(where: { document.nodes[$0].kind == .table }) else { return nil }
    for row in document.children(of: table) {
      var cells: [String] = []
      for cell in document.children(of: row) {
        var writer = ByteWriter()
        document.appendPlainText(of: cell, to: &writer)
        cells.append(writer.string().trimmingPrefix(" ").description)
        if document.nodes[row].flags.contains(.header) { alignments.append(document.nodes[cell].alignment) }
      }
      rows.append(cells)
    }
    if alignments.allSatisfy({ $0 == .none }) { alignments = [] }
  }
}

@Suite struct `Pipe tables` {
  private static let tables: [(String, ReadTable)] = [
    ("| foo | bar |\n| --- | --- |\n| baz | bim |", ReadTable(rows: [["foo", "bar"], ["baz", "bim"]])),
    (
      "| abc | defghi | x | y |\n:-: | -----------: | :-- | -\nbar | baz | 1 | 2",
      ReadTable(rows: [["abc", "defghi", "x", "y"], ["bar", "baz", "1", "2"]], [.center, .end, .start, .none])
    ),
    (
      "| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |",
      ReadTable(rows: [["f|oo"], ["b | az"], ["b | im"]])
    ),
    ("| a | b |\n| - | - |\n| c |\n| d | e | f |", ReadTable(rows: [["a", "b"], ["c", ""], ["d", "e"]])),
    ("| a | b |\n| - | - |\n| c | d |\nbar\n\nbaz", ReadTable(rows: [["a", "b"], ["c", "d"], ["bar", ""]])),
    ("| abc | def |\n| --- | --- |", ReadTable(rows: [["abc", "def"]])),
    ("| a |\n| - |\n| b |\n> quote", ReadTable(rows: [["a"], ["b"]])),
    ("| a |\n| - |\n| b |\n---", ReadTable(rows: [["a"], ["b"]])),
    ("| a |\n| - |\n| b |\n===", ReadTable(rows: [["a"], ["b"], ["==="]])),
    ("words before\n| a | b |\n| - | - |\n| c | d |", ReadTable(rows: [["a", "b"], ["c", "d"]])),
    ("> | a | b |\n> | - | - |\n> | c | d |", ReadTable(rows: [["a", "b"], ["c", "d"]])),
    ("- x\n\n  > | a | b |\n  > | - | - |\n  > | c | d |", ReadTable(rows: [["a", "b"], ["c", "d"]])),
    ("1. | a | b |\n   |-|-|\n   | c | d |", ReadTable(rows: [["a", "b"], ["c", "d"]])),
    ("| a |\r\n| - |\r\n| b |\r\n", ReadTable(rows: [["a"], ["b"]])),
    ("| # a | - b | 1. c | > d |\n|-|-|-|-|", ReadTable(rows: [["# a", "- b", "1. c", "> d"]])),
    ("| a # | b ## |\n|-|-|", ReadTable(rows: [["a #", "b ##"]])),
    ("| a | | b |\n|-|-|-|", ReadTable(rows: [["a", "", "b"]])),
    ("| أ | 真 |\n|-|-|\n| ৫ | é |", ReadTable(rows: [["أ", "真"], ["৫", "é"]])),
    ("| {{minutes}} | b |\n|-|-|", ReadTable(rows: [["{{minutes}}", "b"]])),
    ("[x]: /u\n\n| [a][x] | b |\n|-|-|", ReadTable(rows: [["a", "b"]])),
  ]

  @Test(arguments: tables) private func `are read by the rules of GitHub Flavored Markdown`(
    _ source: String, _ expected: ReadTable
  ) {
    #expect(ReadTable(source) == expected)
  }

  private static let others = [
    "| abc | def |\n| --- |\n| bar |", "abc\n---\ndef", "a | b\nc | d", "| a |\n\n| - |", "    | a |\n    | - |",
    "```\n| a |\n| - |\n```", "| a |\n| -x |", "| a |\n| : |", "> | a |\n\n| - |",
  ]

  @Test(arguments: others) func `are not seen in other texts`(_ source: String) {
    #expect(ReadTable(source) == nil)
  }

  @Test func `are written with headers, alignment and a frame that scrolls`() {
    let html = siteHTML("| Day | Min |\n| :-- | --: |\n| *Mon* | [5](a.md) |\n")
    #expect(
      html == """
        <div class="table" role="region" tabindex="0">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-start">Day</th>
        <th scope="col" class="align-end">Min</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-start"><em>Mon</em></td>
        <td class="align-end"><a href="a.md">5</a></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func `keep the words before them and the rule after them`() {
    let html = siteHTML("before\n| a |\n| - |\n| b |\n---\nafter")
    #expect(html.hasPrefix("<p>before</p>\n<div"))
    #expect(html.hasSuffix("</div>\n<hr>\n<p>after</p>\n"))
  }

  @Test func `resolve links that are defined elsewhere`() {
    let html = siteHTML("| [a][x] |\n| - |\n\n> [x]: /u 'T'\n")
    #expect(html.contains("<a href=\"/u\" title=\"T\">a</a>"))
  }

  @Test func `know the place of each cell`() {
    let document = parsed("\n> | a | b |\n> |---|---|\n> | c | d |\n", firstLine: 10)
    let places = document.nodes.filter { $0.kind == .tableCell }.map { [$0.line, $0.column] }
    #expect(places == [[11, 5], [11, 9], [13, 5], [13, 9]])
  }

  @Test func `do not turn a wide header over many short rows into a huge page`() {
    let header = String(repeating: "|a", count: 2_000) + "|\n" + String(repeating: "|-", count: 2_000) + "|\n"
    let document = parsed(header + String(repeating: "x\n", count: 2_000))
    #expect(document.nodes.count < 200_000)
    #expect(document.nodes.count { $0.kind == .tableRow } == 2_001)
  }
}
