import Diagnostics

extension ContentReader {
  /// The rules between the entries of a family's piece.
  mutating func checkRules(of read: ReadPiece) {
    switch read.piece.kind {
    case .meeting: checkMeeting(read.record)
    case .goal: checkGoal(read.record, levels: read.piece.source.texts[.levels]?.items.count)
    case .progress: checkProgress(read.record)
    default: break
    }
  }

  private mutating func checkMeeting(_ record: Record) {
    let state = record.choice(.state, Meeting.State.self) ?? .planned
    if state == .proposed {
      if record.dateTimes(.options).isEmpty { report.add(WritingProblem.optionsNeeded, at: record.place(.state)) }
      if !record.has(.replyBy) { report.add(WritingProblem.replyByNeeded, at: record.place(.state)) }
    } else if record.has(.options) {
      report.add(WritingProblem.optionsNotProposed, at: record.place(.options))
    }
    for name in [EntryName.decisions, .followUp] where state != .held && record.has(name) {
      report.add(WritingProblem.outcomesNotHeld(name.rawValue), at: record.place(name))
    }
  }

  private mutating func checkGoal(_ record: Record, levels: Int?) {
    guard let levels else { return }
    if record.has(.unit) { report.add(WritingProblem.unitAndLevels, at: record.place(.unit)) }
    for name in [EntryName.baseline, .target] { checkLevel(record, name, of: levels) }
    for result in record.entriesList(.results) { checkLevel(result, .value, of: levels) }
  }

  private mutating func checkLevel(_ record: Record, _ name: EntryName, of levels: Int) {
    guard let value = record.number(name) else { return }
    if value != value.rounded() || value < 0 || value >= Double(levels) {
      let written = value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
      report.add(WritingProblem.notALevel(written, count: levels), at: record.place(name))
    }
  }

  private mutating func checkProgress(_ record: Record) {
    guard record.choice(.state, Progress.State.self) == .stalled else { return }
    if !record.has(.why) || !record.has(.next) {
      report.add(WritingProblem.stalledWithoutWhy, at: record.place(.state))
    }
  }
}
