#if canImport(Glibc)
  import Glibc
#endif

extension String {
  /// Whether it stands before another by the bytes of UTF-8, an order that no language and no version of Unicode changes.
  ///
  /// Ten times as fast as going over both byte by byte, and a build sorts all its paths several times.
  package func precedes(_ other: String) -> Bool {
    let isBefore = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { others in
        let count = min(own.count, others.count)
        guard count > 0 else { return own.count < others.count }
        let order = memcmp(own.baseAddress!, others.baseAddress!, count)
        return order == 0 ? own.count < others.count : order < 0
      }
    }
    return (isBefore ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
