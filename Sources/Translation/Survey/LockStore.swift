import Diagnostics
import Files
import Languages
import Library

#if canImport(Glibc)
  import Glibc
#endif

/// The locks of a portal on disk, for tools.
package struct LockStore: Sendable {
  package let root: String

  package init(root: String) { self.root = root }

  /// The lock of a file's translation; nil where there is none.
  package func scan(of file: String, in language: LanguageTag) throws -> ScannedLock? {
    try bytes(TranslationLock.path(of: file, in: language)).map {
      try ScannedLock.scan($0, language: language).get()
    }
  }

  /// Writes a lock unless the same bytes are there.
  ///
  /// - Returns: whether it was written.
  @discardableResult
  package func write(_ lock: TranslationLock, of file: String) throws(FileProblem) -> Bool {
    let path = TranslationLock.path(of: file, in: lock.language)
    let new = lock.bytes
    if try bytes(path) == new { return false }
    if let slash = path.lastIndex(of: "/") { try Folder.create(root + "/" + path[..<slash]) }
    try AtomicFile.replace(root + "/" + path, new, mode: nil)
    return true
  }

  /// Keeps other commands from writing translations for as long as the value lives; waits for one that does.
  package func hold() throws(FileProblem) -> FileLock? {
    try Folder.createPrivate(root + "/.homeward")
    return try FileLock(root + "/.homeward/translation.lock", waiting: true)
  }

  private func bytes(_ path: String) throws(FileProblem) -> [UInt8]? {
    do {
      return try FileReader.bytes(of: root + "/" + path)
    } catch  where error.code == ENOENT {
      return nil
    }
  }
}
