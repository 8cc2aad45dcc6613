import Diagnostics
import Languages

extension ContentReader {
  /// The day that dated writing belongs to: its `date`, the day it starts, or the day in its file's name.
  mutating func day(of read: ReadPiece) -> CivilDate? {
    let named = CivilDate(read.piece.slug.prefix(10))
    if let date = read.record.date(.date) ?? read.record.dateTime(.start)?.date {
      if let named { check(date, of: read, against: named) }
      return date
    }
    if let named { return named }
    // A `date` or `start` that cannot be read has been reported.
    guard !read.isDatedByEntry else { return nil }
    report.add(WritingProblem.needsDate, at: read.piece.place)
    return nil
  }

  /// Says of a day that it is far from the one in the file's name, as when the year of one is wrong. A file keeps its
  /// name when its meeting moves.
  private mutating func check(_ date: CivilDate, of read: ReadPiece, against named: CivilDate) {
    guard abs(named.days(to: date)) > 183 else { return }
    switch read.record.choice(.state, Meeting.State.self) {
    case .moved, .cancelled, .held: return
    case .proposed, .planned, nil: break
    }
    let name = read.record.has(.date) ? EntryName.date : .start
    report.add(WritingProblem.farFromFileName, at: read.record.place(name))
  }
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
