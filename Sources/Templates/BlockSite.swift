/// A place that a child may fill.
struct BlockSite: Sendable {
  let block: Int
  /// Bytes of the pool that every line of the content gets; nil for none.
  var indentation: Range<Int>?
  /// The operation after the default content.
  var end: Int
}
