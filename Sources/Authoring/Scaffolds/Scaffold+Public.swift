import Languages
import Library

/// Writing for everyone.
extension Scaffold {
  static func strategy(title: String, author: String?) -> String {
    piece(
      [
        entry("title", title),
        "summary: One sentence that says what this is good for.",
        "# Any of: \(ShippedWords.names(.areas).joined(separator: ", ")).",
        "areas: [fine-motor]",
        "ages: 4-9",
        "# One of: \(ShippedWords.names(.routines).joined(separator: ", ")).",
        "routine: playtime",
        "minutes: 5",
        "times: 3 per week   # or \"2 per day\", or \"when needed\"",
        "materials:",
        "  - Something that every home has",
        "stop-if: Your child gets upset or tired. Stop, and try again another day.",
        author.map { "author: \($0)" } ?? "# author: the file name of a team member, without \".md\"",
      ],
      """
      Two or three sentences: why this helps, and when it works best.

      1. Write the first step. Begin with a word for what to do.
      2. Write the second step. One thing a step.
      3. Say how long: about {{minutes}}, {{times}}.

      > [!TIP]
      > Write one idea that makes it easier.
      """)
  }

  static func resource(title: String, date: CivilDate) -> String {
    piece(
      [
        entry("title", title),
        "summary: One sentence that says what a family gets there.",
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
      """
      Say what it is and whom it is for.

      Say when it is open, how to get there, and what to bring. Say if papers are needed.
      """)
  }

  static func newsletter(title: String, date: CivilDate, isForGroup: Bool) -> String {
    piece(
      (isForGroup ? ["kind: newsletter"] : []) + [
        entry("title", title),
        "date: \(date)",
        "summary: One sentence that makes a family want to read on.",
        "season: \(season(of: date))",
        "# text-message: what a text says about it, in at most 160 letters",
      ],
      """
      Begin with thanks, or with something good that happened.

      ## What we do at school

      Two or three sentences.

      ## Try this at home

      - One small thing
      - Another small thing
      """)
  }

  static func event(title: String, start: CivilDateTime, isForGroup: Bool) -> String {
    piece(
      (isForGroup ? ["kind: event"] : []) + [
        entry("title", title),
        "start: \(start)",
        "minutes: 60",
        "summary: One sentence that says what happens and for whom it is.",
        "place: The school's library",
        "# online: https://example.org/   (a link to join from home)",
        "# languages: [en, es]   (what is spoken there)",
        "cost: Free",
        "# contact: whom to ask",
      ],
      """
      Say what will happen, who can come, and what to bring.

      Say whom to ask for an interpreter, and by when.
      """)
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
