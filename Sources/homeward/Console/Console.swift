import Authoring
import Diagnostics
import Files

#if canImport(Glibc)
  import Glibc
#endif

/// What all commands share of talking to people and tools.
///
/// Results go to the standard output. Diagnostics, summaries and progress go to the standard error, so that a pipe
/// carries results alone.
struct Console: Sendable {
  enum Format: String, Sendable, CaseIterable { case text, json }

  /// The portal's folder, for quoting lines; nil where there is none.
  var root: String?
  let format: Format

  /// Whether a terminal shows them; a family's words are only shown where somebody looks.
  var isTerminal: Bool { StandardStream.error.isTerminal }

  var progress: ProgressLine { ProgressLine(isShown: isTerminal && format == .text) }

  /// Writes a result.
  func say(_ text: String) { StandardStream.output.write(text + "\n") }

  /// Writes something for people that is no result; a tool does not get it.
  func remark(_ text: String) {
    guard format == .text else { return }
    progress.clear()
    StandardStream.error.write(text + "\n")
  }

  func show(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    progress.clear()
    switch format {
    case .json: StandardStream.error.write(diagnostics.map { DiagnosticJSON.line($0) + "\n" }.joined())
    case .text:
      let formatter = DiagnosticFormatter(color: usesColor, line: lineSource)
      for diagnostic in diagnostics { StandardStream.error.write(formatter.text(diagnostic)) }
    }
  }

  /// Shows them, then says how many there are.
  func showAll(_ diagnostics: [Diagnostic], ending: String = "") {
    show(diagnostics)
    let counts: [(Int, String)] = [
      (diagnostics.filter { $0.severity == .error }.count, "error"),
      (diagnostics.filter { $0.severity == .warning }.count, "warning"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { Count.of($0.0, $0.1) }
    let text = [parts.joined(separator: " and "), ending].filter { !$0.isEmpty }.joined(separator: ". ")
    if !text.isEmpty { remark(text.hasSuffix(".") ? text : text + ".") }
  }

  private var usesColor: Bool {
    let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return isTerminal && !isRefused && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// Reads a line to quote, but for a family's line off a terminal.
  private var lineSource: DiagnosticFormatter.LineSource {
    let (root, isTerminal) = (root, isTerminal)
    return { file, line in
      guard let root, isTerminal || !SourcePlace(file: file).isFamilyWriting else { return nil }
      guard let bytes = try? FileReader.bytes(of: root + "/" + file, followingLinks: true) else { return nil }
      let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: line, omittingEmptySubsequences: false)
      guard line <= lines.count, line > 0 else { return nil }
      let text = lines[line - 1]
      return String(decoding: text.last == UInt8(ascii: "\r") ? text.dropLast() : text, as: UTF8.self)
    }
  }
}
