import Foundation
import Languages
import Library
import PortalSupport
import Readability
import Status
import Testing

@Suite struct StatusTests {
  @Test func `who reads little, or has no text in a language of theirs, is to be called`() throws {
    let status = try StatusPortal.status(StatusPortal.folder())
    let calls = status.families.flatMap { family in
      family.homes.flatMap { home in home.calls.map { "\(family.folder)/\(home.id): \($0.name)" } }
    }
    #expect(calls == ["lopez/home: Juana López", "vega/home: Lucía Vega"])
    let call = try #require(status.families.last { $0.folder == "vega" }?.homes.first?.calls.first)
    #expect(call.unread.map(\.title) == ["Coffee", "A first"])
    #expect(call.needsInterpreter && call.phone == "+1 718 555 0199" && call.language == "Spanish")
  }

  @Test func `what is due for a family is told with its day`() throws {
    let family = try #require(StatusPortal.status(StatusPortal.folder()).families.first { $0.folder == "vega" })
    #expect(family.items.map(\.kind) == [.annualReview, .interpreter])
    #expect(family.homes.flatMap(\.items).map(\.text) == ["The last good news about Ana is of 2026-09-01."])
    let later = try StatusPortal.status(StatusPortal.folder(), on: "2027-01-05")
    let items = try #require(later.families.first { $0.folder == "vega" }).items
    #expect(items.map(\.kind) == [.annualReview, .meeting])
    #expect(items.map(\.isLate) == [true, true])
  }

  @Test func `good news of a day to come is none yet`() throws {
    let news = "---\nkind: good-news\nchild: ana\ndate: 2026-12-11\n---\nAna swam.\n"
    let folder = try StatusPortal.folder("=== Content/families/vega/2026-12-11-good-news.md\n" + news)
    func said(on day: String) throws -> [String] {
      try StatusPortal.status(folder, on: day).families.last { $0.folder == "vega" }?.homes.flatMap(\.items).map(\.text)
        ?? []
    }
    #expect(try said(on: "2026-11-20") == ["The last good news about Ana is of 2026-09-01."])
    #expect(try said(on: "2026-12-11") == [])
  }

  @Test func `a family with which all is well is not in the list`() throws {
    let status = try StatusPortal.status(StatusPortal.folder())
    #expect(status.families.filter(\.isDone).map(\.folder) == ["well"])
    let lines = StatusText(status, showsNames: true).lines
    #expect(!lines.contains("well"))
    #expect(lines.contains("  Ana's yearly review is due by 2026-12-18."))
    #expect(lines.contains("  \"Old idea\" was last looked at on 2025-01-02."))
  }

  @Test func `a strategy that nobody has dated is named with the line that it lacks`() throws {
    let new = "=== Content/strategies/new.md\n---\ntitle: New idea\nareas: [play]\n---\nSing.\n"
    let lines = try StatusText(StatusPortal.status(StatusPortal.folder(new)), showsNames: true).lines
    #expect(lines.contains("  \"New idea\" has no line \"reviewed: DATE\", the day on which it was last looked at."))
  }

  @Test func `off a terminal no line names a person, a number or a title`() throws {
    let status = try StatusPortal.status(StatusPortal.folder())
    let text = StatusText(status, showsNames: false).lines.joined(separator: "\n")
    for secret in ["Ana", "Lucía", "Juana", "555", "Coffee", "A first"] { #expect(!text.contains(secret), "\(secret)") }
    #expect(text.contains("call: read out 2 pieces"))
    #expect(text.contains("  yearly review, by 2026-12-18\n") && text.contains("  no good news of late\n"))
    #expect(!text.contains("annual-review") && !text.contains("good-news"))
  }

  @Test func `a hard text is counted, with its source first`() throws {
    let status = try StatusPortal.status(StatusPortal.folder())
    let hard = status.readings.filter { $0.isHard(above: status.grade) }
    #expect(hard.map(\.file) == ["Content/strategies/old.md"])
    let english = try #require(ReadingSummary.all(of: status.readings, aim: status.grade).first)
    #expect(english.language == .english && english.hard == 1)
  }

  @Test func `the page is for the staff, and shows text as text`() throws {
    let folder = try StatusPortal.folder(
      "=== Content/families/well/2026-11-10-good-news.md\n---\nkind: good-news\nchild: bo\ndate: 2026-11-10\n---\nBo.\n"
        + "=== Content/families/vega/2026-09-01-good-news.md\n---\nkind: good-news\nchild: ana\ndate: 2026-09-01\n"
        + "title: A <b>bold</b> one\n---\nAna.\n")
    let page = try String(decoding: StatusPage.bytes(of: StatusPortal.status(folder)), as: UTF8.self)
    #expect(page.contains("Lucía Vega (grandmother), +1 718 555 0199, mornings, Spanish, with an interpreter"))
    #expect(page.contains("A &lt;b&gt;bold&lt;/b&gt; one"))
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("Content/strategies/old.md"))
  }

  @Test func `a family with errors is named, and the others are told all the same`() throws {
    let folder = try StatusPortal.folder("=== Content/families/well/family.yml\nchildren: nonsense\n")
    let status = try StatusPortal.status(folder)
    #expect(status.families.map(\.hasErrors) == [false, false, true])
    #expect(StatusText(status, showsNames: false).lines.contains("  Its files have errors: run \"homeward check\"."))
  }

  @Test func `a program gets it as JSON`() throws {
    let text = try StatusJSON.text(StatusPortal.status(StatusPortal.folder()))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["date"] as? String == "2026-11-20")
    #expect((object["families"] as? [[String: Any]])?.map { $0["family"] as? String } == ["lopez", "vega", "well"])
    let reading = try #require(object["reading"] as? [[String: Any]])
    #expect(reading.first?["hard"] as? Bool == true)
  }

  @Test func `a group in which nobody is, and a colleague whom nobody follows, are told with what to write`() throws {
    let folder = try StatusPortal.folder(
      "=== Content/families/well/family.yml\nchildren:\n  - {id: bo, name: Bo, class: \"101\"}\nhouseholds:\n"
        + "  - {id: home, languages: [en], adults: [{name: Kim Well}]}\n"
        + "=== Content/groups/room/group.yml\nfor:\n  class: 111\n=== Content/groups/room/2026-11-18-note.md\n"
        + "---\nkind: note\n---\nBring boots.\n"
        + "=== Content/team/j-lee.md\n---\ntitle: Jo Lee\nuntil: 2026-12-01\n---\nHi.\n")
    #expect(
      try StatusPortal.status(folder).items.filter { $0.kind != .review }.map(\.text) == [
        "Nobody takes the place of Jo Lee. Write \"covers: j-lee\" in a colleague's file.",
        "Content/groups/room/group.yml: No family is in this group, so nobody reads what is in it. "
          + "Did you mean \"101\"? Classes are: 101.",
      ])
    try folder.write("Content/groups/room/group.yml", Array("for: {class: 101}\n".utf8))
    #expect(try StatusPortal.status(folder).items.map(\.kind) == [.review, .leaving])
  }
}
