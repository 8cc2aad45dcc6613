import Files

#if canImport(Glibc)
  import Glibc
#endif

/// The files of a portal, as bytes.
struct PortalBytes: Sendable {
  let root: String

  /// A file by its path from the root; nil where it is not there.
  func read(_ path: String) throws(FileProblem) -> [UInt8]? {
    do {
      return try FileReader.bytes(of: root + "/" + path)
    } catch  where error.code == ENOENT {
      return nil
    }
  }
}
