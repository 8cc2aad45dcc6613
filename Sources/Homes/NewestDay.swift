import Languages

/// The day of a household's newest writing, as long as nothing newer shows.
///
/// Which day it is today, a build does not know and a phone does. So the phone is given each day that will be the
/// newest, with the day from which it may be told: the footer would else tell of a letter that is held back.
package struct NewestDay: Equatable, Sendable {
  /// The first day on which it is the newest; nil where it does not depend on the day.
  package let from: CivilDate?
  package let day: CivilDate

  package init(from: CivilDate?, day: CivilDate) {
    self.from = from
    self.day = day
  }

  /// Those that are the newest on some day, in the order in which they become it.
  package static func newest(of all: [NewestDay]) -> [NewestDay] {
    let shown = all.lazy.filter { $0.from == nil }.map(\.day).max()
    var found = shown.map { [NewestDay(from: nil, day: $0)] } ?? []
    let later = all.compactMap { one in one.from.map { (from: $0, day: one.day) } }
    for one in later.sorted(by: { ($0.from, $1.day) < ($1.from, $0.day) }) {
      if let last = found.last, one.day <= last.day { continue }
      found.append(NewestDay(from: one.from, day: one.day))
    }
    return found
  }
}
