/// One step of writing a page. Numbers are indexes into the tables of its program.
enum Operation: Sendable {
  /// Bytes of the pool.
  case text(start: Int32, end: Int32)
  case variable(path: Int32)
  case unescaped(path: Int32)
  /// Shows what follows for each item; `end` is after its `sectionEnd`.
  case section(path: Int32, end: Int32)
  /// Shows what follows, up to `end`, if there is nothing.
  case inverted(path: Int32, end: Int32)
  /// Goes back to `body` while there are items.
  case sectionEnd(body: Int32)
  case include(Int32)
  case block(Int32)
}
