import Files

/// Remembers that a copy of the keys was saved, so that nobody is told again.
struct Backups {
  private let mark: String

  init(root: String) { mark = root + "/.homeward/backup-made" }

  var isKnown: Bool { (try? FileStatus.of(mark)) != nil }

  func remember() throws(FileProblem) { try AtomicFile.replace(mark, [], mode: 0o600) }
}
