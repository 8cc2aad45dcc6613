import Languages
import Library
import PortalSupport
import Testing

@Suite struct PrivacyTests {
  private static let mothers = ["ROSA", "0134", "ROSAS TIMES", "FOR MOTHER", "MOTHERS LETTER"]
  private static let fathers = [
    "DAN", "DAN@example.org", "FOR FATHER", "FATHERS LETTER", "FATHERS.pdf", "Leo", "leo", "LEOS LIKES", "LEOS NEWS",
    "LEOS BODY", "LEOS NOTE", "LEOS TEACHER", "NEWS OF LEOS ROOM", "3 minutes",
  ]
  private static let nobodys = ["STRATEGY OF NOBODY", "ANN", "ANNS NOTE", "7 minutes", "adams", "reyes/"]

  @Test func `Each of two homes of one child sees its own, and nothing of the other's`() throws {
    var run = Run(try TwoHomes.portal())
    let home = try run.home("reyes", "home"), father = try run.home("reyes", "father")
    for word in Self.mothers {
      #expect(home.text.contains(word), "\(word)")
      #expect(!father.text.contains(word), "\(word)")
    }
    for word in Self.fathers where word != "leo" {
      #expect(father.text.contains(word), "\(word)")
    }
    for word in Self.fathers { #expect(!home.text.contains(word), "\(word)") }
    for word in Self.nobodys { #expect(!home.text.contains(word) && !father.text.contains(word), "\(word)") }
    #expect(run.diagnostics == [])
  }

  @Test func `The locked page shows nothing of a family`() throws {
    var run = Run(try TwoHomes.portal())
    // Of so many sealed letters some spell a short name by chance.
    let page = try run.home("reyes", "father").page.replacing(/id="bundle">[^<]*|sha256-[^']*/, with: "")
    for word in Self.mothers + Self.fathers.filter({ $0 != "leo" && $0 != "3 minutes" && $0 != "0134" }) + [
      "Maya", "Ortiz", "calm", "reyes",
    ] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `Papers and pictures are sealed for the homes that show them alone`() throws {
    var run = Run(try TwoHomes.portal())
    let shared = ["s/strategies/pillow.png", "s/team/me.png"]
    #expect(try run.home("reyes", "home").assets == shared)
    #expect(try run.home("reyes", "father").assets == ["FATHERS.pdf"] + shared)
  }

  @Test func `A home asks the public site for no picture`() throws {
    var run = Run(try TwoHomes.portal())
    let home = try run.home("reyes", "home")
    let addresses = home.text.split(separator: "src=\\\"", omittingEmptySubsequences: false).dropFirst()
    #expect(!addresses.isEmpty && addresses.allSatisfy { $0.hasPrefix("data:image/svg+xml,") })
    #expect(!home.text.contains("assets/"))
    #expect(home.html("es", "t.r-ortiz").contains("data-asset=\"s/team/me.png\""))
  }

  @Test func `A home shows the pictures of the groups that it is in, and of no other`() throws {
    var run = Run(
      try ReadPortal(
        PortalFolder(
          TwoHomes.text,
          """
          === Content/groups/leos-room/room.png
          room
          === Content/groups/all/all.png
          all
          === Content/families/reyes/g/all/all.png
          own
          === Content/families/reyes/2026-11-20-letter.md
          ---
          kind: letter
          child: maya
          date: 2026-11-20
          title: Pictures
          ---

          ![Room](../../groups/leos-room/room.png) ![All](../../groups/all/all.png)
          """)))
    let father = try run.home("reyes", "father")
    #expect(run.diagnostics == [])
    let home = try run.home("reyes", "home")
    #expect(father.assets.contains("g/leos-room/room.png") && father.assets.contains("g/all/all.png"))
    #expect(!home.assets.contains("g/leos-room/room.png") && home.assets.contains("g/all/all.png"))
    #expect(!home.text.contains("room.png"))
    #expect(run.diagnostics.map(\.id) == ["link-to-nothing"])
  }

  @Test(arguments: [("animal-walk", ["no-such-drawing"]), ("animal-walks", [])])
  func `A drawing that family writing names is shown, and a misspelt one is told of`(_ name: String, _ ids: [String])
    throws
  {
    var run = Run(
      try ReadPortal(
        PortalFolder(
          TwoHomes.text,
          """
          === Content/families/reyes/2026-11-20-letter.md
          ---
          kind: letter
          child: maya
          date: 2026-11-20
          title: Pictures
          picture: \(name)
          ---

          Hello.
          """)))
    let father = try run.home("reyes", "father")
    #expect(run.diagnostics.map(\.id) == ids)
    #expect(father.html("en", "letters").contains("class=\"drawing\"") == ids.isEmpty)
    #expect(run.diagnostics.allSatisfy { $0.remedy == "Did you mean animal-walks?" })
  }

  @Test func `No field of a form has an id that the page itself uses`() throws {
    var run = Run(
      try ReadPortal(
        PortalFolder(
          TwoHomes.text,
          """
          === Content/forms/phone.md
          ---
          title: Phone
          return-to: r-ortiz
          fields: [{id: link, label: Your number, kind: long}]
          ---
          === Content/families/reyes/2026-11-20-form.md
          ---
          kind: form
          child: maya
          form: phone
          ---
          """)))
    let forms = try run.home("reyes", "father").html("en", "forms")
    #expect(forms.contains("id=\"field-phone.link\""))
    #expect(!forms.contains("\"phone-link\""))
  }

  @Test func `Two pieces never share an id, whatever their names`() throws {
    var run = Run(
      try ReadPortal(
        PortalFolder(
          TwoHomes.text,
          """
          === Content/groups/a/group.yml
          members: [reyes]
          === Content/groups/a/2026-11-01-b-2026-11-02-c.md
          ---
          kind: newsletter
          title: First piece
          date: 2026-11-01
          ---

          Apples.
          === Content/groups/a-2026-11-01-b/group.yml
          members: [reyes]
          === Content/groups/a-2026-11-01-b/2026-11-02-c.md
          ---
          kind: newsletter
          title: Second piece
          date: 2026-11-02
          ---

          Pears.
          """)))
    let letters = try run.home("reyes", "father").html("en", "letters")
    #expect(letters.contains("First piece") && letters.contains("Second piece"))
    #expect(letters.contains("Apples") && letters.contains("Pears"))
    let ids = letters.matches(of: /id="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("g-a.2026-11-01-b-2026-11-02-c"))
  }

  @Test func `What a home gets does not depend on who was rendered before`() throws {
    var run = Run(try TwoHomes.portal()), otherRun = Run(try TwoHomes.portal())
    let all = [("adams", "home"), ("adams", "far"), ("reyes", "home"), ("reyes", "father")]
    let first = try Dictionary(uniqueKeysWithValues: all.map { ("\($0)", try run.home($0.0, $0.1)) })
    for home in all.reversed() {
      let again = try otherRun.home(home.0, home.1)
      #expect(again.page == first["\(home)"]?.page, "\(home)")
      #expect(again.json == first["\(home)"]?.json, "\(home)")
    }
  }
}
