/// A number for a name, for tables of the program's own names. It is no defence against names that are made to meet.
///
/// `public`, so that it is inlined; see `ByteWriter`.
public enum NameHash {
  package static func of(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { of($0) }
  }

  /// Of 64 bits, never 0. Eight bytes at a time are mixed by multiplications and shifts (constants of MurmurHash3), which
  /// the compiler does by itself for a literal.
  @inlinable @inline(__always) public static func of(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(name.count)
    var index = 0
    while index + 8 <= name.count {
      hash = mixed(hash, word(name, index, 8))
      index += 8
    }
    hash = mixed(hash, word(name, index, name.count - index))
    return hash == 0 ? 1 : hash
  }

  @inlinable @inline(__always) static func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int
  ) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64(bytes[start + index]) << UInt64(index * 8) }
    return word
  }

  @inlinable @inline(__always) static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0xff51_afd7_ed55_8ccd
    let folded = (product ^ (product >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return folded ^ (folded >> 33)
  }
}
