import Diagnostics
import Languages
import Library

/// Reads a table of children, row by row, and finds all that is wrong in it rather than the first.
struct CaseloadReader {
  let roster: Roster
  let defaults: Caseload.Defaults
  private(set) var problems: [(problem: TableProblem, place: CellPlace)] = []

  init(roster: Roster, defaults: Caseload.Defaults) {
    self.roster = roster
    self.defaults = defaults
  }

  mutating func fail(_ problem: TableProblem, at place: CellPlace) { problems.append((problem, place)) }

  mutating func rows(of bytes: [UInt8]) -> [CaseloadRow] {
    let table: [TableReader.Row]
    do throws(TableProblemError) {
      table = try TableReader.rows(of: bytes)
    } catch {
      fail(error.problem, at: error.place)
      return []
    }
    guard let head = table.first(where: { !$0.isEmpty }) else {
      fail(.empty, at: CellPlace())
      return []
    }
    guard let columns = columns(head) else { return [] }
    let body = table.filter { $0.number > head.number && !$0.isEmpty }
    if body.isEmpty { fail(.noRows, at: CellPlace()) }
    return body.compactMap { row in read(row, columns) }
  }

  private mutating func columns(_ head: TableReader.Row) -> [CaseloadColumn: Int]? {
    var columns: [CaseloadColumn: Int] = [:]
    let count = problems.count
    for (index, cell) in head.cells.enumerated() {
      let name = cell.trimmed.lowercased()
      if name.isEmpty { continue }
      let place = CellPlace(row: head.number, line: head.line)
      guard let column = CaseloadColumn(rawValue: name) else {
        let nearest = NearestName.find(name, in: CaseloadColumn.allCases.map(\.rawValue))
        fail(.unknownColumn(cell.trimmed, nearest: nearest), at: place)
        continue
      }
      if columns.updateValue(index, forKey: column) != nil { fail(.columnTwice(name), at: place) }
    }
    guard problems.count == count else { return nil }
    for column in CaseloadColumn.allCases where column.isRequired && columns[column] == nil {
      fail(.columnMissing(column.rawValue), at: CellPlace(row: head.number, line: head.line))
    }
    return problems.count == count ? columns : nil
  }

  /// The row; nil where something in it is wrong, and then it is reported.
  private mutating func read(_ row: TableReader.Row, _ columns: [CaseloadColumn: Int]) -> CaseloadRow? {
    let count = problems.count
    let extra = row.cells.dropFirst((columns.values.max() ?? 0) + 1)
    if extra.contains(where: { !$0.trimmed.isEmpty }) {
      fail(.tooManyCells(expected: columns.count), at: CellPlace(row: row.number, line: row.line))
    }
    var cells = Cells(row: row, columns: columns)
    let read = values(&cells)
    return problems.count == count ? read : nil
  }

  /// The cells of one row, by column.
  struct Cells {
    let row: TableReader.Row
    let columns: [CaseloadColumn: Int]

    func text(_ column: CaseloadColumn) -> String? {
      let text = raw(column).trimmed
      return text.isEmpty ? nil : text
    }

    /// The texts between `;`, `|` and line ends.
    func texts(_ column: CaseloadColumn, alsoAt others: String = "") -> [String] {
      raw(column).split { ";|".contains($0) || $0.isNewline || others.contains($0) }
        .map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    func place(_ column: CaseloadColumn) -> CellPlace {
      CellPlace(row: row.number, column: column.rawValue, line: row.line)
    }

    private func raw(_ column: CaseloadColumn) -> String {
      guard let index = columns[column], index < row.cells.count else { return "" }
      return row.cells[index]
    }
  }
}
