/// Where the words of one unit come from when they are not its own: another language's document.
package struct UnitChoice: Sendable {
  package let document: MarkdownDocument
  /// The block of that document whose inline nodes are shown.
  package let node: Int
  /// What is added to the block's tag, such as ` lang="en" dir="ltr"`; empty where nothing is.
  package let attributes: [UInt8]

  package init(_ document: MarkdownDocument, node: Int, attributes: [UInt8] = []) {
    self.document = document
    self.node = node
    self.attributes = attributes
  }
}
