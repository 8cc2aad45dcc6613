import Dispatch

#if canImport(Glibc)
  import Glibc
#endif

/// The wish of whoever started the program that it ends: Ctrl-C, or a polite kill.
struct Interruption: Sendable {
  private let signals: AsyncStream<Void>

  init() {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    signals = stream
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      // The handler keeps its source for as long as the program runs.
      source.setEventHandler {
        _ = source
        continuation.yield()
      }
      source.resume()
    }
  }

  func wait() async {
    for await _ in signals { return }
  }
}
