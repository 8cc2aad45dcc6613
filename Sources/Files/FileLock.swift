#if canImport(Glibc)
  import Glibc
#endif

/// Keeps two programs from doing one thing at the same time, for as long as the value lives. The system lets go of it
/// when the process ends, however it ends, so a lock is never left behind.
package struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock, or gives nil where another process has it and `waiting` is false.
  package init?(_ path: String, waiting: Bool = false) throws(FileProblem) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .last("lock", path) }
    while flock(descriptor, LOCK_EX | (waiting ? 0 : LOCK_NB)) != 0 {
      if errno == EINTR { continue }
      let code = errno
      close(descriptor)
      if code == EWOULDBLOCK { return nil }
      throw FileProblem("lock", path, code: code)
    }
    self.descriptor = descriptor
  }

  /// Unlocks, and does not only close: a program that is being started at this moment has the same open file until it
  /// runs, and would keep the lock for as long.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
