import Homes
import Languages
import PortalSupport
import Testing

/// A colleague leaves: until the last day a phone shows them, from then on whoever covers them.
@Suite struct ColleagueTests {
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
    === Content/families/okoro/family.yml
    children:
      - id: zoe
        name: Zoe
        team: [j-lee]
        services: [{kind: speech, by: j-lee, times: 2 per week}]
    households: [{id: home, languages: [en], adults: [{name: ZOES MOTHER, channels: [page]}]}]
    === Content/families/okoro/2026-11-01-help.md
    ---
    kind: form
    form: help
    ---

    """

  private static let cover = """
    === Content/team/n-ade.md
    ---
    title: Mr. Ade
    name: Nuru Ade
    role: Teacher
    phone: +1 718 555 0133
    email: nuru@school.example
    covers: j-lee
    ---

    """

  private func home(_ text: String) throws -> OpenedHome {
    var run = Run(try TwoHomes.portal(text))
    let home = try run.home("okoro", "home")
    #expect(run.diagnostics.isEmpty)
    return home
  }

  @Test func `Whoever covers stands there from the day after`() throws {
    let home = try home(Self.leaving + Self.cover)
    let first = home.html("en", "home")
    #expect(first.contains("<li data-until=\"2026-11-20\"><div><a href=\"#p=team&amp;a=t-j-lee\">"))
    #expect(first.contains("<li data-show-from=\"2026-11-21\"><div><a href=\"#p=team&amp;a=t-n-ade\">"))
    #expect(first.contains("href=\"tel:+17185550133\""))
    #expect(home.html("en", "team").contains("data-from=\"t.j-lee t.n-ade\""))
    #expect(home.html("en", "t.n-ade").contains("id=\"t-n-ade\" data-show-from=\"2026-11-21\">"))
    #expect(home.html("en", "t.j-lee").contains("id=\"t-j-lee\" data-until=\"2026-11-20\">"))
  }

  @Test func `A service says who gives it on each day`() throws {
    let team = try home(Self.leaving + Self.cover).html("en", "team")
    #expect(team.contains(/<li data-until="2026-11-20">[^<]*With Jina Lee<\/li>/))
    #expect(team.contains(/<li data-show-from="2026-11-21">[^<]*With Nuru Ade<\/li>/))
  }

  @Test func `A form goes to whoever covers`() throws {
    let form = try home(Self.leaving + Self.cover).html("en", "forms")
    #expect(form.contains("data-form-to=\"jina@school.example\""))
    #expect(form.contains("data-form-later=\"2026-11-21=nuru@school.example\""))
    #expect(form.contains(/<div data-until="2026-11-20"><dt>[^<]*<\/dt><dd>Jina Lee</))
    #expect(form.contains(/<div data-show-from="2026-11-21"><dt>[^<]*<\/dt><dd>Nuru Ade</))
  }

  @Test func `Without a cover nobody stands there any more`() throws {
    let home = try home(Self.leaving)
    #expect(home.html("en", "home").contains("<li data-until=\"2026-11-20\"><div><a href=\"#p=team&amp;a=t-j-lee\">"))
    let team = home.html("en", "team")
    #expect(team.contains(/<li data-until="2026-11-20">[^<]*With Jina Lee<\/li>/))
    #expect(team.contains(/<li data-show-from="2026-11-21">[^<]*<\/li>/))
    #expect(home.html("en", "forms").contains("data-form-later=\"2026-11-21=\""))
  }
}
