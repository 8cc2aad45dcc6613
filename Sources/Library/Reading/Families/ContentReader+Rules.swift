import Diagnostics

extension ContentReader {
  /// The rules between the entries of a family's piece.
  mutating func checkRules(of read: ReadPiece, policy: PortalSettings.Policy) {
    switch read.piece.kind {
    case .meeting:
      checkMeeting(read.record)
      checkNotice(read.record, days: policy.noticeDays)
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
    if state == .proposed || state == .planned, let reply = record.date(.replyBy), let start = record.dateTime(.start) {
      let last = record.dateTimes(.options).reduce(start.date) { max($0, $1.date) }
      if reply > last { report.add(WritingProblem.replyByTooLate, at: record.place(.replyBy)) }
    }
    for name in [EntryName.decisions, .followUp] where state != .held && record.has(name) {
      report.add(WritingProblem.outcomesNotHeld(name.rawValue), at: record.place(name))
    }
  }

  /// Whether a family is told early enough of a meeting that is planned. Its file says when they are told where it is kept
  /// back until a day; its name begins with the day of the meeting.
  private mutating func checkNotice(_ record: Record, days needed: Int) {
    guard record.choice(.state, Meeting.State.self) ?? .planned == .planned, let told = record.date(.showFrom),
      let day = record.dateTime(.start)?.date
    else { return }
    let days = day.daysSince1970 - told.daysSince1970
    if days < needed { report.add(WritingProblem.shortNotice(days: days, needed: needed), at: record.place(.start)) }
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
