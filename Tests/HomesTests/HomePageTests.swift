import Digests
import Foundation
import Languages
import Library
import PortalSupport
import Testing

@Suite struct HomePageTests {
  private func home(_ id: String = "home") throws -> OpenedHome {
    var run = Run(try TwoHomes.portal())
    return try run.home("reyes", id)
  }

  @Test func `The bundle is JSON with sorted keys, read from any language`() throws {
    for id in ["home", "father"] {
      let home = try home(id)
      let object = try JSONSerialization.jsonObject(with: Data(home.json))
      let sorted = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
      // Foundation writes `<` and other characters as they are; the order of keys is what both have in common.
      #expect(Self.keys(String(decoding: sorted, as: UTF8.self)) == Self.keys(home.text))
    }
  }

  private static func keys(_ json: String) -> [String] {
    json.matches(of: /"(?<key>[A-Za-z][^"\\]*)":/).map { String($0.output.key) }
  }

  @Test func `Each language has its direction, its screens and its strategies`() throws {
    let home = try home()
    #expect(home.bundle.languages == ["es", "ar"])
    #expect(home.bundle.variants["ar"]?.dir == "rtl")
    #expect(home.bundle.variants["es"]?.dir == "ltr")
    #expect(home.bundle.variants["es"]?.title == "Maya")
    #expect(
      home.ids("es") == [
        "home", "practice", "meetings", "news", "goals", "letters", "told", "team", "s.calm", "s.hunt", "t.r-ortiz",
      ])
    #expect(home.ids("ar") == home.ids("es"))
    #expect(home.html("es", "s.calm").contains("Siéntese <bdi data-dose=\"minutes\"></bdi>"))
    #expect(home.bundle.variants["es"]?.doses["s.calm"]?.minutes == "10 minutos")
  }

  private static let quiet = """
    === Content/families/quiet/family.yml
    children: [{id: zoe, name: Zoe, team: [r-ortiz]}]
    households: [{id: home, languages: [es], adults: [{name: Zoes mother, channels: [page]}]}]

    """

  @Test func `A home learns what its team's words are, though nobody has written to it`() throws {
    let machine = "Una máquina tradujo esta página."
    var english = Run(try TwoHomes.portal(Self.quiet))
    let without = try english.home("quiet", "home")
    #expect(without.html("es", "team").contains("<p class=\"notice\">"))
    #expect(!without.html("es", "letters").contains("<p class=\"notice\">"))
    var translated = Run(
      try TwoHomes.portal(
        Self.quiet + """
          === Content/team/r-ortiz.es.md
          ---
          title: Sr. Ortiz
          role: Terapeuta
          ---

          ![Yo](me.png)
          """))
    let home = try translated.home("quiet", "home")
    #expect(home.html("es", "t.r-ortiz").contains("Terapeuta"))
    for screen in ["home", "team"] { #expect(home.html("es", screen).contains(machine), "\(screen)") }
    #expect(!home.html("es", "letters").contains(machine))
  }

  @Test(arguments: ["note: {en: Sing., es: Cante.}", "note: Sing."])
  func `A note that is in no language of the home's is not shown without a word`(note: String) throws {
    let isMissing = !note.contains("es:")
    var run = Run(
      try TwoHomes.portal(
        Self.quiet + """
          === Content/families/quiet/practice/r-ortiz.yml
          - {child: zoe, strategy: calm, minutes: 7, \(note)}
          """))
    let home = try run.home("quiet", "home")
    #expect(home.html("es", "practice").contains("<p class=\"notice\">") == isMissing)
    #expect(!home.html("es", "letters").contains("<p class=\"notice\">"))
  }

  @Test(arguments: [true, false])
  func `A note whose source has changed is shown as the source is now, and said to be`(isStale: Bool) throws {
    var hasher = UnitHasher()
    let (source, note) = ("Sing to the cat.", "Cante con el gato.")
    let former = hasher.hash(of: isStale ? "Sing to the dog." : source)
    var run = Run(
      try TwoHomes.portal(
        Self.quiet + """
          === Content/families/quiet/practice/r-ortiz.yml
          - {child: zoe, strategy: calm, minutes: 7, note: \(source)}
          === Content/families/quiet/.translations/es/practice/r-ortiz.yml.json
          {"v":1,"norm":"u1","lang":"es","units":[
          {"h":"\(former.hex)","th":"\(hasher.hash(of: note).hex)","origin":"human","at":"2026-03-05",\
          "path":"zoe/calm/note","src":"Sing to the dog.","text":"\(note)"}
          ]}
          """))
    let html = try run.home("quiet", "home").html("es", "practice")
    #expect(html.contains(note) == !isStale)
    #expect(html.contains(source) == isStale)
    #expect(html.contains("<p class=\"notice\">") == isStale)
  }

  /// Be it on a later day: a home's page is the same on all days.
  @Test func `A home leads to those public pages alone that there are`() throws {
    let without = try home()
    #expect(!without.text.contains("../../es/"))
    var run = Run(
      try TwoHomes.portal(
        """
        === Content/events/fair.md
        ---
        title: Fair
        show-from: 2026-11-20
        start: 2026-12-05T10:00
        minutes: 60
        ---

        We play.

        === Content/glossary.yml
        - term: IEP
          keep: true
          plain: A plan for your child.
        """))
    let with = try run.home("reyes", "home")
    #expect(with.html("es", "letters").contains("../../es/events/"))
    #expect(with.html("es", "home").contains("../../es/words/"))
    #expect(!with.text.contains("/newsletters/"))
  }

  @Test func `A language without words of its own gets those of its ladder`() throws {
    let father = try home("father")
    #expect(father.bundle.languages == ["mam", "en"])
    let words = try ReadPortal.theme().packs
    let english = try #require(words[.english])
    // The other language that the home reads comes before the one the portal names.
    #expect(father.bundle.variants["mam"]?.pages.first?.title == english.text("family-title"))
    // The page is then in the language of its words, and says so.
    #expect(father.bundle.variants["mam"]?.frame?.lang == "en" && father.bundle.variants["en"]?.frame == nil)
    #expect(!father.html("mam", "news").contains("lang=\"en\""))
  }

  @Test func `First ones stand first, then the order of the file, with the days that a browser needs`() throws {
    let practice = try home().html("es", "practice")
    let calm = try #require(practice.range(of: "href=\"#p=s.calm\"")),
      hunt = try #require(practice.range(of: "href=\"#p=s.hunt\""))
    #expect(calm.lowerBound < hunt.lowerBound)
    let days = "data-show-from=\"2026-11-01\" data-date=\"2026-11-01\" data-until=\"2026-12-01\""
    #expect(practice.contains("\(days) data-ended=\"maya\""))
    #expect(practice.contains("Sit with <bdi translate=\"no\">Maya</bdi> &lt;b&gt;"))
  }

  @Test func `Two children with two doses of one strategy share a page and have a screen each`() throws {
    let father = try home("father")
    #expect(father.ids("en").filter { $0.hasPrefix("s.") } == ["s.calm", "s.hunt"])
    #expect(father.html("en", "s.calm").contains("Sit <bdi data-dose=\"minutes\"></bdi>"))
    let doses = try #require(father.bundle.variants["en"]?.doses)
    #expect(doses.keys.sorted() == ["s.calm", "s.calm.3.3-week", "s.hunt"])
    #expect(doses["s.calm"]?.minutes == "10 minutes" && doses["s.calm"]?.page == "s.calm")
    #expect(doses["s.calm.3.3-week"]?.minutes == "3 minutes" && doses["s.calm.3.3-week"]?.page == "s.calm")
    let practice = father.html("en", "practice")
    for id in doses.keys { #expect(practice.contains("href=\"#p=\(id)\"")) }
  }

  @Test func `Writing carries its days and its child's name`() throws {
    let news = try home().html("es", "news")
    #expect(news.contains("data-date=\"2026-11-01\" data-show-from=\"2026-11-05\""))
    #expect(news.contains("<p lang=\"en\" dir=\"ltr\"><bdi translate=\"no\">Maya</bdi> did it.</p>"))
  }

  @Test func `The newest day is that of what this home was written, not of a meeting to come`() throws {
    #expect(try home().bundle.newest == "2026-11-17")
    #expect(try home("father").bundle.newest == "2026-11-18")
    #expect(try home().bundle.variants["es"]?.newest.map(\.words) == ["17 de noviembre de 2026"])
  }

  @Test func `A goal's values are numbers, or the words of their level in the language they are in`() throws {
    let goals = try home().html("es", "goals")
    for value in ["0%", "2.5%", "80%", "<dd lang=\"en\" dir=\"ltr\">With help</dd>", ">Alone<"] {
      #expect(goals.contains(value), "\(value)")
    }
    #expect(goals.contains("<dt>Lo que contamos</dt><dd lang=\"en\" dir=\"ltr\">laps</dd>"))
    #expect(goals.contains("<dt>Dónde empezamos</dt><dd>1</dd>"), "1 laps")
    #expect(!goals.contains("<dt></dt>"))
    #expect(goals.contains("<p>Para el martes, 1 de junio de 2027</p>"))
  }

  @Test func `A meeting that was held is told as past, and one to come as to come`() throws {
    let meetings = try home().html("es", "meetings")
    let held = try #require(meetings.range(of: "meeting-held").map { meetings[$0.upperBound...] })
    #expect(held.contains("<h4>Quiénes estuvieron</h4>") && held.contains("<dt>Por qué nos reunimos</dt>"))
    #expect(held.contains("<p>Hubo un intérprete.</p>") && !held.contains("Habrá un intérprete"))
  }

  @Test func `A home with an adult who reads little is asked to call, also in the language that is spoken there`()
    throws
  {
    let first = try home("father").html("en", "home")
    #expect(first.contains("<p class=\"callout-title\">Call us, we will read this to you</p>"))
    #expect(first.contains("role=\"note\" lang=\"es\" dir=\"ltr\">\n<p class=\"callout-title\">Llámenos"))
    #expect(first.contains("<p>Call <a href=\"tel:"))
    // In one line, so that what the screen is about comes soon.
    for screen in ["news", "meetings", "goals", "letters"] {
      let page = try home("father").html("en", screen)
      #expect(page.contains("<p class=\"slip\"><a class=\"button\" href=\"tel:+17185550100\">"), "\(screen)")
      #expect(page.contains(/Call us, we will read this to you <bdi dir="ltr">\+1 718 555 0100</), "\(screen)")
      #expect(page.contains(/<p class="slip" lang="es" dir="ltr">.*Llámenos, se lo leeremos/), "\(screen)")
    }
    #expect(try !home().html("es", "home").contains("slip"))
  }

  @Test func `A typed first name is marked as one, in texts and in titles, and what only holds it is not`() throws {
    let news = try home().html("es", "news")
    #expect(news.contains("<bdi translate=\"no\">Maya</bdi>’s kite, and Mayas, and <bdi translate=\"no\">Maya</bdi>!"))
    #expect(news.contains(">A kite for <bdi translate=\"no\">Maya</bdi></h"))
  }

  @Test func `A meeting that stands is offered to calendars on the portal's clocks, in the home's languages`() throws {
    let home = try home()
    let item = try #require(home.bundle.calendar.first)
    #expect(home.bundle.calendar.count == 1)
    #expect(item.id == "w-2026-11-12-review")
    #expect(item.start == "2026-11-12T15:30" && item.end == "2026-11-12T16:30" && item.zone == "America/New_York")
    #expect(item.state == "moved" && item.sequence == 1)
    #expect(item.title == ["es": "Reunión"])
    #expect(item.place == ["en": "Room 1"])
    let meetings = home.html("es", "meetings")
    #expect(meetings.contains("meeting-moved") && meetings.contains("meeting-proposed"))
    #expect(meetings.components(separatedBy: "data-calendar=").count == 2)
    #expect(meetings.contains("<bdi translate=\"no\">Maya</bdi> lee."))
  }

  @Test func `The locked page runs its own script and style alone`() throws {
    let page = try home().page
    func inside(_ start: String, _ end: String) -> [UInt8] {
      Array((page.components(separatedBy: start).last ?? "").components(separatedBy: end)[0].utf8)
    }
    #expect(page.contains("script-src 'sha256-\(Digest(of: inside("<script>", "</script>")).base64)'"))
    #expect(page.contains("style-src 'sha256-\(Digest(of: inside("<style>", "</style>")).base64)'"))
    #expect(page.contains("<html lang=\"es\" dir=\"ltr\">"))
    #expect(!page.contains("<!--sealed-->"))
  }

  @Test func `No screen of the starter portal asks for an unknown value or leads nowhere`() throws {
    var run = Run(try ReadPortal(ReadPortal.repository))
    var count = 0
    for (folder, family) in run.portal.families.sorted(by: { $0.key < $1.key }) {
      for household in family.households where household.access == .full && household.isOnline {
        let home = try run.home(folder, household.id)
        #expect(home.bundle.languages == household.languages.map(\.identifier))
        count += 1
      }
    }
    #expect(count >= 4)
    #expect(run.diagnostics.map { "\($0.place?.label ?? ""): \($0.summary)" } == [])
  }
}
