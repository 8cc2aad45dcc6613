import Exchange
import Library
import Markdown
import Testing

@Suite struct `A family's writing` {
  private static let family = """
    children:
      - id: maya
        name: Maya Álvarez
    households:
      - id: home
        languages: [es]
        adults:
          - {name: Rosa Álvarez, relation: mother}
    """
  private static let note = """
    ---
    kind: good-news
    date: 2026-11-12
    title: Maya's day
    ---

    Today **Maya** helped MAYA's friend. {{child.first}} was proud, and Rosa Álvarez too. It may rain.
    """
  private static let path = "Content/families/alvarez-reyes/2026-11-12-good-news"

  private func folder() throws -> ExchangePortalFolder {
    try ExchangePortalFolder([
      "Content/pages/a.md": "---\ntitle: A page\n---\n",
      "Content/families/alvarez-reyes/family.yml": Self.family, Self.path + ".md": Self.note,
    ])
  }

  @Test func `goes out only where it is asked for`() throws {
    let file = try folder().export("es")
    #expect(file.pieces.map(\.name) == ["Content/pages/a.md", "Content/portal.yml"])
  }

  @Test(arguments: ExchangeFormat.allCases) func `goes out without names`(_ format: ExchangeFormat) throws {
    let file = try folder().export("es", families: .all)
    #expect(file.pieces.map(\.name) == ["private/1"])
    let shown =
      file.pieces.flatMap(\.units).map { unit in
        unit.id.description + unit.source.canonical + unit.notes.joined()
      }.joined() + file.pieces.map(\.name).joined()
    for name in ["Maya", "MAYA", "Rosa", "lvarez", "reyes"] { #expect(!shown.contains(name)) }
    #expect(shown.contains("{{name.1}}'s day") && shown.contains("{{child.first}}") && shown.contains("may rain"))
    #expect(shown.contains("{{name.1}} is a person's name") && !shown.contains("{{name.1}} is a first name"))
    #expect(try !ExchangeWriter.bytes(file, as: format).isEmpty)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `hides a name in code too, and has it when it comes back`(_ format: ExchangeFormat) throws {
    let folder = try folder()
    try folder.write(Self.path + ".md", Self.note.replacing("It may rain.", with: "Open `Maya` and `this`."))
    let file = try folder.export("es", families: .all)
    let codes = file.pieces.flatMap(\.units).flatMap(\.source.codes.values).filter { $0.kind == .code }
    #expect(Set(codes.map(\.content)) == ["{{name.1}}", "this"])
    #expect(try !String(decoding: ExchangeWriter.bytes(file, as: .xliff), as: UTF8.self).contains("Maya"))
    try folder.translate("es", as: format, families: .all) { $0.source.mapWords { $0.uppercased() } }
    #expect(folder.text(Self.path + ".es.md")?.contains("OPEN `Maya` AND `this`.") == true)
    let before = try folder.state
    let all = try folder.export("es", .all, families: .all)
    #expect(try !String(decoding: ExchangeWriter.bytes(all, as: .xliff), as: UTF8.self).contains("Maya"))
    try folder.bring(ExchangeWriter.bytes(all, as: format), families: .all)
    #expect(try folder.state == before)
  }

  @Test(arguments: ExchangeFormat.allCases) func `comes back with its names`(_ format: ExchangeFormat) throws {
    let folder = try folder()
    try folder.translate("es", as: format, families: .all) { $0.source.mapWords { $0.lowercased() } }
    #expect(
      folder.text(Self.path + ".es.md") == """
        ---
        title: Maya's day
        ---

        today **Maya** helped MAYA's friend. {{child.first}} was proud, and Rosa Álvarez too. it may rain.

        """)
    #expect(folder.text("Content/families/alvarez-reyes/.translations/es/2026-11-12-good-news.json") != nil)
    #expect(try folder.export("es", families: .all).pieces.isEmpty)
    let before = try folder.state
    let all = try folder.export("es", .all, families: .all)
    try folder.bring(ExchangeWriter.bytes(all, as: format), families: .all)
    #expect(try folder.state == before)
  }

  private static let typedFamily = """
    children:
      - {id: dandre, name: D'Andre}
      - {id: lucia, name: Lucía}
      - {id: layla, name: ليلى}
      - {id: child, name: 小明}
    households:
      - id: home
        languages: [es]
        adults:
          - {name: Marisol O'Brien-Peña}
          - {name: Mrs Samira Haddad}
          - {name: Jean-Baptiste de la Cruz}
          - {name: 王 芳}
    """
  private static let typedWords = """
    D’Andre, Lucia, LUCI\u{301}A and Lucía sang. Layla drew. Ms. Haddad, Mrs O’Brien and Sra. Pena came with \
    Jean‑Baptiste, Jean Baptiste and Mr. CRUZ. 王芳 too. A child of the layla-cruz group helped Mrs Ortiz.
    """

  @Test(arguments: ExchangeFormat.allCases)
  func `goes out without names however they are typed, and comes back with them`(_ format: ExchangeFormat) throws {
    let path = "Content/families/obrien/2026-11-12-good-news"
    let folder = try ExchangePortalFolder([
      "Content/pages/a.md": "---\ntitle: A page\n---\n", "Content/families/obrien/family.yml": Self.typedFamily,
      path + ".md":
        "---\nkind: good-news\nchild: lucia\ndate: 2026-11-12\ntitle: A day\n---\n\n\(Self.typedWords)\n",
    ])
    let shown = try folder.export("es", families: .all).pieces.flatMap(\.units).map(\.source.canonical).joined()
    let names = [
      "Andre", "Lucia", "Luc", "LUC", "Layla", "Haddad", "Brien", "Pena", "Jean", "Baptiste", "CRUZ", "王", "芳",
    ]
    for name in names { #expect(!shown.contains(name), "\(shown)") }
    #expect(shown.contains("A child of the layla-cruz group helped Mrs Ortiz."))
    try folder.translate("es", as: format, families: .all) { $0.source.mapWords { $0.uppercased() } }
    let words = try #require(folder.text(path + ".es.md"))
    let typed = ["D’Andre", "LUCI\u{301}A", "Lucía", "Layla", "Haddad", "O’Brien", "Pena", "Jean‑Baptiste", "王芳"]
    for name in typed { #expect(words.utf8.contains(name.utf8), "\(name) in \(words)") }
    let before = try folder.state
    try folder.bring(ExchangeWriter.bytes(folder.export("es", .all, families: .all), as: format), families: .all)
    #expect(try folder.state == before)
  }

  private static let reached = """
    Call (718)555-0134, +1 718 555 0134 or 555.0134 on 2026-11-12. Ask for `718 555 0134` or `Rosa Álvarez`, \
    write Rosa@Mail.Example. Room 718 and 718-555-0199 stay.
    """

  @Test(arguments: ExchangeFormat.allCases)
  func `goes out without its numbers and addresses, and comes back with them`(_ format: ExchangeFormat) throws {
    let folder = try ExchangePortalFolder([
      "Content/pages/a.md": "---\ntitle: A page\n---\n",
      "Content/families/alvarez-reyes/family.yml": Self.family.replacing(
        "relation: mother", with: "relation: mother, phone: +1 718 555 0134, email: rosa@mail.example"),
      Self.path + ".md":
        "---\nkind: good-news\ndate: 2026-11-12\ntitle: A day\n---\n\n\(Self.reached)\n",
    ])
    let file = try folder.export("es", families: .all)
    let shown = file.pieces.flatMap(\.units).map { $0.source.canonical + $0.notes.joined() }.joined()
    for word in ["0134", "osa@", "xample", "lvarez"] { #expect(!shown.contains(word), "\(shown)") }
    for word in ["Call {{phone.", "or {{phone.", "on 2026-11-12.", "718 and 718-555-0199", "is a phone number"] {
      #expect(shown.contains(word), "\(word) in \(shown)")
    }
    let bytes = try ExchangeWriter.bytes(file, as: format)
    #expect(format == .docx || !String(decoding: bytes, as: UTF8.self).contains("0134"))
    try folder.translate("es", as: format, families: .all) { $0.source.mapWords { $0.lowercased() } }
    let words = try #require(folder.text(Self.path + ".es.md"))
    for word in [
      "call (718)555-0134, +1 718 555 0134 or 555.0134 on", "`718 555 0134` or `Rosa Álvarez`", "Rosa@Mail.Example",
    ] {
      #expect(words.contains(word), "\(word) in \(words)")
    }
    let before = try folder.state
    try folder.bring(ExchangeWriter.bytes(folder.export("es", .all, families: .all), as: format), families: .all)
    #expect(try folder.state == before)
  }

  @Test func `gives another family nothing in a language that it does not read`() throws {
    let folder = try folder()
    let other = Self.family.replacing("[es]", with: "[ar]").replacing("maya", with: "leo").replacing(
      "Maya", with: "Leo")
    try folder.write("Content/families/chen/family.yml", other)
    try folder.write("Content/families/chen/2026-11-13-good-news.md", Self.note.replacing("Maya", with: "Leo"))
    try folder.translate("es", families: .all) { $0.source.mapWords { $0.lowercased() } }
    #expect(folder.text("Content/families/chen/2026-11-13-good-news.es.md") == nil)
  }

  @Test func `feeds no memory`() throws {
    let folder = try folder()
    try folder.translate("es", families: .all) { $0.source.mapWords { $0.lowercased() } }
    try folder.translate("es") { $0.source.mapWords { $0.lowercased() } }
    let memory = TranslationMemory(of: try folder.portal(.all).pieces, in: tag("es"), from: .english)
    #expect(memory.entries.keys.sorted() == ["A page", "Test portal"])
  }

  @Test func `does not come back where it was not asked for`() throws {
    let folder = try folder()
    var file = try folder.export("es", families: .all)
    file.pieces[0].units[0].target = CodedText(canonical: "{{name.1}}, hoy")
    let plan = try folder.bring(ExchangeWriter.bytes(file, as: .docx))
    #expect(plan.report.rejected.map(\.findings) == [[.unknownMark]] && plan.changes.isEmpty)
    #expect(plan.kept.flatMap { folder.text($0.path) }?.contains("{{name.1}}, hoy") == true)
  }
}
