import Build
import Testing

/// Pictures, papers and recordings that lie beside a family's writing, and are not what it says or are in no text.
@Suite struct FilesBesideWritingTests {
  private static let folder = "Content/families/okoye"
  private static let letter = "\(folder)/2026-11-03-letter.md"

  private func lines(_ report: BuildReport) -> [String] {
    report.diagnostics.filter { $0.place?.file.hasPrefix(Self.folder) ?? false && $0.id != "hard-to-read" }.map {
      "\($0.severity) \($0.place?.label ?? ""): \($0.summary) \($0.remedy ?? "")"
    }
  }

  @Test func aPaperThatIsNoneIsAnErrorOfACheckAndOfABuild() async throws {
    let portal = try SmallPortal()
    try portal.replace("title: About Ada", by: "title: About Ada\nattachments: [plan.pdf]", in: Self.letter)
    let error = "error \(Self.folder)/plan.pdf: \"plan.pdf\" is not a PDF. Save it again as PDF."
    for bytes in ["not a pdf", "", String(repeating: " ", count: 1024) + "%PDF-1.7"] {
      try portal.write("\(Self.folder)/plan.pdf", bytes)
      #expect(lines(await portal.check()) == [error])
      #expect(lines(await portal.build()) == [error])
    }
    for bytes in ["%PDF-1.7", String(repeating: " ", count: 1000) + "%PDF-1.7"] {
      try portal.write("\(Self.folder)/plan.pdf", bytes)
      #expect(lines(await portal.check()) == [])
    }
  }

  @Test func aPictureOrPaperThatNoWritingNamesIsToldInACheck() async throws {
    let portal = try SmallPortal()
    let head = "---\nkind: letter\ndate: 2026-11-05\ntitle: More\n"
    try portal.write(
      "\(Self.folder)/2026-11-05-letter.md",
      head + "picture: one.png\nattachments: [paper.pdf]\n---\nSee ![two](photos/two.png), [three](three%20b.pdf).\n")
    try portal.write("\(Self.folder)/2026-11-06-letter.md", head + "draft: yes\npicture: four.png\n---\nNot yet.\n")
    for (shade, name) in ["one", "photos/two", "four"].enumerated() {
      try portal.write("\(Self.folder)/\(name).png", portal.picture(shade: UInt8(shade)))
    }
    for name in ["paper", "three b"] { try portal.write("\(Self.folder)/\(name).pdf", "%PDF-1.7 \(name)") }
    #expect(lines(await portal.check()) == [])
    try portal.write("\(Self.folder)/other.pdf", "%PDF-1.7")
    try portal.write("\(Self.folder)/photos/five.png", portal.picture(shade: 9))
    #expect(
      lines(await portal.check()) == [
        "warning \(Self.folder)/other.pdf: No writing of this family names \"other.pdf\", so nobody sees it. "
          + "Write \"attachments: [other.pdf]\" where it belongs, or take it away from here.",
        "warning \(Self.folder)/photos/five.png: No writing of this family names \"photos/five.png\", so nobody sees it. "
          + "Write \"picture: photos/five.png\" where it belongs, or take it away from here.",
      ])
    #expect(lines(await portal.build()) == [], "a build does not search for them")
  }

  @Test func aMisspelledRecordingOfAFamilyIsToldInABuildToo() async throws {
    let portal = try SmallPortal()
    try portal.write("\(Self.folder)/2026-11-03-leter.mp3", "sound")
    let warning =
      "warning \(Self.folder)/2026-11-03-leter.mp3: This is a recording, but there is no \"2026-11-03-leter.md\" "
      + "beside it. Did you mean \"2026-11-03-letter.mp3\"?"
    #expect(lines(await portal.check()) == [warning])
    #expect(lines(await portal.build()) == [warning])
    try portal.replace("Ada ran today.", by: "[Listen](2026-11-03-leter.mp3).", in: Self.letter)
    #expect(lines(await portal.build()) == [])
  }

  @Test func aPictureARecordingOrAPaperThatLiesThereTwiceIsToldInACheck() async throws {
    let portal = try SmallPortal()
    let head = "---\nkind: letter\ndate: 2026-11-05\ntitle: More\npicture: one.png\n"
    try portal.write(
      "\(Self.folder)/2026-11-05-letter.md",
      head + "attachments: [paper.pdf, plan.pdf, long.pdf]\n---\nSee ![two](two.png) and ![three](photos/three.png).\n")
    for name in ["one", "two", "photos/three"] {
      try portal.write("\(Self.folder)/\(name).png", portal.picture(shade: 9))
    }
    // As long as the other, and not the same.
    for (name, text) in [("paper", "%PDF-1.7"), ("plan", "%PDF-1.7"), ("long", "%PDF-1.6")] {
      try portal.write("\(Self.folder)/\(name).pdf", text)
    }
    for name in ["2026-11-05-letter.mp3", "2026-11-05-letter.es.mp3"] {
      try portal.write("\(Self.folder)/\(name)", "sound")
    }
    #expect(
      lines(await portal.check()) == [
        "warning \(Self.folder)/2026-11-05-letter.mp3: \"2026-11-05-letter.mp3\" and \"2026-11-05-letter.es.mp3\" "
          + "are the same recording under two names. "
          + "If one should say something else, record it again. If not, delete one of them.",
        "warning \(Self.folder)/plan.pdf: \"plan.pdf\" and \"paper.pdf\" are the same file under two names. "
          + "Keep one of them, write its name wherever the other is named, and delete the other.",
        "warning \(Self.folder)/two.png: \"two.png\" and \"one.png\" are the same file under two names. "
          + "Keep one of them, write its name wherever the other is named, and delete the other.",
      ])
    #expect(lines(await portal.build()) == [], "a build does not compare them")
  }

  @Test func aPictureForEveryoneOrForAGroupThatLiesThereTwiceIsToldInACheck() async throws {
    let portal = try SmallPortal()
    let folders = ["Content/strategies", "Content/groups/all"]
    try portal.write("Content/groups/all/group.yml", "members: [okoye]\n")
    for folder in folders {
      for name in ["one", "two"] { try portal.write("\(folder)/\(name).png", portal.picture(shade: 9)) }
    }
    func copies(_ report: BuildReport) -> Set<String> {
      Set(report.diagnostics.filter { $0.id == "same-content" }.compactMap { $0.place?.file })
    }
    #expect(copies(await portal.check()) == Set(folders.map { $0 + "/two.png" }))
    #expect(copies(await portal.build()) == [])
  }
}
