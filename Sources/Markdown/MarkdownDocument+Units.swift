extension MarkdownDocument {
  /// What a translatable block is and where it stands, apart from its words: a translation whose blocks have the same
  /// signatures in the same order has the shape of its source.
  package struct UnitSignature: Sendable, Hashable {
    package let kind: MarkdownNode.Kind
    /// The level of a heading, else 0.
    package let headingLevel: UInt8
    /// The column of a table's cell, else 0.
    package let tableColumn: Int32
    /// How many blocks are around it.
    package let depth: Int32
    /// A digest of the kinds of the blocks around it, the same in every run.
    package let ancestors: UInt64
  }

  /// The signatures of all units, in their order.
  package func signatures() -> [UnitSignature] {
    var found: [UnitSignature] = []
    found.reserveCapacity(units.count)
    var open: [(end: Int, digest: UInt64)] = []
    for (index, node) in nodes.enumerated() where !node.kind.isInline {
      while let last = open.last, last.end <= index { open.removeLast() }
      let around = open.last?.digest ?? 0xCBF2_9CE4_8422_2325
      if node.kind.holdsInlines {
        guard node.end > index + 1 else { continue }
        found.append(
          UnitSignature(
            kind: node.kind, headingLevel: node.kind == .heading ? node.detail : 0,
            tableColumn: node.kind == .tableCell ? node.number : 0, depth: Int32(open.count), ancestors: around))
      } else {
        open.append((node.end, Self.digest(around, node)))
      }
    }
    return found
  }

  /// FNV-1a over the kind, the callout's kind and whether a row is the header.
  private static func digest(_ around: UInt64, _ node: MarkdownNode) -> UInt64 {
    let detail = node.kind == .callout ? node.detail : node.flags.contains(.header) ? 1 : 0
    return [node.kind.rawValue, detail].reduce(around) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
