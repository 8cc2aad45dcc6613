import Library

/// What a unit is called outside of the portal: `u1.df9cf10295fb9956.3`, of its wording and its place among those of the
/// portal that share it. Where families or groups read it, the mark of its piece follows: `u1.df9cf10295fb9956.3.5b1c…`.
/// Programs keep ids, whatever becomes of headings and file names.
package struct UnitID: Sendable, Hashable, CustomStringConvertible {
  package let hash: UnitHash
  package let number: Int
  /// Of the piece; nil for what everyone reads.
  package let mark: String?

  package init(hash: UnitHash, number: Int, mark: String? = nil) {
    self.hash = hash
    self.number = number
    self.mark = mark
  }

  /// Reads an id; nil for anything that is not one.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard 3...4 ~= parts.count, parts[0] == "u1", let hash = UnitHash(hex: String(parts[1])),
      let number = Int(parts[2]), number > 0
    else { return nil }
    let mark = parts.count == 4 ? String(parts[3]) : nil
    if let mark, UnitHash(hex: mark) == nil { return nil }
    self.init(hash: hash, number: number, mark: mark)
  }

  package var description: String { "u1.\(hash.hex).\(number)" + (mark.map { ".\($0)" } ?? "") }
}
