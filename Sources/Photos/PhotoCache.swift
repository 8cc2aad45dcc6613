import Digests
import Files

#if canImport(Glibc)
  import Glibc
#endif

/// Photos that were converted before, in a private folder: whoever deletes it loses time and nothing else.
///
/// An entry is believed only where its own digest fits, so a damaged one is made again. What has not been used for
/// thirty days is removed, since a picture that a family took back must not stay for ever.
package struct PhotoCache: Sendable {
  private let folder: String
  private let isWriting: Bool

  private static let daysKept = 30

  /// - Parameters:
  ///   - folder: made where it is missing, for the account alone.
  ///   - isWriting: whether anything may be written; a check writes nothing.
  package init(folder: String, isWriting: Bool) {
    self.folder = folder
    self.isWriting = isWriting
  }

  // MARK: Photos

  /// - Parameter original: the digest of the picture's file.
  package func photo(of original: Digest) -> Photo? {
    let name = Self.name(of: original)
    return content(of: name).flatMap(PhotoRecord.photo)
  }

  package func keep(_ photo: Photo, of original: Digest) {
    write(PhotoRecord.bytes(of: photo), to: Self.name(of: original))
  }

  private static func name(of original: Digest) -> String {
    "\(Digest(of: Array("photo \(PhotoConverter.recipe) \(PhotoConverter.library) \(original.hex)".utf8)).hex).photo"
  }

  // MARK: Files that were seen before

  /// The digest of a file that has not been touched since it was asked for last, so that a rebuild does not read all
  /// originals again.
  package func digest(of path: String, _ status: FileStatus) -> Digest? {
    content(of: Self.name(of: path, status)).flatMap { Digest(bytes: $0) }
  }

  package func keep(_ digest: Digest, of path: String, _ status: FileStatus) {
    // A file that is still being written can change within one tick of the disk's clock.
    guard Self.now() - status.changed > 2_000_000_000 else { return }
    write(digest.bytes, to: Self.name(of: path, status))
  }

  private static func name(of path: String, _ status: FileStatus) -> String {
    let state = "\(path)\0\(status.size) \(status.modified) \(status.changed) \(status.inode)"
    return "\(Digest(of: Array(state.utf8)).hex).seen"
  }

  // MARK: Entries

  /// What an entry holds; nil where it is not there, damaged, or another's under this name.
  private func content(of name: String) -> [UInt8]? {
    let path = "\(folder)/\(name)"
    guard let bytes = try? FileReader.bytes(of: path), bytes.count > 32 else { return nil }
    let content = Array(bytes[32...])
    guard Self.proof(content, name).elementsEqual(bytes[..<32]) else { return nil }
    touch(path)
    return content
  }

  /// The cache may fail for any reason, such as a full disk: then the next build takes longer.
  private func write(_ content: [UInt8], to name: String) {
    guard isWriting, (try? Folder.create(folder, mode: 0o700)) != nil else { return }
    try? AtomicFile.replace("\(folder)/\(name)", Self.proof(content, name) + content, mode: 0o600)
  }

  private static func proof(_ content: [UInt8], _ name: String) -> [UInt8] {
    Digest(of: Array(name.utf8) + content).bytes
  }

  // MARK: Age

  /// Notes that an entry was used, once a day.
  private func touch(_ path: String) {
    guard isWriting, let status = (try? FileStatus.of(path)) ?? nil,
      Self.now() - status.modified > 86_400_000_000_000
    else { return }
    utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW)
  }

  /// Removes what has not been used for long.
  package func sweep() {
    guard isWriting, let entries = try? Folder.entries(at: folder) else { return }
    let oldest = Self.now() - Self.daysKept * 86_400_000_000_000
    for entry in entries where entry.kind == .file {
      let path = "\(folder)/\(entry.name)"
      if let status = (try? FileStatus.of(path)) ?? nil, status.modified < oldest { unlink(path) }
    }
  }

  /// Nanoseconds since 1970.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}
