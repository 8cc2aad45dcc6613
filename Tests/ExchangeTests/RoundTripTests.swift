import Exchange
import Foundation
import Languages
import Library
import Markdown
import Testing
import Translation

@Suite struct `Going out and coming back` {
  static let page = """
    ---
    title: A calm corner
    summary: A quiet place.
    minutes: 5
    times: when needed
    materials:
      - A pillow
      - A book
    ---

    # Before

    Sit with **your child** on [the mat](animal-walks.md) for {{minutes}}.

    1. Breathe `in`.\\
       Breathe out.
    2. Wait 10 seconds.

    > [!STOP]
    > Stop when it hurts.

    | a day | a place |
    | --- | --- |
    | Monday | here |

    - [ ] Take *this*
    """

  static let other = "---\ntitle: Animal walks\n---\n\nWalk like a bear.\n"
  static let files = ["Content/strategies/calm-corner.md": page, "Content/strategies/animal-walks.md": other]
  static let path = "Content/strategies/calm-corner"

  private func upper(_ unit: ExchangeUnit) -> CodedText? { unit.source.mapWords { $0.uppercased() } }

  @Test(arguments: ExchangeFormat.allCases) func `with nothing changed changes nothing`(_ format: ExchangeFormat) throws
  {
    let folder = try ExchangePortalFolder(Self.files)
    // Every state that a unit can have: reviewed, a person's, a machine's, edited, stale and missing.
    try folder.translate("es", by: "M. Díaz", state: .reviewed) { $0.source.plainText.contains("a") ? upper($0) : nil }
    try folder.translate("es", state: .machine) { $0.source.plainText.contains("o") ? upper($0) : nil }
    try folder.write(Self.path + ".md", Self.page.replacing("10 seconds", with: "20 seconds"))
    let twin = try #require(folder.text(Self.path + ".es.md"))
    try folder.write(Self.path + ".es.md", twin.replacing("STOP WHEN", with: "STOP, WHEN"))
    let before = try folder.state
    for scope in [Exporter.Scope.needed, .unreviewed, .all] {
      let file = try folder.export("es", scope)
      let plan = try folder.bring(ExchangeWriter.bytes(file, as: format), by: "Somebody")
      #expect(plan.changes == [] && plan.kept == nil && plan.report.remarks.isEmpty)
      let copied = try folder.bring(ExchangeWriter.bytes(file, as: format, copiesSource: true))
      #expect(copied.changes == [])
      #expect(try folder.state == before)
    }
  }

  @Test(arguments: ExchangeFormat.allCases) func `gives a whole page`(_ format: ExchangeFormat) throws {
    let folder = try ExchangePortalFolder(Self.files)
    let plan = try folder.translate("es", as: format) { upper($0) }
    #expect(plan.report.kept.isEmpty)
    #expect(
      folder.text(Self.path + ".es.md") == """
        ---
        title: A CALM CORNER
        summary: A QUIET PLACE.
        materials:
          - A PILLOW
          - A BOOK
        ---

        # BEFORE

        SIT WITH **YOUR CHILD** ON [THE MAT](animal-walks.md) FOR {{minutes}}.

        1. BREATHE `in`.\\
           BREATHE OUT.
        2. WAIT 10 SECONDS.

        > [!STOP]
        > STOP WHEN IT HURTS.

        | A DAY | A PLACE |
        | --- | --- |
        | MONDAY | HERE |

        - [ ] TAKE *THIS*

        """)
    #expect(try folder.export("es").pieces.isEmpty)
    let units = try folder.export("es", .all).pieces.flatMap(\.units)
    #expect(units.allSatisfy { $0.state == .human && $0.target == upper($0) })
  }

  @Test func `asks only for what changed, with what was there before`() throws {
    let folder = try ExchangePortalFolder(Self.files)
    try folder.translate("es") { upper($0) }
    try folder.write(Self.path + ".md", Self.page.replacing("10 seconds", with: "20 seconds"))
    let units = try folder.export("es").pieces.flatMap(\.units)
    #expect(units.map(\.source.plainText) == ["Wait 20 seconds."])
    #expect(units.first?.former?.source?.plainText == "Wait 10 seconds.")
    #expect(units.first?.former?.target.plainText == "WAIT 10 SECONDS.")
    try folder.translate("es") { upper($0) }
    #expect(try folder.export("es").pieces.isEmpty)
    #expect(folder.text(Self.path + ".es.md")?.contains("WAIT 20 SECONDS.") == true)
  }

  @Test func `leaves a colleague's words, comments and entries as they are`() throws {
    let twin = "---\ntranslated-by: Ana\n# mine\ntitle: Un rincón\n---\n\nUno *dos*\ntres.\n"
    let folder = try ExchangePortalFolder([
      "Content/pages/a.md": "---\ntitle: A\nsummary: B\n---\n\nOne *two* three.\n", "Content/pages/a.es.md": twin,
    ])
    try folder.translate("es") { $0.source.plainText == "B" ? CodedText(plain: "Be: \"#x\"") : nil }
    #expect(
      folder.text("Content/pages/a.es.md")
        == twin.replacing("Un rincón\n", with: "Un rincón\nsummary: \"Be: \\\"#x\\\"\"\n"))
    #expect(try folder.export("es", .unreviewed).pieces.map(\.name) == ["Content/portal.yml"])
  }

  @Test func `knows texts that moved to another page by the page's name`() throws {
    let folder = try ExchangePortalFolder([
      "Content/pages/a.md": "---\ntitle: Same\n---\n\nSame\n\nSame\n",
      "Content/pages/b.md": "---\ntitle: Same\n---\n\nB\n",
    ])
    var file = try folder.export("es")
    file.pieces[0].units[0].target = CodedText(plain: "Uno")
    file.pieces[0].units[1].target = CodedText(plain: "Dos")
    file.pieces[0].units[2].target = CodedText(plain: "Tres")
    for format in ExchangeFormat.allCases { try folder.bring(ExchangeWriter.bytes(file, as: format)) }
    #expect(folder.text("Content/pages/a.es.md") == "---\ntitle: Uno\n---\n\nDos\n\nTres\n")
    #expect(folder.text("Content/pages/b.es.md") == nil)
    // Exact matches of memory are offered, and not filled in.
    #expect(try folder.export("es").pieces[0].units[0].known?.plainText == "Uno")
    // They are filled in when somebody asks for it, as a person's words that nobody reviewed.
    let portal = try folder.portal()
    let known = TranslationMemory.reuse(in: portal, language: tag("es"), from: .english)
    let plan = try Importer(portal, date: ExchangePortalFolder.day).plan(known, via: "memory")
    #expect(try plan.apply(root: folder.root) == nil)
    #expect(folder.text("Content/pages/b.es.md") == "---\ntitle: Uno\n---\n")
    #expect(try folder.export("es", .all).pieces[1].units[0].state == .human)
  }

  @Test func `renders emphasis beside signs in the file it writes`() throws {
    let folder = try ExchangePortalFolder(["Content/pages/a.md": "---\ntitle: A\n---\n\n**Really,** she said it.\n"])
    for (language, text) in [("zh-Hans", "⟦1:b⟧真，⟦/1⟧她说。"), ("ko", "⟦1:b⟧마크다운(Markdown)⟦/1⟧을 말했다.")] {
      try folder.translate(language) { $0.source.codes.isEmpty ? nil : CodedText(canonical: text) }
      let twin = try #require(folder.text("Content/pages/a.\(language).md"))
      let document = MarkdownDocument.parse(Array(twin.utf8))
      #expect(document.nodes.contains { $0.kind == .strong }, "\(twin)")
      #expect(try folder.export(language, .all).pieces[0].units.last?.target?.canonical == text)
    }
  }

  @Test func `keeps what came too late, what is wrong, and a part of a list`() throws {
    let folder = try ExchangePortalFolder(Self.files)
    var file = try folder.export("es")
    let piece = try #require(file.pieces.firstIndex { $0.name == Self.path + ".md" })
    for index in file.pieces[piece].units.indices {
      let unit = file.pieces[piece].units[index]
      file.pieces[piece].units[index].target =
        switch unit.source.plainText {
        case "Stop when it hurts.": CodedText(plain: "Pare si duele.")
        case "Wait 10 seconds.": CodedText(plain: "Espere 11 segundos.")
        case "A pillow": CodedText(plain: "Una almohada")
        default: nil
        }
    }
    try folder.write(Self.path + ".md", Self.page.replacing("when it hurts", with: "at once"))
    let plan = try folder.bring(ExchangeWriter.bytes(file, as: .docx))
    #expect(plan.report.late.map(\.unit.target?.plainText) == ["Pare si duele."])
    #expect(plan.report.rejected.map(\.findings) == [[.numbersChanged(missing: ["10"], added: ["11"])]])
    #expect(plan.report.taken.map(\.unit.source.plainText) == ["A pillow"])
    #expect(folder.text(Self.path + ".es.md")?.contains("materials:\n  - Una almohada\n---") == true)
    let kept = try #require(plan.kept)
    #expect(folder.text(kept.path)?.contains("Espere 11 segundos.") == true)
    // Mended in that table and brought again, it is taken.
    let mended = try #require(folder.text(kept.path)?.replacing("11", with: "10"))
    let again = try folder.bring(Array(mended.utf8)).report
    #expect(again.taken.count == 1 && again.remarks.isEmpty)
    #expect(folder.text(Self.path + ".es.md")?.contains("Espere 10 segundos.") == true)
    // The rest of the list comes beside its first part; the old words bring back what came too late.
    try folder.write(Self.path + ".md", Self.page)
    try folder.translate("es") { $0.source.plainText == "A book" ? CodedText(plain: "Un libro") : nil }
    let twin = try #require(folder.text(Self.path + ".es.md"))
    #expect(twin.contains("  - Una almohada\n  - Un libro\n"))
    #expect(twin.contains("Pare si duele."))
  }

  @Test func `changes nothing where somebody else wrote meanwhile`() throws {
    let folder = try ExchangePortalFolder(Self.files)
    let file = try folder.export("es")
    var changed = file
    for piece in changed.pieces.indices {
      for unit in changed.pieces[piece].units.indices {
        changed.pieces[piece].units[unit].target = changed.pieces[piece].units[unit].source.mapWords { $0.uppercased() }
      }
    }
    let (returned, format) = try ExchangeReader.read(ExchangeWriter.bytes(changed, as: .xliff))
    let plan = try Importer(folder.portal(), date: ExchangePortalFolder.day).plan(returned, via: format.rawValue)
    try folder.write(Self.path + ".es.md", "---\ntitle: Mine\n---\n")
    let before = try folder.state
    #expect(try plan.apply(root: folder.root) == Self.path + ".es.md")
    #expect(try folder.state == before)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `lets two doses and two links change places`(_ format: ExchangeFormat) throws {
    let folder = try ExchangePortalFolder([
      "Content/strategies/a.md": """
      ---
      title: A
      minutes: 5
      times: when needed
      ---

      Do {{minutes}} of [one](b.md), {{times}} of [two](c.md).
      """, "Content/strategies/b.md": "---\ntitle: B\n---\n", "Content/strategies/c.md": "---\ntitle: C\n---\n",
    ])
    let turned = "⟦2:a⟧dos⟦/2⟧ {{times}} y ⟦1:a⟧uno⟦/1⟧ {{minutes}}"
    try folder.translate("es", as: format) { $0.source.codes.isEmpty ? nil : CodedText(canonical: turned) }
    #expect(folder.text("Content/strategies/a.es.md") == "[dos](c.md) {{times}} y [uno](b.md) {{minutes}}\n")
    let before = try folder.state
    try folder.bring(ExchangeWriter.bytes(folder.export("es", .all), as: format))
    #expect(try folder.state == before)
  }

  @Test(arguments: ["What is a corner?", "Glossary: corner should be esquina."])
  func `tells what a translator wrote beside a text`(_ remark: String) throws {
    let folder = try ExchangePortalFolder(Self.files)
    let table = String(decoding: try ExchangeWriter.bytes(folder.export("es"), as: .csv), as: UTF8.self)
    let plan = try folder.bring(Array(table.replacing("The title of the page.", with: remark).utf8))
    #expect(plan.report.remarks.map(\.text) == [remark, remark])
    #expect(plan.report.remarks.first?.file?.hasPrefix("Content/strategies/") == true)
  }

  @Test func `writes nothing over a damaged record`() throws {
    let folder = try ExchangePortalFolder(Self.files)
    let record = "Content/translations/es/strategies/calm-corner.json"
    try folder.write(record, "<<<<<<< mine\n")
    let before = try folder.state
    #expect(throws: (any Error).self) { try folder.translate("es") { upper($0) } }
    #expect(try folder.state == before)
  }

  @Test func `leaves a text of its own alone`() throws {
    let folder = try ExchangePortalFolder([
      "Content/pages/a.md": "---\ntitle: A\n---\n\nOne.\n",
      "Content/pages/a.es.md": "---\nmode: adapted\n---\n\nUno.\n\nDos.\n",
    ])
    let (file, adapted) = try Exporter(folder.portal(), to: tag("es"), scope: .all).file()
    #expect(file.pieces.map(\.name) == ["Content/portal.yml"] && adapted == ["Content/pages/a.md"])
  }
}
