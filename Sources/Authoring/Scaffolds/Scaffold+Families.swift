import Languages
import Library

/// Writing for one family, or for the families of a group.
extension Scaffold {
  static func goodNews(title: String?, child: Child, date: CivilDate) -> String {
    piece(
      ["kind: good-news", "child: \(child.id)", "date: \(date)", entry("title", title ?? "Good news")],
      SampleWords.goodNews(of: child.name))
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
      SampleWords.letter)
  }

  static func meeting(title: String?, child: Child, start: CivilDateTime) -> String {
    piece(
      [
        "kind: meeting",
        "child: \(child.id)",
        "start: \(start)",
        "positive: \(SampleWords.Entry.doesWell(YAMLText.embedded(child.name)))",
        entry("title", title ?? "Meeting about \(child.name)"),
        "minutes: 45",
        "state: planned   # proposed, planned, moved, cancelled or held",
        "place: \(SampleWords.Entry.place)",
        "# online: https://example.org/   (a link to join from home)",
        "purpose: \(SampleWords.Entry.purpose)",
        "agenda:",
        "  - What is going well",
        "  - What you see at home",
        "  - What we do next",
        "attendees:",
        "  - role: \(SampleWords.Entry.attendee)",
        "interpreter: no",
        "# access-needs: what makes it easier to come, such as a room without stairs",
      ],
      SampleWords.meeting)
  }

  static func goal(title: String, child: Child, date: CivilDate) -> String {
    piece(
      [
        "kind: goal",
        "child: \(child.id)",
        entry("title", title),
        "measure: \(SampleWords.Entry.measure)",
        "unit: \(SampleWords.Entry.unit)",
        "baseline: 0   # where it began",
        "target: 4   # where it should get to",
        "by: \(date.adding(days: 365))",
        "results:",
        "  - {on: \(date), value: 0}",
        "# agreed-with: [the child, the family]",
        "# family-idea: what the family proposed",
        "# child-says: the child's own words",
      ],
      SampleWords.goal(of: child.name))
  }

  static func progress(title: String?, child: Child, goal: String, date: CivilDate) -> String {
    piece(
      [
        "kind: progress",
        "child: \(child.id)",
        "goal: \(goal)",
        "date: \(date)",
        "state: growing   # not-started, growing, steady, stalled or met",
        "positive: \(SampleWords.Entry.canDo(YAMLText.embedded(child.name)))",
        "why: \(SampleWords.Entry.why)",
        "next: \(SampleWords.Entry.next)",
      ] + (title.map { [entry("title", $0)] } ?? []),
      SampleWords.progress)
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
