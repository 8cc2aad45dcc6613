import Files

#if canImport(Glibc)
  import Glibc
#endif

/// A file of the cache: a name, a length and a checksum, then what is kept.
///
/// It is replaced as a whole, and what is cut short, damaged, of another version or open to others counts as not there:
/// losing it costs time and nothing else. So a trouble with it is never told of.
package enum CacheFile {
  /// The last two digits are the version of what is kept.
  private static let magic = Array("HOMEWARD-CACHE05".utf8)
  private static let headSize = 32

  /// What was kept; nil where there is nothing that can be believed.
  package static func read(_ path: String) -> ArraySlice<UInt8>? {
    guard let status = try? FileStatus.of(path), isPrivate(status), status.size >= headSize,
      let bytes = try? FileReader.bytes(of: path, size: status.size), bytes.count == status.size
    else { return nil }
    let content = bytes[headSize...]
    let sum = content.withUnsafeBytes { Checksum(of: $0) }
    return head(sum, content.count) == Array(bytes[..<headSize]) ? content : nil
  }

  /// Whether nobody else can have written it, or can read it.
  static func isPrivate(_ status: FileStatus) -> Bool {
    status.kind == .file && status.mode & 0o077 == 0 && status.owner == getuid()
  }

  package static func write(_ content: [UInt8], to path: String) { write([.here(content[...])], to: path) }

  /// Puts these parts, one after the other, into the place of what was kept before, for this user alone.
  package static func write(_ parts: [KeptBytes], to path: String) {
    guard (try? Folder.create(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]), mode: 0o700)) != nil else {
      return
    }
    try? AtomicFile.replace(path, mode: 0o600) { descriptor in
      var sum = Checksum()
      var count = 0
      let add = { (bytes: UnsafeRawBufferPointer) in
        guard AtomicFile.write(bytes, to: descriptor, at: headSize + count) else { return false }
        sum.add(bytes)
        count += bytes.count
        return true
      }
      let isWhole = parts.allSatisfy { part in
        switch part {
        case .here(let bytes): bytes.withUnsafeBytes(add)
        case .spilled(let file): file.read(add)
        }
      }
      return isWhole && head(sum, count).withUnsafeBytes { AtomicFile.write($0, to: descriptor, at: 0) }
    }
  }

  private static func head(_ sum: Checksum, _ count: Int) -> [UInt8] {
    var head = RecordWriter(capacity: headSize)
    head.append(count)
    head.append(sum.number)
    return magic + head.bytes
  }
}
