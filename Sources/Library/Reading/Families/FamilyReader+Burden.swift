import Diagnostics
import Languages

extension FamilyReader {
  /// Warns where a child's practice adds up to more minutes a week than the portal's `weekly-minutes`: a family that is
  /// asked for too much does none of it.
  mutating func checkWeeklyMinutes(_ practice: [Practice]) {
    let limit = context.settings.policy.weeklyMinutes
    guard practice.reduce(0, { $0 + weeklyMinutes(of: $1) }) > limit else { return }
    let parts = practice.filter { !isOver($0) }.map { WeeklyPart(practice: $0, minutes: weeklyMinutes(of: $0)) }
      .filter { $0.minutes > 0 }
    var told: Set<String> = []
    for child in parts.map(\.practice.child) where told.insert(child).inserted {
      let (minutes, last) = Self.heaviestDay(parts.filter { $0.practice.child == child })
      guard minutes > limit, let last else { continue }
      reader.report.add(
        FamilyProblem.tooMuchPractice(child: child, minutes: minutes, limit: limit), at: last.practice.place)
    }
  }

  /// What a line of practice takes in a week, with the strategy's own dose where the therapist left it open; 0 where
  /// nobody says how much it is.
  private func weeklyMinutes(of practice: Practice) -> Int {
    let dose = practice.dose
    let isWhole = dose.minutes != nil && dose.times != nil
    return (isWhole ? dose : dose.filled(from: context.doses[practice.strategy] ?? Dose())).weeklyMinutes ?? 0
  }

  /// A line of practice, and its minutes in a week.
  private struct WeeklyPart {
    let practice: Practice
    let minutes: Int

    /// Whether it is practised on a day; nil stands for the time before every first day.
    func isOn(_ day: CivilDate?) -> Bool {
      guard let day else { return practice.from == nil }
      return practice.from.map { $0 <= day } ?? true && practice.until.map { day <= $0 } ?? true
    }
  }

  /// The minutes of a week around the day on which most is asked, and of what is asked then, what came last. Sums rise on
  /// first days alone.
  private static func heaviestDay(_ parts: [WeeklyPart]) -> (minutes: Int, last: WeeklyPart?) {
    var most: (minutes: Int, last: WeeklyPart?) = (0, nil)
    for day in parts.map(\.practice.from) {
      let asked = parts.filter { $0.isOn(day) }
      let minutes = asked.reduce(0) { $0 + $1.minutes }
      guard minutes > most.minutes else { continue }
      most = (minutes, asked.last { $0.practice.from == day })
    }
    return most
  }
}
