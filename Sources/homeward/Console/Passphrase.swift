import Diagnostics

#if canImport(Glibc)
  import Glibc
#endif

/// A passphrase, typed on a terminal without being shown, or given by a program on the standard input.
enum Passphrase {
  static func ask(_ what: String) throws -> String {
    let isTerminal = isatty(0) == 1
    if isTerminal { StandardStream.error.write("\(what): ") }
    let text = isTerminal ? readHidden() : readLine()
    guard let text, !text.isEmpty else {
      throw CommandStop(
        .failed,
        [
          .error(
            "passphrase-missing", "No passphrase was given.",
            remedy: "Type it, or pass it on the standard input.")
        ])
    }
    return text
  }

  /// Asks twice, because what is mistyped here can never be opened again.
  static func askTwice(_ what: String) throws -> String {
    let first = try ask(what)
    guard isatty(0) == 1, try ask("The same again") != first else { return first }
    throw CommandStop(
      .wrongUsage, [.error("passphrase-differs", "The two passphrases are not the same.", remedy: "Try again.")])
  }

  private static func readHidden() -> String? {
    var before = termios()
    guard tcgetattr(0, &before) == 0 else { return readLine() }
    var hidden = before
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(0, TCSAFLUSH, &hidden)
    defer {
      tcsetattr(0, TCSAFLUSH, &before)
      StandardStream.error.write("\n")
    }
    return readLine()
  }
}
