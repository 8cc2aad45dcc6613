#if canImport(Glibc)
  import Glibc
#endif

/// Where a command writes what it has to say.
enum StandardStream: Int32, Sendable {
  /// What was asked for.
  case output = 1
  /// What a person should know besides.
  case error = 2

  /// Whether a person looks at it.
  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes all of the text. Where nobody takes it any more, as behind `head`, it is left out.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(rawValue, bytes.baseAddress! + written, bytes.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          return
        }
        written += count
      }
    }
  }
}
