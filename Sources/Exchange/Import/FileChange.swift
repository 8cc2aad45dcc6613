import Files

#if canImport(Glibc)
  import Glibc
#endif

/// A file of the portal that an import writes as a whole.
package struct FileChange: Sendable, Equatable {
  /// From the portal's root.
  package var path: String
  /// As it was read; nil where there was none.
  package var before: [UInt8]?
  package var after: [UInt8]

  /// Whether somebody else wrote the file since it was read.
  package func isOutdated(root: String) -> Bool { (try? FileReader.bytes(of: root + "/" + path)) != before }

  /// Writes it, whole or not at all.
  package func write(root: String) throws(FileProblem) {
    let target = root + "/" + path
    if let slash = target.lastIndex(of: "/") { try Folder.create(String(target[..<slash])) }
    // On a shared drive a colleague who may write the file must still be able to.
    try AtomicFile.replace(target, after, mode: nil, isDurable: true)
  }
}
