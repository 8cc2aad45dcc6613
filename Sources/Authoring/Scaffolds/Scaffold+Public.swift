import Languages
import Library

/// Writing for everyone.
extension Scaffold {
  static func strategy(title: String, author: String?) -> String {
    piece(
      [
        entry("title", title),
        "summary: \(SampleWords.Entry.strategySummary)",
        "# Any of: \(ShippedWords.names(.areas).joined(separator: ", ")).",
        "areas: [fine-motor]",
        "ages: 4-9",
        "# One of: \(ShippedWords.names(.routines).joined(separator: ", ")).",
        "routine: playtime",
        "minutes: 5",
        "times: 3 per week   # or \"2 per day\", or \"when needed\"",
        "materials:",
        "  - \(SampleWords.Entry.material)",
        "stop-if: Your child gets upset or tired. Stop, and try again another day.",
        author.map { "author: \($0)" } ?? "# author: the file name of a team member, without \".md\"",
      ],
      SampleWords.strategy)
  }

  static func resource(title: String, date: CivilDate) -> String {
    piece(
      [
        entry("title", title),
        "summary: \(SampleWords.Entry.resourceSummary)",
        "# Any of: \(ShippedWords.names(.topics).joined(separator: ", ")).",
        "topics: [play]",
        "# One of: \(ShippedWords.names(.kinds).joined(separator: ", ")).",
        "kind: place",
        "# region: where it is, such as Queens",
        "# contact: a phone number or an e-mail address",
        "# link: https://example.org/",
        "cost: Free",
        "verified: \(date)   # the day on which you last looked whether this is still true",
      ],
      SampleWords.resource)
  }

  static func newsletter(title: String, date: CivilDate, isForGroup: Bool) -> String {
    piece(
      (isForGroup ? ["kind: newsletter"] : []) + [
        entry("title", title),
        "date: \(date)",
        "summary: \(SampleWords.Entry.newsletterSummary)",
        "season: \(season(of: date))",
        "# text-message: what a text says about it, in at most 160 letters",
      ],
      SampleWords.newsletter)
  }

  static func event(title: String, start: CivilDateTime, isForGroup: Bool) -> String {
    piece(
      (isForGroup ? ["kind: event"] : []) + [
        entry("title", title),
        "start: \(start)",
        "minutes: 60",
        "summary: \(SampleWords.Entry.eventSummary)",
        "place: \(SampleWords.Entry.place)",
        "# online: https://example.org/   (a link to join from home)",
        "# languages: [en, es]   (what is spoken there)",
        "cost: Free",
        "# contact: whom to ask",
      ],
      SampleWords.event)
  }

  static func season(of date: CivilDate) -> String {
    switch date.month {
    case 3...5: "spring"
    case 6...8: "summer"
    case 9...11: "fall"
    default: "winter"
    }
  }
}
