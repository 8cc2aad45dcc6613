import CDeflate
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
  private static let magic = Array("HOMEWARD-CACHE02".utf8)
  private static let headSize = 32

  /// What was kept; nil where there is nothing that can be believed.
  package static func read(_ path: String) -> ArraySlice<UInt8>? {
    guard let status = try? FileStatus.of(path), status.kind == .file, status.mode & 0o077 == 0,
      status.owner == getuid(), status.size >= headSize
    else { return nil }
    var reader = FileReader(capacity: status.size + 1)
    guard let bytes = try? reader.read(path, { Array($0) }), bytes.count == status.size else { return nil }
    let content = bytes[headSize...]
    return head(of: content) == Array(bytes[..<headSize]) ? content : nil
  }

  /// Puts this into the place of what was kept before, for this user alone.
  package static func write(_ content: [UInt8], to path: String) {
    guard (try? Folder.create(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]), mode: 0o700)) != nil else {
      return
    }
    try? AtomicFile.replace(path, head(of: content[...]) + content, mode: 0o600)
  }

  private static func head(of content: ArraySlice<UInt8>) -> [UInt8] {
    let (sum, other) = content.withUnsafeBytes {
      (
        libdeflate_crc32(0, $0.baseAddress, $0.count), libdeflate_adler32(1, $0.baseAddress, $0.count)
      )
    }
    var head = RecordWriter(capacity: headSize)
    head.append(content.count)
    head.append(Int(sum) << 32 | Int(other))
    return magic + head.bytes
  }
}
