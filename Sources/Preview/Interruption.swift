import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// The wish of whoever started the program that it ends: Ctrl-C, or a polite kill. A second one ends it at once.
///
/// A handler of our own writes into a pipe. A dispatch source for the signal itself would be simpler, but on Linux it
/// loses a signal that some other thread receives, and then the program never ends.
struct Interruption: Sendable {
  /// Where the handler writes to; a handler can only reach what belongs to the whole program, as signals do.
  private static let writingEnd = Atomic<Int32>(-1)

  private let signals: AsyncStream<Void>

  init() {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    signals = stream
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    Self.writingEnd.store(ends[1], ordering: .releasing)
    let source = DispatchSource.makeReadSource(fileDescriptor: ends[0], queue: .global())
    // The handler keeps its source until the first signal.
    source.setEventHandler {
      source.cancel()
      continuation.yield()
    }
    source.resume()
    for number in [SIGINT, SIGTERM] {
      // Only what may be called within a signal handler (signal-safety(7)).
      signal(number) { number in
        let before = errno
        signal(number, SIG_DFL)
        _ = write(Interruption.writingEnd.load(ordering: .acquiring), "!", 1)
        errno = before
      }
    }
  }

  func wait() async {
    for await _ in signals { return }
  }
}
