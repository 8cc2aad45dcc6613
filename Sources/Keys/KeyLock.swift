import Glibc

/// Held while the keys are changed, so that two runs change them one after the other. Let go when it goes out of scope
/// or the process ends, however it ends.
struct KeyLock: ~Copyable {
  private let file: Int32

  /// - Parameter patience: for how many seconds to wait for another run.
  init(_ folder: borrowing PrivateFolder, patience: Double) throws(KeyStoreError) {
    guard let file = try folder.openFile("keys.lock", O_RDWR | O_CREAT) else {
      throw .cannotWrite(folder.path, reason: ENOENT)
    }
    let pause = 0.02
    var waited = 0.0
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard waited < patience, errno == EWOULDBLOCK || errno == EINTR else {
        let reason = errno
        close(file)
        throw reason == EWOULDBLOCK ? .busy(folder.path) : .cannotWrite(folder.path, reason: reason)
      }
      usleep(UInt32(pause * 1_000_000))
      waited += pause
    }
    self.file = file
  }

  /// Unlocks, and does not only close: a program that is being started at this moment has the same open file until it
  /// runs, and would keep the lock for as long.
  deinit {
    flock(file, LOCK_UN)
    close(file)
  }
}
