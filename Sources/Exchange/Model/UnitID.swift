import Library

/// What a unit is called outside of the portal: `u1.df9cf10295fb9956.3`, of its wording and its place among those of the
/// file that share it.
package struct UnitID: Sendable, Hashable, CustomStringConvertible {
  package let hash: UnitHash
  package let number: Int

  package init(hash: UnitHash, number: Int) {
    self.hash = hash
    self.number = number
  }

  /// Reads an id; nil for anything that is not one.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "u1", let hash = UnitHash(hex: String(parts[1])), let number = Int(parts[2]),
      number > 0
    else { return nil }
    self.init(hash: hash, number: number)
  }

  package var description: String { "u1.\(hash.hex).\(number)" }
}
