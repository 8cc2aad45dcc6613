import Languages

/// A portal to be made: small, whole, and ready to be built.
package struct PortalRequest: Sendable {
  /// An IANA name.
  package var timeZone: String
  /// The day on which the sample family's practice begins.
  package var date: CivilDate

  package init(timeZone: String, date: CivilDate) {
    self.timeZone = timeZone
    self.date = date
  }

  /// All files of the portal, by paths from its folder. `Content/portal.yml` is the last: a folder that has it is a
  /// whole portal.
  package var files: [NewFile] {
    [
      NewFile(".gitignore", "# Keys and the site itself stay out of the repository.\n.homeward/\nPublic/\n"),
      NewFile("Content/schools.yml", Scaffold.schools),
      NewFile("Content/glossary.yml", Scaffold.glossary),
      NewFile("Content/pages/home.md", Scaffold.home),
      NewFile("Content/pages/home.es.md", Scaffold.homeInSpanish),
      NewFile("Content/pages/welcome.md", Scaffold.welcome),
      NewFile("Content/pages/welcome.es.md", Scaffold.welcomeInSpanish),
      NewFile("Content/strategies/sock-match.md", Scaffold.sockMatch),
      NewFile("Content/strategies/sock-match.es.md", Scaffold.sockMatchInSpanish),
      NewFile("Content/team/t-rivera.md", Scaffold.teamMember),
      NewFile("Content/team/t-rivera.es.md", Scaffold.teamMemberInSpanish),
      NewFile("Content/families/sample-family/family.yml", Scaffold.sampleFamily),
      NewFile(
        PracticeFile.path(family: "sample-family", therapist: "t-rivera"),
        Scaffold.samplePractice(from: date, until: date.adding(days: 42))),
      NewFile("Content/families/sample-family/\(date)-good-news.md", Scaffold.sampleGoodNews(date: date)),
      NewFile("Content/families/sample-family/\(date)-good-news.es.md", Scaffold.sampleGoodNewsInSpanish),
      NewFile("Content/portal.yml", Scaffold.portal(timeZone: timeZone)),
    ]
  }
}
