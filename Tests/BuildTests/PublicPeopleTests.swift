import Build
import Testing

/// Families' people in what everyone may read: they are looked for in the words, however these are written.
@Suite struct PublicPeopleTests {
  private static let news = "Content/newsletters/fall.md"
  private static let phone = "a family's phone number"
  private static let email = "a family's e-mail address"
  private static let adult = "the name of an adult of a family"

  private func findings(_ report: BuildReport) -> [String] {
    report.diagnostics.filter { $0.id == "private-text-in-public" }.map { "\($0.place?.label ?? "") \($0.summary)" }
  }

  @Test(arguments: [
    ("(718)555-0134", phone), ("718/555/0134", phone), ("718 – 555 0134", phone), ("718\u{a0}555\u{a0}0134", phone),
    ("718&nbsp;555&nbsp;0134", phone), ("718 **555** 0134", phone), ("+1 (718)\u{2009}555—0134", phone),
    ("٧١٨ ٥٥٥ ٠١٣٤", phone), ("৭১৮-৫৫৫-০১৩৪", phone), ("555-0134", phone), ("[us](tel:718.5550134)", phone),
    ("Dan.Reyes@Mail.Example", email), ("DAN.REYES@MAIL.EXAMPLE", email), ("Rosa RIVERA", adult),
    ("Rosa **Rivera**", adult), ("Rosa\u{a0}Rivera", adult), ("Rosa&nbsp;Rivera", adult), ("Rosa  Rivera", adult),
  ])
  func somebodyIsFoundHoweverItIsWritten(_ written: String, _ what: String) async throws {
    let portal = try SmallPortal()
    try portal.replace("Leaves fall.", by: "Ask \(written)!", in: Self.news)
    let wanted = ["\(Self.news):6:1 This would show \(what) to everyone."]
    #expect(findings(await portal.check()) == wanted)
    let report = await portal.build()
    #expect(report.outcome == .contentErrors)
    #expect(findings(report) == wanted)
    #expect(!portal.exists("Public"))
  }

  @Test(arguments: [
    "A rosa rivera, the Rosa rivera.", "Room 718 has 5 beds.", "Call 718-555-0199, or 718 555 02 34.",
    "Write dan.reyes@mail.invalid.", "Rosa. Rivera",
  ])
  func ordinaryWordsAreNobody(_ written: String) async throws {
    let portal = try SmallPortal()
    try portal.replace("Leaves fall.", by: written, in: Self.news)
    #expect(await portal.build().lines == [])
  }

  @Test(arguments: ["555 0123", "2026-11-23", "5.11.2026", "11/5/2026", "20 26 11 23"])
  func aDayIsNobodysNumber(_ day: String) async throws {
    let portal = try SmallPortal()
    let digits = day.filter { $0.isNumber }
    try portal.replace("+1 718 555 0134", by: digits.count == 7 ? "718 \(digits)" : digits, in: Self.family)
    try portal.replace("Leaves fall.", by: "See \(day).", in: Self.news)
    let isNumber = day == "555 0123" || day == "20 26 11 23"
    #expect(findings(await portal.build()).isEmpty != isNumber)
  }

  private static let family = "Content/families/rivera/family.yml"

  @Test(arguments: [
    ("title: Fall news", "title: Fall 718/555/0134", news, 2),
    ("name: Maple School", "name: Maple 718/555/0134", "Content/schools.yml", 2),
    ("title: {en: River Portal,", "title: {en: River (718)555-0134,", "Content/portal.yml", 1),
  ])
  func fieldsAreSearchedToo(_ old: String, _ new: String, _ file: String, _ line: Int) async throws {
    let portal = try SmallPortal()
    try portal.replace(old, by: new, in: file)
    #expect(findings(await portal.build()) == ["\(file):\(line):1 This would show \(Self.phone) to everyone."])
  }

  @Test func aNameInHanSignsIsFoundWithoutItsSpace() async throws {
    for (name, written) in [("王小明", "今天王小明来了。"), ("王 小明", "今天王\u{3000}小明来了。"), ("小明 王", "今天王小明来了。")] {
      let portal = try SmallPortal()
      try portal.replace("name: Rosa Rivera", by: "name: \(name)", in: Self.family)
      try portal.replace("Leaves fall.", by: written, in: Self.news)
      #expect(findings(await portal.build()) == ["\(Self.news):6:1 This would show \(Self.adult) to everyone."])
    }
  }

  @Test func whatChangesAfterABuildIsSearched() async throws {
    let wanted = { (place: String) in ["\(place) This would show \(Self.phone) to everyone."] }
    var portal = try await SmallPortal.remembered()
    try portal.replace("Leaves fall.", by: "Ask (718)555-0134.", in: Self.news)
    #expect(findings(await portal.build()) == wanted("\(Self.news):6:1"))
    portal = try await SmallPortal.remembered()
    let strategy = "Content/strategies/calm-corner.md"
    try portal.replace("Sit down", by: "Ask (718)555-0134 and sit down", in: strategy)
    #expect(findings(await portal.build()) == wanted("\(strategy):9:1"))
    // Words that stay, and a family whose number is new.
    portal = try await SmallPortal.remembered()
    try portal.replace("Leaves fall.", by: "Ask (917)555-0188.", in: Self.news)
    #expect(await portal.build().outcome == .done)
    try portal.replace("+1 718 555 0177", by: "+1 917 555 0188", in: "Content/families/okoye/family.yml")
    let report = await portal.build()
    #expect(findings(report) == wanted("\(Self.news):6:1"))
    #expect(report.diagnostics == (await portal.build { $0.usesCache = false }).diagnostics)
  }
}
