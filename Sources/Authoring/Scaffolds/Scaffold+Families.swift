import Languages
import Library

/// Writing for one family, or for the families of a group.
extension Scaffold {
  static func goodNews(title: String?, child: Child, date: CivilDate) -> String {
    piece(
      ["kind: good-news", "child: \(child.id)", "date: \(date)", entry("title", title ?? "Good news")],
      """
      Say one thing that \(child.name) did, as you saw it: where it was, and what \(child.name) did or said.

      Say what it means to you. No "but", please.
      """)
  }

  /// - Parameter child: nil in a letter to a whole family or to a group.
  static func letter(title: String?, child: Child?, from: String?, date: CivilDate) -> String {
    piece(
      ["kind: letter"] + (child.map { ["child: \($0.id)"] } ?? []) + [
        "date: \(date)",
        entry("title", title ?? "A letter from school"),
        "season: \(season(of: date))",
        from.map { "from: \($0)" } ?? "# from: the file name of a team member, without \".md\"",
      ],
      """
      Dear family,

      Begin with something good.

      Say what you want to tell, in short sentences. Say what the family can do next, if there is anything.

      Say when and how to reach you.

      With warm wishes,
      """)
  }

  static func meeting(title: String?, child: Child, start: CivilDateTime) -> String {
    piece(
      [
        "kind: meeting",
        "child: \(child.id)",
        "start: \(start)",
        "positive: One thing that \(YAMLText.embedded(child.name)) does well. It is read first.",
        entry("title", title ?? "Meeting about \(child.name)"),
        "minutes: 45",
        "state: planned   # proposed, planned, moved, cancelled or held",
        "place: The school, room 110",
        "# online: https://example.org/   (a link to join from home)",
        "purpose: What this meeting is for, in one sentence",
        "agenda:",
        "  - What is going well",
        "  - What you see at home",
        "  - What we do next",
        "attendees:",
        "  - role: Teacher",
        "interpreter: no",
        "# access-needs: what makes it easier to come, such as a room without stairs",
      ],
      """
      Say that the family belongs to the team, and may bring anyone they like.

      Say how to ask for another time, a phone call, or an interpreter.
      """)
  }

  static func goal(title: String, child: Child, date: CivilDate) -> String {
    piece(
      [
        "kind: goal",
        "child: \(child.id)",
        entry("title", title),
        "measure: What is counted, such as how many of 4 buttons",
        "unit: buttons",
        "baseline: 0   # where it began",
        "target: 4   # where it should get to",
        "by: \(date.adding(days: 365))",
        "results:",
        "  - {on: \(date), value: 0}",
        "# agreed-with: [the child, the family]",
        "# family-idea: what the family proposed",
        "# child-says: the child's own words",
      ],
      """
      Say what \(child.name) can do already.

      Say what will be different in daily life when the goal is met. Say how it is counted.
      """)
  }

  static func progress(title: String?, child: Child, goal: String, date: CivilDate) -> String {
    piece(
      [
        "kind: progress",
        "child: \(child.id)",
        "goal: \(goal)",
        "date: \(date)",
        "state: growing   # not-started, growing, steady, stalled or met",
        "positive: What \(YAMLText.embedded(child.name)) can do now that was hard before.",
        "why: What helped, or what makes it hard.",
        "next: What comes next, and what you will change if it is stalled.",
      ] + (title.map { [entry("title", $0)] } ?? []),
      """
      Add one thing that you saw, so that the family can picture it.
      """)
  }

  static func group(_ audience: GroupAudience) -> String {
    switch audience {
    case .members(let folders):
      "# The families' folders in Content/families.\nmembers:\n" + folders.map { "  - \($0)\n" }.joined()
    case .rule(let school, let classroom, let team):
      "# Every child who matches all of these is in the group.\nfor:\n"
        + [("school", school), ("class", classroom), ("team", team)].compactMap { name, value in
          value.map { "  \(name): \(YAMLText.scalar($0))\n" }
        }.joined()
    }
  }
}
