import Languages
import Library
import Templates
import Testing
import Translation
import Views

@Suite struct PieceHTMLTests {
  @Test func `A block in another language says so, and no other does`() throws {
    let twin = text("ar", "# عنوان", file: "Content/strategies/a.ar.md")
    let page = html(strategy("a", "# Title\n\nOne & two.", twins: [twin]), try reader("ar"))
    #expect(page.contains("<p lang=\"en\" dir=\"ltr\">One &amp; two.</p>"))
    #expect(page.contains("\">عنوان</h2>"))
    #expect(!page.contains("<h2 lang"))
  }

  @Test func `A household reads right to left within a page from left to right`() throws {
    let twin = text("ar", "نص", file: "Content/strategies/a.ar.md")
    let page = html(strategy("a", "Words", twins: [twin]), try reader("es", "ar"))
    #expect(page == "<p lang=\"ar\" dir=\"rtl\">نص</p>\n")
  }

  @Test func `A text of its own is marked as a whole`() throws {
    let twin = text("ar", "نص\n\nنص", file: "Content/strategies/a.ar.md")
    let page = html(strategy("a", "Words", twins: [twin]), try reader("es", "ar"))
    #expect(page.hasPrefix("<div lang=\"ar\" dir=\"rtl\">\n"))
    #expect(page.hasSuffix("</div>\n"))
  }

  @Test func `Nothing that somebody wrote becomes markup`() throws {
    let page = html(
      strategy("a", "<script>alert(1)</script>\n\nA <b onclick=x>b</b> & \"c\" `<i>`"), try reader("en"))
    #expect(!page.contains("<script") && !page.contains("<b") && !page.contains("<i>"))
    #expect(page.contains("&amp; &quot;c&quot; <code>&lt;i&gt;</code>"))
  }

  @Test func `Placeholders become a dose or a name that keep their direction`() throws {
    let body = "Do it {{minutes}}, {{times}}, {{child.first}}, {{other}}."
    let full = html(
      strategy("a", body), try reader("en"), dose: Dose(minutes: 10, times: .every(3, .week)), childName: "M<a>ya")
    #expect(full.contains("<bdi>10 minutes</bdi>"))
    #expect(full.contains("<bdi translate=\"no\">M&lt;a&gt;ya</bdi>"))
    #expect(full.contains("{{other}}"))
    let empty = html(strategy("a", body), try reader("en"))
    #expect(empty.contains("{{minutes}}") && empty.contains("{{child.first}}"))
  }

  @Test func `Several pieces on one page have ids of their own`() throws {
    let page = html(strategy("a", "# Steps\n\n[up](#steps)"), try reader("en"), prefix: "w-1-")
    #expect(page.contains("id=\"w-1-steps\""))
    #expect(page.contains("href=\"#w-1-steps\""))
  }

  @Test func `A hostile title is only text, in an element and in an attribute`() throws {
    let title = "\"><script>alert('x')</script>"
    let piece = strategy("a", "", [.title: [title]])
    let reader = try reader("ar")
    let reading = PieceResolver(PortalSettings.Policy()).resolve(piece, for: reader.ladder)
    let page = shown(
      "<a title=\"{{title.text}}\"{{title.attrs}}>{{title.text}}</a>", .object(["title": reader.value(reading, .title)])
    )
    let safe = "&quot;&gt;&lt;script&gt;alert('x')&lt;/script&gt;"
    #expect(page == "<a title=\"\(safe)\" lang=\"en\" dir=\"ltr\">\(safe)</a>")
  }

  @Test(arguments: [
    ("+1 (718) 555-0134", "tel:+17185550134"), ("718.555.0134", "tel:7185550134"),
    ("718-555-0134 ext 12", "tel:7185550134;ext=12"), ("718-555-0134x12", "tel:7185550134;ext=12"),
  ])
  func `A number is called as it is, with its extension`(_ phone: String, _ link: String) {
    #expect(Reader.phoneLink(phone) == link)
  }

  @Test(arguments: [
    ("718-555-0134", "<a href=\"tel:7185550134\"><bdi>718-555-0134</bdi></a>"),
    ("a@b.example", "<a href=\"mailto:a@b.example\"><bdi>a@b.example</bdi></a>"),
    ("https://a.example/?b&c", "<a href=\"https://a.example/?b&amp;c\"><bdi>https://a.example/?b&amp;c</bdi></a>"),
    ("1 Maple Street", "1 Maple Street"), ("Ask Rosa at a@b.example", "Ask Rosa at a@b.example"),
    ("javascript:alert(1)", "javascript:alert(1)"), ("<b>", "&lt;b&gt;"),
  ])
  func `A contact is a link where it is one, and else its words`(_ contact: String, _ html: String) {
    var facts = FactList()
    facts.add(contact: contact, "Contact")
    #expect(
      shown(
        "{{#facts}}{{#labelled}}{{#items}}{{value}}{{/items}}{{/labelled}}{{/facts}}", .object(["facts": facts.value]))
        == html)
  }

  @Test func `The notices say in the reader's words which languages are shown`() throws {
    let reader = try reader("es")
    func words(_ notices: Set<Notice>) -> [String] {
      shown("{{#n}}{{text}}|{{/n}}", .object(["n": reader.notices(notices)])).split(separator: "|").map(String.init)
    }
    #expect(words([]) == [])
    let all = words([.machine, .otherLanguage(.english), .otherLanguage(tag("ar"))])
    #expect(all.count == 2)
    #expect(all[0].contains("English") && all[0].contains("العربية"))
    #expect(all[1] == reader.pack.text("notice-machine"))
  }
}
