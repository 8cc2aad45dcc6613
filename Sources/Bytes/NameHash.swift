/// A number for a name, for tables of the program's own names. It is no defence against names that are made to meet.
///
/// `public`, so that it is inlined; see `ByteWriter`.
public enum NameHash {
  package static func of(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { of($0) }
  }

  /// Of 64 bits, never 0. Eight bytes at a time are mixed by multiplications and shifts (constants of MurmurHash3).
  ///
  /// For a literal the compiler does it by itself, but only as long as nothing here is a loop: then it inlines this no
  /// more, and each name of each page is hashed when the program runs.
  @inlinable @inline(__always) public static func of(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = name.baseAddress, name.count > 0 else { return finished(mixed(0, 0)) }
    let bytes = UnsafeRawPointer(start)
    let count = name.count
    var hash = UInt64(truncatingIfNeeded: count)
    if count >= 24 { return ofLong(name) }
    if count >= 8 { hash = mixed(hash, eight(bytes)) }
    if count >= 16 { hash = mixed(hash, eight(bytes + 8)) }
    return finished(mixed(hash, fewerThanEight(bytes + (count & ~7), count & 7)))
  }

  @usableFromInline @inline(never) static func ofLong(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = name.baseAddress else { return 1 }
    let bytes = UnsafeRawPointer(start)
    var hash = UInt64(truncatingIfNeeded: name.count)
    var index = 0
    while index + 8 <= name.count {
      hash = mixed(hash, eight(bytes + index))
      index += 8
    }
    return finished(mixed(hash, fewerThanEight(bytes + index, name.count - index)))
  }

  @inlinable @inline(__always) static func eight(_ bytes: UnsafeRawPointer) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
  }

  /// Up to seven bytes as a number, the first lowest; what is loaded twice is the same twice.
  @inlinable @inline(__always) static func fewerThanEight(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      let low = UInt64(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)))
      let high = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)))
      return low | high &<< UInt64(truncatingIfNeeded: (count &- 4) &* 8)
    }
    if count == 0 { return 0 }
    let (middle, last) = (count &>> 1, count &- 1)
    return UInt64(bytes.load(as: UInt8.self))
      | UInt64(bytes.load(fromByteOffset: middle, as: UInt8.self)) &<< UInt64(truncatingIfNeeded: middle &* 8)
      | UInt64(bytes.load(fromByteOffset: last, as: UInt8.self)) &<< UInt64(truncatingIfNeeded: last &* 8)
  }

  @inlinable @inline(__always) static func finished(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  @inlinable @inline(__always) static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0xff51_afd7_ed55_8ccd
    let folded = (product ^ (product &>> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return folded ^ (folded &>> 33)
  }
}
