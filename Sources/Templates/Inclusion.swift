/// A partial or a parent.
struct Inclusion: Sendable {
  enum Target: Sendable {
    case template(Int)
    /// The value there holds the template's name.
    case named(path: Int)
    case missing
  }

  /// What fills a block of the parent: operations of the template that includes it.
  struct Argument: Sendable {
    let block: Int
    var operations: Range<Int>
  }

  var target: Target
  /// Bytes of the pool that every line gets; nil where the tag stands within a line.
  var indentation: Range<Int>?
  /// Those of the program.
  var arguments = 0..<0
  /// The operation after the inclusion and its arguments.
  var end: Int
}
