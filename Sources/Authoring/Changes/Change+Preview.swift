extension Change {
  /// What will be done, for a person: the path, and the new lines with a `+` before each where they may be shown.
  package func preview(showingLines: Bool) -> String {
    let count = lines.count
    let heading =
      switch self {
      case .create: "+ \(path) (new, \(Words.lines(count)))\n"
      case .append: "~ \(path) (\(Words.lines(count)) at its end)\n"
      }
    guard showingLines else { return heading }
    return heading + lines.map { $0.isEmpty ? "  +\n" : "  + \($0)\n" }.joined()
  }

  private var lines: [Substring] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.first?.isEmpty == true { lines.removeFirst() }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
