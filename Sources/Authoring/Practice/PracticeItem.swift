import Languages
import Library

/// One entry of a practice file, as it is written.
package struct PracticeItem: Sendable, Hashable {
  package var child: String
  package var strategy: String
  package var from: CivilDate?
  package var until: CivilDate?
  package var dose: Dose
  package var note: String?
  package var isFirst: Bool

  package init(
    child: String, strategy: String, from: CivilDate? = nil, until: CivilDate? = nil, dose: Dose = Dose(),
    note: String? = nil, isFirst: Bool = false
  ) {
    self.child = child
    self.strategy = strategy
    self.from = from
    self.until = until
    self.dose = dose
    self.note = note
    self.isFirst = isFirst
  }

  /// Its lines, the first of which begins with `- `.
  var lines: [String] {
    var lines = ["- child: \(child)", "  strategy: \(strategy)"]
    if let from { lines.append("  from: \(from)") }
    if let until { lines.append("  until: \(until)") }
    if let minutes = dose.minutes { lines.append("  minutes: \(minutes)") }
    if let times = dose.times { lines.append("  times: \(times)") }
    if isFirst { lines.append("  first: yes") }
    if let note { lines.append("  note: \(YAMLText.scalar(note))") }
    return lines
  }
}
