/// How long a plain text becomes before it is sealed, so that sizes tell little.
package enum Padding {
  private static let least = 1024

  /// Padmé: rounds up so that at most 12 % is added and only O(log log L) bits of the length are told
  /// (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", 2019).
  package static func padme(_ length: Int) -> Int {
    precondition(length >= 2)
    let exponent = floorLog2(length)
    let step = 1 << (exponent - floorLog2(exponent) - 1)
    return (length + step - 1) / step * step
  }

  /// The padded length of `length` bytes, the length field included.
  package static func length(_ length: Int, of kind: BlobKind) -> Int {
    switch kind {
    case .bundle: padme(max(length, least))
    case .asset: length <= least ? least : 1 << (floorLog2(length - 1) + 1)
    }
  }

  private static func floorLog2(_ value: Int) -> Int { Int.bitWidth - 1 - value.leadingZeroBitCount }
}
