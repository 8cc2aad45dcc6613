import Diagnostics
import Languages

extension ContentReader {
  /// The day that dated writing belongs to: its `date`, the day it starts, or the day in its file's name.
  mutating func day(of read: ReadPiece) -> CivilDate? {
    let named = CivilDate(read.piece.slug.prefix(10))
    let date = read.record.date(.date) ?? read.record.dateTime(.start)?.date
    let isDoubted = check(date, of: read, against: named)
    if dayCheck != nil { checkDays(of: read, isDoubted: isDoubted) }
    if let date = date ?? named { return date }
    // A `date` or `start` that cannot be read has been reported.
    guard !read.isDatedByEntry else { return nil }
    report.add(WritingProblem.needsDate, at: read.piece.place)
    return nil
  }

  /// Says of a day that it is not the one in the file's name: far from it, as when the year of one is wrong, or with
  /// month and day in each other's place. A file keeps its name when its meeting moves.
  ///
  /// - Returns: whether that was said.
  private mutating func check(_ date: CivilDate?, of read: ReadPiece, against named: CivilDate?) -> Bool {
    guard let date, let named, date != named else { return false }
    let isSwapped = date.swapped == named
    guard isSwapped || abs(named.days(to: date)) > 183 else { return false }
    switch read.record.choice(.state, Meeting.State.self) {
    case .moved, .cancelled, .held: return false
    case .proposed, .planned, nil: break
    }
    let place = read.record.place(read.record.has(.date) ? .date : .start)
    if isSwapped {
      report.add(DayProblem.swappedInFileName, at: place)
    } else {
      report.add(WritingProblem.farFromFileName, at: place)
    }
    return true
  }
}

extension CivilDate {
  /// The day with month and day in each other's place; nil where there is none.
  var swapped: CivilDate? { CivilDate(year: year, month: day, day: month) }
}

extension ReadPiece {
  /// Whether its kind must say the day in an entry.
  fileprivate var isDatedByEntry: Bool {
    switch piece.kind {
    case .goal, .form, .note: false
    default: true
    }
  }
}
