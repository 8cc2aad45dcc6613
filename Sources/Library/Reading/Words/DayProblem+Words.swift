extension DayProblem: Problem {
  var words: ProblemWords {
    let (id, summary, remedy) = parts
    return ProblemWords(id, summary, remedy, severity: .warning)
  }

  private var parts: (id: String, summary: String, remedy: String?) {
    switch self {
    case .swappedInFileName:
      (
        "swapped-in-file-name", "Month and day stand here the other way round than in the file's name.",
        "Write the month first, then the day, in both: 2026-11-05 is the fifth of November."
      )
    case .farAhead: ("far-ahead", "This day is more than a year from now.", "Look at the year.")
    case .farBack: ("far-back", "This day is more than 15 years ago.", "Look at the year.")
    case .nightTime(let time, let meant):
      (
        "night-time", "\(time) is a time in the night.",
        Phrase.didYouMean(meant?.description).map { $0 + " Hours are counted to 24." }
          ?? "Look at the time, and at the part after it, which says whose clock it is."
      )
    case .skippedTime(let time, let meant):
      (
        "skipped-time", "There is no \(time) on this day: the clocks are set forward and leave it out.",
        Phrase.didYouMean(meant?.description, otherwise: "Write another time.")
      )
    case .heldTooSoon:
      (
        "held-too-soon", "This says that the meeting was held, and its day is still to come.",
        "Look at the day in \"start\", or write \"state: planned\"."
      )
    case .stillPlanned:
      (
        "still-planned", "The day of this meeting is over, and nothing says how it went.",
        "Write \"state: held\" or \"state: cancelled\", or give \"start\" the new day."
      )
    case .stillProposed:
      (
        "still-proposed", "All times of this meeting are over, and the family is still asked to choose one.",
        "Write \"state: held\" with the time in \"start\", propose new times, or write \"state: cancelled\"."
      )
    case .dayToCome(let meant, let showFrom):
      (
        "day-to-come", "This day is still to come.",
        Phrase.didYouMean(
          meant?.description,
          otherwise: showFrom.map { "Look at the day. To keep this back until then, add \"show-from: \($0)\"." }
            ?? "Look at the day.")
      )
    }
  }
}
