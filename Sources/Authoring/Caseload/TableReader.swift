/// Reads comma-separated values (RFC 4180), and what spreadsheets make of them: `;` or a tab between cells, any line
/// ends, a first line `sep=;`.
package struct TableReader {
  package struct Row: Sendable, Equatable {
    /// As a spreadsheet counts.
    package var number: Int
    /// The line of the file on which it begins.
    package var line: Int
    package var cells: [String]

    package var isEmpty: Bool { cells.allSatisfy(\.trimmed.isEmpty) }
  }

  private let text: [Unicode.Scalar]
  private var separator: Unicode.Scalar = ","
  private var at = 0
  private var line = 1

  /// All rows, the empty ones too, with cells as they were written.
  package static func rows(of bytes: [UInt8]) throws(TableProblemError) -> [Row] {
    var reader = TableReader(text: try TableText.decode(bytes).get())
    reader.chooseSeparator()
    var rows: [Row] = []
    while reader.at < reader.text.count { rows.append(try reader.row(number: rows.count + 1)) }
    return rows
  }

  private init(text: [Unicode.Scalar]) { self.text = text }

  /// The separator that Excel wrote down, or the one that the first line has most of.
  private mutating func chooseSeparator() {
    let first = text.prefix { $0 != "\n" && $0 != "\r" }
    if first.count == 5, first.prefix(4).elementsEqual("sep=".unicodeScalars) {
      separator = first[4]
      at = 5
      skipLineEnd()
      return
    }
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in first {
      if scalar == "\"" { isQuoted.toggle() } else if !isQuoted { counts[scalar, default: 0] += 1 }
    }
    let choices: [Unicode.Scalar] = [",", ";", "\t"]
    separator = choices.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
    if counts[separator, default: 0] == 0 { separator = "," }
  }

  private mutating func row(number: Int) throws(TableProblemError) -> Row {
    let start = line
    var cells: [String] = []
    while true {
      cells.append(try cell(row: number))
      if at < text.count, text[at] == separator {
        at += 1
        continue
      }
      skipLineEnd()
      return Row(number: number, line: start, cells: cells)
    }
  }

  private mutating func cell(row: Int) throws(TableProblemError) -> String {
    skipBlanks()
    guard at < text.count, text[at] == "\"" else { return plainCell() }
    let start = line
    at += 1
    var cell = String.UnicodeScalarView()
    while at < text.count {
      let scalar = text[at]
      if scalar == "\"" {
        guard at + 1 < text.count, text[at + 1] == "\"" else { break }
        at += 1
      } else if scalar == "\n" || scalar == "\r" && !(at + 1 < text.count && text[at + 1] == "\n") {
        line += 1
      }
      cell.append(scalar)
      at += 1
    }
    guard at < text.count else { throw TableProblemError(.unclosedQuote, at: CellPlace(row: row, line: start)) }
    at += 1
    skipBlanks()
    guard at == text.count || isCellEnd(text[at]) else {
      throw TableProblemError(.textAfterQuote, at: CellPlace(row: row, line: line))
    }
    return String(cell)
  }

  private mutating func plainCell() -> String {
    let start = at
    while at < text.count, !isCellEnd(text[at]) { at += 1 }
    return String(String.UnicodeScalarView(text[start..<at]))
  }

  private func isCellEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == separator || scalar == "\n" || scalar == "\r"
  }

  private mutating func skipBlanks() {
    while at < text.count, text[at] == " " { at += 1 }
  }

  private mutating func skipLineEnd() {
    guard at < text.count else { return }
    if text[at] == "\r" { at += 1 }
    if at < text.count, text[at] == "\n" { at += 1 }
    line += 1
  }
}

extension String {
  /// Without white space at both ends, and with one space for each run of it inside.
  var trimmed: String {
    unicodeScalars.split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}
