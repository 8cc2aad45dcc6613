/// A problem that ends the reading of a table, and where it is.
package struct TableProblemError: Error {
  package var problem: TableProblem
  package var place: CellPlace

  init(_ problem: TableProblem, at place: CellPlace = CellPlace()) {
    self.problem = problem
    self.place = place
  }
}
