/// Writes a diagnostic for a person: place, what is wrong, the line itself with a mark under it, what to do.
///
///     Content/strategies/calm-corner.md:4:1: error: "minuts" is not a known entry here.
///       4 | minuts: 10
///         | ^^^^^^
///       Did you mean "minutes"?
package struct DiagnosticFormatter: Sendable {
  /// Gives the text of a line, or nil where it cannot or may not be shown.
  package typealias LineSource = @Sendable (_ file: String, _ line: Int) -> String?

  private let color: Bool
  private let line: LineSource

  /// - Parameters:
  ///   - color: whether the reader is a terminal that shows colours.
  ///   - line: reads a line to quote; off a terminal it gives nil for a family's writing.
  package init(color: Bool, line: @escaping LineSource) {
    self.color = color
    self.line = line
  }

  package func text(_ diagnostic: Diagnostic) -> String {
    var text = heading(diagnostic.severity, diagnostic.summary, at: diagnostic.place)
    if let place = diagnostic.place, !diagnostic.pointsToPrivateWords { text += quote(place) }
    if let remedy = diagnostic.remedy { text += "  \(QuotedLine.printable(remedy))\n" }
    for related in diagnostic.related {
      text += "  " + heading(.note, related.summary, at: related.place)
      text += quote(related.place)
    }
    return text
  }

  private func heading(_ severity: Diagnostic.Severity, _ summary: String, at place: SourcePlace?) -> String {
    let place = place.map { QuotedLine.printable($0.label) + ": " } ?? ""
    return "\(place)\(paint(severity)): \(QuotedLine.printable(summary))\n"
  }

  private func quote(_ place: SourcePlace) -> String {
    guard place.line > 0, let content = line(place.file, place.line) else { return "" }
    let number = String(place.line)
    let gutter = String(repeating: " ", count: number.utf8.count)
    let shown = QuotedLine(content, column: place.column, width: place.width)
    return "  \(number) | \(shown.text)\n  \(gutter) | \(shown.mark)\n"
  }

  private func paint(_ severity: Diagnostic.Severity) -> String {
    guard color else { return severity.rawValue }
    let code =
      switch severity {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      }
    return "\u{1B}[\(code)m\(severity.rawValue)\u{1B}[0m"
  }
}

extension SourcePlace {
  /// `file:line:column`, or the file alone where the whole file is meant.
  package var label: String { line > 0 ? "\(file):\(line):\(column)" : file }
}
