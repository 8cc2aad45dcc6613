import Authoring

/// A table of comma-separated values (RFC 4180), with the mark by which a spreadsheet knows UTF-8.
enum CSVSheet {
  static func bytes(_ file: ExchangeFile) -> [UInt8] {
    var rows = [SheetRows.headings(file) + ["file"]]
    for piece in file.pieces { rows += piece.units.map { SheetRows.cells($0) + [piece.name] } }
    return bytes(rows)
  }

  static func bytes(_ rows: [[String]]) -> [UInt8] {
    let lines = rows.map { row in row.map(quoted).joined(separator: ",") + "\r\n" }
    return [0xEF, 0xBB, 0xBF] + lines.joined().utf8
  }

  static func read(_ bytes: [UInt8]) throws(RefusedFile) -> ReturnedFile {
    let rows: [TableReader.Row]
    do throws(TableProblemError) {
      rows = try TableReader.rows(of: bytes)
    } catch {
      switch error.problem {
      case .notUTF8, .hasNul, .brokenUTF16: throw .regionalLetters
      default: throw .brokenTable(line: error.place.line)
      }
    }
    guard let columns = rows.first.flatMap({ SheetRows.Columns($0.cells) }) else { throw .noColumns }
    var returned = ReturnedFile(
      sourceLanguage: columns.sourceLanguage, targetLanguage: columns.targetLanguage,
      units: rows.dropFirst().compactMap { SheetRows.unit($0.cells.map(unguarded), columns, piece: nil) })
    returned.portal = columns.portal
    return returned
  }

  private static func quoted(_ cell: String) -> String {
    let cell = guarded(cell)
    let isPlain = cell.first != " " && cell.last != " " && cell.utf8.allSatisfy { !special.contains($0) }
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// Bytes, because a carriage return and a line feed make one character.
  private static let special = Set("\",;\t\r\n".utf8)

  /// A cell that a spreadsheet would take for a formula gets an apostrophe, and loses it again when it comes back.
  private static func guarded(_ cell: String) -> String { isFormula(cell) ? "'" + cell : cell }
  private static func unguarded(_ cell: String) -> String {
    cell.hasPrefix("'") && isFormula(cell) ? String(cell.dropFirst()) : cell
  }

  private static func isFormula(_ cell: String) -> Bool {
    cell.drop { $0 == "'" }.first.map { "=+-@\t".contains($0) } ?? false
  }
}
