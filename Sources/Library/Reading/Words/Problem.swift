import Diagnostics

/// Something wrong in what the staff wrote, as data. Its words are in `…+Words.swift` beside it, and nowhere else.
protocol Problem: Sendable {
  var words: ProblemWords { get }
}

/// How a problem is told to people and tools.
struct ProblemWords {
  var id: String
  var severity = Diagnostic.Severity.error
  var summary: String
  var remedy: String?

  init(_ id: String, _ summary: String, _ remedy: String? = nil, severity: Diagnostic.Severity = .error) {
    (self.id, self.severity, self.summary, self.remedy) = (id, severity, summary, remedy)
  }
}

/// The problems found so far.
struct Report: Sendable {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func add(_ problem: some Problem, at place: SourcePlace?, related: [Diagnostic.Related] = []) {
    let words = problem.words
    diagnostics.append(
      Diagnostic(words.severity, words.id, words.summary, at: place, remedy: words.remedy, related: related))
  }

  mutating func add(_ others: [Diagnostic]) { diagnostics += others }

  /// Drops what was found after the first `count`: a draft's own problems are nobody's business yet.
  mutating func truncate(to count: Int) { diagnostics.removeSubrange(count...) }

  /// All of them, by place.
  var sorted: [Diagnostic] {
    diagnostics.enumerated().sorted { a, b in
      switch (a.element.place, b.element.place) {
      case (let first?, let second?) where first != second: first < second
      case (nil, .some): true
      case (.some, nil): false
      default: a.offset < b.offset
      }
    }.map(\.element)
  }
}

/// Ways of saying things that several problems share.
enum Phrase {
  static func didYouMean(_ nearest: String?, otherwise: String? = nil) -> String? {
    nearest.map { "Did you mean \"\($0)\"?" } ?? otherwise
  }

  /// `a, b or c`.
  static func choices(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  /// A value as it was written, cut where it is long.
  static func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 60 ? "\"\(line.prefix(59))…\"" : "\"\(line)\""
  }
}
