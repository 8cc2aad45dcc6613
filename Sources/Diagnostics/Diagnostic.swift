/// One thing that somebody should know about what they wrote: what is wrong, where, and what to do.
///
/// Diagnostics are data; a reader for people and one for tools turn them into words (`DiagnosticFormatter`,
/// `DiagnosticJSON`). Summaries and remedies are plain sentences at grade 6 or below and never say slug, stem, twin,
/// lock or fid.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, Comparable {
    case note, warning, error

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A stable name such as `unknown-key`, for tools and for looking it up in the documentation.
  package var id: String
  package var severity: Severity
  /// What is wrong, in one plain sentence.
  package var summary: String
  /// Where it is; nil when it is not about one place of a file.
  package var place: SourcePlace?
  /// What to do about it, in one plain sentence.
  package var remedy: String?
  /// Other places that belong to it, such as the first of two pieces with one name.
  package var related: [Related]

  package struct Related: Sendable, Hashable {
    package var summary: String
    package var place: SourcePlace

    package init(_ summary: String, at place: SourcePlace) {
      self.summary = summary
      self.place = place
    }
  }

  package init(
    _ severity: Severity, _ id: String, _ summary: String, at place: SourcePlace? = nil, remedy: String? = nil,
    related: [Related] = []
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.place = place
    self.remedy = remedy
    self.related = related
  }

  package static func error(
    _ id: String, _ summary: String, at place: SourcePlace? = nil, remedy: String? = nil, related: [Related] = []
  ) -> Diagnostic {
    Diagnostic(.error, id, summary, at: place, remedy: remedy, related: related)
  }

  package static func warning(
    _ id: String, _ summary: String, at place: SourcePlace? = nil, remedy: String? = nil, related: [Related] = []
  ) -> Diagnostic {
    Diagnostic(.warning, id, summary, at: place, remedy: remedy, related: related)
  }

  package static func note(
    _ id: String, _ summary: String, at place: SourcePlace? = nil, remedy: String? = nil, related: [Related] = []
  ) -> Diagnostic {
    Diagnostic(.note, id, summary, at: place, remedy: remedy, related: related)
  }
}

extension Sequence<Diagnostic> {
  /// True where at least one of them stops the build.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
