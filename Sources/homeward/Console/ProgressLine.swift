#if canImport(Glibc)
  import Glibc
#endif

/// One line on a terminal that says how far a long work is; nothing in a pipe.
struct ProgressLine: Sendable {
  let isShown: Bool

  /// Shows `Families 120 of 2000` in place of what it showed before.
  func show(_ what: String, _ done: Int, of total: Int) { show("\(what) \(done) of \(total)") }

  func show(_ text: String) {
    guard isShown else { return }
    StandardStream.error.write("\r\u{1B}[K" + text.prefix(79))
  }

  /// Takes the line away, before anything else is written.
  func clear() {
    guard isShown else { return }
    StandardStream.error.write("\r\u{1B}[K")
  }
}
