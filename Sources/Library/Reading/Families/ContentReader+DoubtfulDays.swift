import Diagnostics
import Languages

/// Days and times that read well and are hardly what somebody meant. Only a check looks for them: what a build says is
/// kept for the next day's.
extension ContentReader {
  /// - Parameter isDoubted: whether its own day has been doubted already.
  mutating func checkDays(of read: ReadPiece, isDoubted: Bool = false) {
    guard let check = dayCheck else { return }
    let record = read.record
    for name in [EntryName.showFrom, .due] {
      if let day = record.date(name), check.isFarAhead(day) { add(.farAhead, record, name) }
    }
    switch read.piece.kind {
    case .meeting: checkMeeting(record, by: check, isDoubted: isDoubted)
    case .event: checkEvent(record, by: check, isDoubted: isDoubted)
    case .goal: checkResults(record, by: check)
    case .newsletter where !isDoubted: _ = checkYear(of: record.date(.date), record, .date, by: check)
    case .goodNews, .progress, .letter, .draftPlan, .note:
      if !isDoubted { checkWritten(read, by: check) }
    default: break
    }
  }

  private mutating func add(_ problem: DayProblem, _ record: Record, _ name: EntryName) {
    report.add(problem, at: record.place(name))
  }

  /// - Returns: whether the year is one that can be meant.
  private mutating func checkYear(
    of day: CivilDate?, _ record: Record, _ name: EntryName, by check: DayCheck
  ) -> Bool {
    guard let day else { return true }
    if check.isFarAhead(day) { add(.farAhead, record, name) }
    if check.isFarBack(day) { add(.farBack, record, name) }
    return !check.isFarAhead(day) && !check.isFarBack(day)
  }

  private mutating func checkMeeting(_ record: Record, by check: DayCheck, isDoubted: Bool) {
    let state = record.choice(.state, Meeting.State.self) ?? .planned
    guard state != .cancelled, let start = record.dateTime(.start) else { return }
    let day = check.day(of: start)
    let options = record.dateTimes(.options)
    if !isDoubted, checkYear(of: day, record, .start, by: check) {
      let place: EntryName = record.has(.state) ? .state : .start
      switch state {
      case .held: if check.isToCome(day) { add(.heldTooSoon, record, place) }
      case .planned, .moved: if check.isLongOver(day) { add(.stillPlanned, record, place) }
      case .proposed:
        if (options + [start]).allSatisfy({ check.isOver(check.day(of: $0)) }) {
          add(.stillProposed, record, place)
        }
      case .cancelled: break
      }
    }
    guard state != .held else { return }
    checkTimes([start], record, .start, by: check)
    checkTimes(options, record, .options, by: check)
    if options.contains(where: { check.isFarAhead($0.date) }) { add(.farAhead, record, .options) }
  }

  private mutating func checkEvent(_ record: Record, by check: DayCheck, isDoubted: Bool) {
    guard record.choice(.state, Event.State.self) != .cancelled, let start = record.dateTime(.start) else { return }
    if !isDoubted { _ = checkYear(of: check.day(of: start), record, .start, by: check) }
    checkTimes([start], record, .start, by: check)
  }

  /// Says of the first of some times to come that cannot be meant why it cannot.
  private mutating func checkTimes(
    _ times: [CivilDateTime], _ record: Record, _ name: EntryName, by check: DayCheck
  ) {
    let open = times.lazy.filter { !check.isOver(check.day(of: $0)) }
    if let problem = open.compactMap({ check.problem(with: $0) }).first { add(problem, record, name) }
  }

  /// What was seen was seen before today; a letter may be written some days before it goes home. What is kept back until
  /// a day may be dated ahead.
  private mutating func checkWritten(_ read: ReadPiece, by check: DayCheck) {
    let record = read.record
    guard let date = record.date(.date), checkYear(of: date, record, .date, by: check) else { return }
    let showFrom = record.date(.showFrom)
    guard showFrom.map({ !check.isToCome($0) }) ?? true else { return }
    let tellsWhatWasSeen = read.piece.kind == .goodNews || read.piece.kind == .progress
    guard tellsWhatWasSeen ? check.isToCome(date) : check.isBeyondPrepared(date) else { return }
    add(.dayToCome(meant: check.meant(by: date), showFrom: showFrom == nil ? date : nil), record, .date)
  }

  private mutating func checkResults(_ goal: Record, by check: DayCheck) {
    for result in goal.entriesList(.results) {
      guard let day = result.date(.on), check.isToCome(day) else { continue }
      add(.dayToCome(meant: check.meant(by: day), showFrom: nil), result, .on)
    }
  }
}
