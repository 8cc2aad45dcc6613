import Site
import Testing

/// Pages for everyone once a colleague has left.
@Suite struct ColleaguePageTests {
  private static let leaving = """
    === Content/team/j-lee.md
    ---
    title: Ms. Lee
    name: Jina Lee
    role: Teacher
    phone: +1 718 555 0122
    email: jina@school.example
    until: 2026-11-20
    ---
    === Content/forms/help.md
    ---
    title: Help
    return-to: j-lee
    fields: [{id: name, kind: text, label: Name}]
    ---

    """

  private static let cover = """
    === Content/team/n-ade.md
    ---
    title: Mr. Ade
    name: Nuru Ade
    role: Teacher
    email: nuru@school.example
    covers: j-lee
    ---

    """

  private func form(_ text: String, on day: String) throws -> String {
    let rendered = Rendered(try RiverPortal.site(text, on: day).site)
    #expect(rendered.diagnostics.isEmpty)
    return rendered["en/forms/help/index.html"]
  }

  @Test func `A form goes back to whoever covers from the day after`() throws {
    let before = try form(Self.leaving + Self.cover, on: "2026-11-20")
    #expect(before.contains("Jina Lee") && before.contains("data-form-to=\"jina@school.example\""))
    let after = try form(Self.leaving + Self.cover, on: "2026-11-21")
    #expect(after.contains("Nuru Ade") && after.contains("data-form-to=\"nuru@school.example\""))
    #expect(!after.contains("Jina") && !after.contains("jina@"))
  }

  @Test func `Without a cover a form names nobody`() throws {
    let after = try form(Self.leaving, on: "2026-11-21")
    #expect(after.contains("data-form-to=\"\""))
    #expect(!after.contains("Jina") && !after.contains("jina@") && !after.contains("j-lee"))
  }

  @Test func `Who has left is not listed, and their page stays for what leads to it`() throws {
    let rendered = Rendered(try RiverPortal.site(Self.leaving + Self.cover, on: "2026-11-21").site)
    #expect(!rendered["en/team/index.html"].contains("Jina Lee</bdi>"))
    #expect(rendered["en/team/index.html"].contains("Nuru Ade</bdi>"))
    #expect(rendered.files["en/team/j-lee/index.html"] != nil)
  }

  @Test(arguments: [("2026-11-20", true), ("2026-11-21", false)])
  func `A team that everybody has left does not stand in the menu`(day: String, isShown: Bool) throws {
    let other = """
      === Content/team/r-ortiz.md
      ---
      title: Mr. Ortiz
      name: Rafael Ortiz
      role: Therapist
      until: 2026-11-20
      ---

      """
    #expect(try form(Self.leaving + other, on: day).contains("en/team/\"") == isShown)
  }
}
