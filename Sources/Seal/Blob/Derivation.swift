/// `H(k, name, ctx, n)` of the format for one `k`: HKDF-SHA256 without salt over the information
/// `fp1/` ‖ name ‖ 00 ‖ ctx. The first half of HKDF is done once for all names.
struct Derivation {
  private let pseudorandomKey: [UInt8]

  init(from key: Secret) {
    pseudorandomKey = HKDF256.extract(keyMaterial: key.bytes, salt: [])
  }

  func bytes(_ name: StaticString, _ context: [UInt8], count: Int) -> [UInt8] {
    var information: [UInt8] = []
    information.reserveCapacity(64)
    information += Array("fp1/".utf8)
    name.withUTF8Buffer { information += $0 }
    information.append(0)
    information += context
    return HKDF256.expand(pseudorandomKey, information: information, count: count)
  }
}
