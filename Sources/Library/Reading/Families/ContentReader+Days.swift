import Diagnostics
import Languages

extension ContentReader {
  /// The day that dated writing belongs to: its `date`, the day it starts, or the day in its file's name.
  mutating func day(of read: ReadPiece) -> CivilDate? {
    if let date = read.record.date(.date) ?? read.record.dateTime(.start)?.date { return date }
    if let date = CivilDate(read.piece.slug.prefix(10)) { return date }
    // A `date` or `start` that cannot be read has been reported.
    guard !read.isDatedByEntry else { return nil }
    report.add(WritingProblem.needsDate, at: read.piece.place)
    return nil
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
